import type { Combining } from '../../domain/statistics/comparing/modes.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn, type PluralForms } from '../kernel/plural.ts';

const counted = pluralIn('fr');
/** A sentence as a function of its count. */
const number = numberIn('fr');
const plural = (forms: PluralForms) => (count: number) => counted(count, forms);

/** What is read below the results of a survey, in French. */
export const results = {
  byMode: 'Selon la façon de répondre',
  combining: {
    alike: 'On a répondu de la même façon par tous les moyens : on peut les lire ensemble.',
    unclear:
      'Rien ne montre qu’on réponde autrement selon le moyen, rien ne l’exclut : à lire avec prudence.',
    differ:
      'On ne répond pas pareil selon le moyen : lisez-les séparément. Au téléphone, on dit plus facilement oui.',
    'too-few': 'Moins de dix réponses par l’un des moyens : on ne peut rien en conclure.',
  } satisfies Record<Combining, string>,
  comparison: 'Par rapport à l’enquête précédente',
  comparedTo: (title: string, day: string) => `Comparé à « ${title} », terminée le ${day}.`,
  asTwoGroups:
    'Les réponses ne portent pas de nom : on ne suit personne d’une fois à l’autre. On compare deux groupes, et la marge en tient compte.',
  severalTests: (count: number) =>
    `${number(count)} questions sont comparées à la fois : on ne dit « a changé » que si le hasard de toutes ensemble ne l’explique pas.`,
  countedAnswers: (labels: readonly string[]) => `Ont répondu : ${labels.join(' ou ')}`,
  fromTo: (before: string, after: string) => `${before}, puis ${after}`,
  ofThen: (before: number, after: number) =>
    `sur ${number(before)}, puis ${number(after)} réponses`,
  points: (points: string, low: string, high: string) => `${points} points (de ${low} à ${high})`,
  hasChanged: 'A changé.',
  mayBeChance: 'Le hasard peut l’expliquer.',
  notCompared: {
    reworded: 'La question a changé : pas de comparaison.',
    'too-few': 'Moins de dix réponses : pas de comparaison.',
  },
  elsewhere: 'Ailleurs dans le réseau',
  elsewhereFailed:
    'Ce que disent les autres territoires se lit en ligne. Vérifiez la connexion et réessayez.',
  elsewhereOff:
    'Un territoire qui envoie ses chiffres au réseau voit ici ceux des autres. Le vôtre n’en envoie pas.',
  elsewhereSettings: 'En décider dans les réglages',
  elsewhereNone:
    'Moins de trois autres territoires ont posé ces questions cette année : rien n’en est dit encore.',
  noLeague:
    'Ce n’est pas un classement : chaque territoire a ses chemins et ses gens. Le vôtre n’est pas compté avec les autres.',
  here: (people: string) => `Ici : ${people}`,
  others: (count: number, share: string, low: string, high: string) =>
    `${number(count)} autres territoires : ${share} (entre ${low} et ${high}, à 95 %)`,
  othersSpread: (lower: string, median: string, upper: string) =>
    `La moitié d’entre eux est entre ${lower} et ${upper} ; celui du milieu est à ${median}.`,
  othersAlike: (count: number, share: string) =>
    `Ceux de votre taille (${number(count)} territoires) : ${share}`,
  ownWords: 'Avec leurs mots',
  ownWordsText:
    'Ces personnes veulent bien être citées, sans leur nom. Choisissez une à une les paroles de la synthèse.',
  nobodyQuotable: 'Personne n’a donné son accord pour être cité.',
  moreWords: plural({ one: '# autre parole', other: '# autres paroles' }),
  toReadOnly: plural({
    one: '# parole à lire seulement : pas d’accord pour la citer',
    other: '# paroles à lire seulement : pas d’accord pour les citer',
  }),
  quote: 'Citer dans la synthèse',
  quoteQuestion: 'Citer ces mots ?',
  quoteText:
    'Relisez-les : un prénom, un village, une maladie, une date ou une façon de parler peuvent suffire à reconnaître quelqu’un. Dans le doute, choisissez d’autres mots.',
  quoteYes: 'Rien ne permet de la reconnaître',
  isQuoted: 'Dans la synthèse',
  quoted: 'Paroles ajoutées à la synthèse',
  unquote: 'Retirer de la synthèse',
  unquoted: 'Paroles retirées de la synthèse',
  giveBack: 'Rendre les résultats à ceux qui ont répondu',
  giveBackText:
    'Ils ont pris le temps de répondre : dites-leur ce qui en est sorti, et ce que vous en faites. À envoyer par courrier, ou à lire au prochain appel.',
  toldBy: { letter: 'par courrier', call: 'au téléphone', meeting: 'en réunion' },
  toldOn: (by: string, day: string) => `Résultats rendus ${by} le ${day}.`,
  toldHow: 'Comment les avez-vous rendus ?',
  toldDay: 'Quel jour ?',
  toldDayMissing: 'Choisissez le jour.',
  tell: 'C’est fait',
  toldNoted: 'C’est noté.',
  letterOfResults: 'Ce que vous nous avez dit',
  thankYou: plural({
    one: 'Vous nous avez répondu : merci.',
    other: 'Vous avez été # à nous répondre : merci.',
  }),
  mainResult: (people: number, of: number, labels: readonly string[]) =>
    `${number(people)} sur ${number(of)} ont répondu : ${labels.map((one) => `« ${one} »`).join(' ou ')}.`,
  noMainResult:
    'Trop peu de réponses pour en donner les nombres : dites-leur merci, et ce que vous décidez.',
  whatWeDecided: 'Ce que nous avons décidé',
  nothingDecided:
    'Rien n’est encore décidé. Notez d’abord une décision au bas des résultats : c’est ce que l’on attend de lire.',
  namesNobody: 'Vos réponses ont été comptées sans votre nom.',
  callUs: (phone: string) => `Une question, une idée ? Appelez-nous au ${phone}.`,
};
