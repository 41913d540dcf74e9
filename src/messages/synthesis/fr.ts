import type { NoNationalFigure } from '../../domain/synthesis/national-figure.ts';
import type { Size } from '../../domain/synthesis/contexts.ts';
import type { Way } from '../../domain/synthesis/result.ts';
import type { WaysTogether } from '../../domain/synthesis/ways-apart.ts';
import type { Population } from '../../domain/surveys/survey.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';
import { method } from './method-fr.ts';

const number = numberIn('fr');
const plural = pluralIn('fr');
const territories = (count: number) =>
  plural(count, { one: '# territoire', other: '# territoires' });

/** What all territories say together, in French. */
export const synthesis = {
  heading: 'Synthèse du réseau',
  lead: (year: string) => `Ce que disent les territoires ensemble, en ${year}`,
  year: 'Quelle année ?',
  empty: 'Aucun territoire n’a encore envoyé de chiffres.',
  emptyText:
    'Chaque territoire décide dans ses réglages s’il envoie les siens. Ils arrivent ici deux jours après la fin de son enquête.',
  emptyYear: (year: string) => `Aucun chiffre n’est arrivé pour ${year}.`,
  failed: 'La synthèse se lit en ligne. Vérifiez la connexion et réessayez.',
  again: 'Réessayer',
  inNetwork: (count: number) => `${territories(count)} dans le réseau`,
  left: (count: number) =>
    plural(count, {
      one: 'dont # qui l’a quitté et y laisse ses chiffres',
      other: 'dont # qui l’ont quitté et y laissent leurs chiffres',
    }),
  readAt: (time: string) => `Lu à ${time}.`,
  unread: (names: string) => `Chiffres manquants, territoire illisible : ${names}.`,
  unsound: (names: string) =>
    `Chiffres mis de côté, car ils se contredisent : ${names}. À vérifier avec le territoire.`,
  waiting: (names: string) => `N’ont rien envoyé cette année : ${names}.`,
  missingHeading: 'Ce qui manque',
  populations: {
    people: 'Les personnes aidées',
    volunteers: 'Les bénévoles',
    authorities: 'Les collectivités',
  } satisfies Readonly<Record<Population, string>>,
  version: (version: number) => `Formulation ${String(version)}`,
  unknownQuestion: (id: string) => `Question « ${id} », que cette version ne connaît pas`,
  counted: (labels: string) => `Part de ceux qui répondent : ${labels}`,
  or: ' ou ',
  interval: (low: string, high: string) => `entre ${low} et ${high}, à 95 %`,
  answers: (count: string, worth: string) => `${count} réponses, qui en valent ${worth}`,
  coverage: (some: number, of: number, people: string, ofPeople: string) =>
    `${number(some)} territoires sur ${number(of)} · ${people} personnes concernées sur ${ofPeople}`,
  notAsked: (count: number) =>
    `${territories(count)} n’ont pas interrogé ce groupe : leurs personnes ne sont pas comptées.`,
  none: {
    'too-few-territories': 'Moins de trois territoires : chacun reconnaîtrait l’autre.',
    'nobody-answered': 'Personne n’a répondu.',
    'one-answer': 'Une seule réponse ne dit rien des autres.',
  } satisfies Partial<Readonly<Record<NoNationalFigure, string>>> as Readonly<
    Record<string, string>
  >,
  noFigure: 'Pas de chiffre',
  spread: (lower: string, median: string, upper: string, count: number) =>
    `Sur ${territories(count)}, un quart est sous ${lower}, la moitié sous ${median}, un quart au-dessus de ${upper}.`,
  noSpread: 'La répartition se montre à partir de cinq territoires ayant dix réponses.',
  spreadName: 'Répartition des territoires',
  change: (points: string, low: string, high: string) =>
    `Par rapport à l’année d’avant, mêmes mots : ${points} points (de ${low} à ${high}).`,
  otherWording: (versions: string) =>
    `L’année d’avant, la question était posée en d’autres mots (formulation ${versions}) : on ne compare pas.`,
  details: 'En détail',
  raw: (share: string) => `Toutes réponses mélangées : ${share}`,
  margin: (points: string) => `Marge (±) : ${points}`,
  designEffect: (effect: string) => `Effet des poids : ${effect}`,
  rounded: (count: number) =>
    plural(count, {
      zero: 'Aucun territoire n’a de petit nombre arrondi.',
      one: 'Pour # territoire, un nombre de 1 à 4 a été tiré entre 0 et 5. La marge en tient compte.',
      other:
        'Pour # territoires, un nombre de 1 à 4 a été tiré entre 0 et 5. La marge en tient compte.',
    }),
  waysHeading: 'Selon la façon de répondre',
  ways: {
    voice: 'De vive voix',
    web: 'Par lien',
    paper: 'Sur papier',
  } satisfies Readonly<Record<Way, string>>,
  together: {
    'one-way': 'Tous ont répondu de la même façon.',
    alike: 'Les façons de répondre donnent la même chose, à dix points près.',
    unclear: 'Rien ne montre que la façon de répondre change le résultat, ni le contraire.',
    differ: 'La façon de répondre change le résultat : lisez chaque ligne pour elle-même.',
    'too-few': 'Trop peu de territoires détaillent la façon de répondre.',
  } satisfies Readonly<Record<WaysTogether, string>>,
  sizesHeading: 'Selon la taille du territoire',
  sizes: {
    'under-5000': 'Moins de 5 000 habitants',
    'under-20000': 'De 5 000 à 20 000 habitants',
    'from-20000': '20 000 habitants et plus',
    unknown: 'Nombre d’habitants inconnu',
  } satisfies Readonly<Record<Size, string>>,
  column: { what: 'Groupe', share: 'Part', interval: 'Intervalle à 95 %', answers: 'Réponses' },
  missing: (refused: string, unreachable: string, pending: string) =>
    `${refused} refus, ${unreachable} injoignables, ${pending} pas encore appelés`,
  missingOf: (some: number, of: number) =>
    `d’après ${number(some)} territoires sur ${number(of)} qui peuvent le dire`,
  print: 'Imprimer',
  csv: 'Tableau (CSV)',
  json: 'Données (JSON)',
  file: 'synthese',
  exported: 'Fichier enregistré.',
  toMethod: 'Comment c’est calculé',
  notNamed: 'Aucun territoire n’est nommé à côté d’un chiffre : ce n’est pas un classement.',
  method,
};
