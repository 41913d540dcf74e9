import type { AttemptOutcome } from '../../domain/attempts/call.ts';
import type { Waiting } from '../../domain/attempts/next-calls.ts';
import type { CallStanding } from '../../domain/attempts/standing.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('fr');
const plural = pluralIn('fr');

/** People to ring, in French. */
export const attempts = {
  heading: 'Appels à passer',
  open: 'Appeler plusieurs personnes',
  empty: 'Aucune liste d’appels',
  emptyText: 'Une liste d’appels se partage entre plusieurs personnes, même sans réseau.',
  emptyStaff: 'La coordination n’en a pas ouvert.',
  closedLists: 'Listes closes',
  isClosed: 'Liste close',
  title: 'Nom de la liste',
  titleHint: 'Par exemple : prendre des nouvelles.',
  plainTitle: 'Prendre des nouvelles',
  whom: 'Qui appeler ?',
  everybody: 'Toutes les communes',
  commune: 'Commune',
  notSeen: 'Seulement les personnes sans nouvelles depuis un mois',
  chosen: (count: number) =>
    plural(count, {
      zero: 'personne de choisi',
      one: '# personne choisie',
      other: '# personnes choisies',
    }),
  allOfThem: 'Toutes les cocher',
  noneOfThem: 'Tout décocher',
  nobodyHere: 'Personne ne correspond.',
  start: 'Ouvrir la liste',
  started: 'La liste est ouverte.',
  missingTitle: 'Donnez un nom à la liste.',
  missingPeople: 'Choisissez au moins une personne.',
  tooMany: (most: number) => `${number(most)} personnes au plus sur une liste.`,
  add: 'Ajouter des personnes',
  added: 'Les personnes sont ajoutées.',
  count: (count: number) =>
    plural(count, { zero: 'personne', one: '# personne', other: '# personnes' }),
  done: (done: number, people: number) => `${number(done)} sur ${number(people)}`,
  progress: 'Appels terminés',
  left: (count: number) =>
    plural(count, {
      zero: 'Tout le monde a été appelé.',
      one: 'Encore # personne à appeler.',
      other: 'Encore # personnes à appeler.',
    }),
  counts: {
    answered: (count: number) =>
      plural(count, { zero: 'aucune réponse', one: '# a répondu', other: '# ont répondu' }),
    declined: (count: number) =>
      plural(count, { zero: 'aucun refus', one: '# n’a pas voulu', other: '# n’ont pas voulu' }),
    'wrong-number': (count: number) =>
      plural(count, { zero: 'aucun faux numéro', one: '# faux numéro', other: '# faux numéros' }),
    died: (count: number) =>
      plural(count, { zero: 'aucun décès', one: '# est décédée', other: '# sont décédées' }),
    ended: (count: number) =>
      plural(count, {
        zero: 'aucun départ',
        one: '# n’est plus suivie',
        other: '# ne sont plus suivies',
      }),
    unreachable: (count: number) =>
      plural(count, { zero: 'aucune injoignable', one: '# injoignable', other: '# injoignables' }),
    'call-back': (count: number) =>
      plural(count, { zero: 'aucune à rappeler', one: '# à rappeler', other: '# à rappeler' }),
    tried: (count: number) =>
      plural(count, {
        zero: 'aucune déjà essayée',
        one: '# déjà essayée',
        other: '# déjà essayées',
      }),
    'to-ring': (count: number) =>
      plural(count, {
        zero: 'aucune à appeler',
        one: '# pas encore appelée',
        other: '# pas encore appelées',
      }),
  } satisfies Record<CallStanding, (count: number) => string>,
  standings: {
    answered: 'A répondu',
    declined: 'N’a pas voulu',
    'wrong-number': 'Faux numéro',
    died: 'Décès',
    ended: 'Ne participe plus',
    unreachable: 'Injoignable',
    'call-back': 'À rappeler',
    tried: 'Pas encore eu',
    'to-ring': 'À appeler',
  } satisfies Record<CallStanding, string>,
  outcomes: {
    'no-answer': 'Pas de réponse',
    busy: 'Occupé',
    'call-back': 'Rappeler plus tard',
    'left-message': 'Message laissé',
    declined: 'N’a pas voulu',
    answered: 'On s’est parlé',
    'wrong-number': 'Faux numéro',
  } satisfies Record<AttemptOutcome, string>,
  callBackOn: (when: string) => `Rappeler ${when}`,
  toCallBackOn: (when: string) => `à rappeler ${when}`,
  callBackWhen: 'Quand rappeler ?',
  nextWeek: 'dans une semaine',
  begin: 'Commencer à appeler',
  resume: (name: string) => `Reprendre : ${name}`,
  next: (name: string) => `Appeler ${name}`,
  nextPerson: 'Personne suivante',
  nobodyNow: 'Personne à appeler pour le moment',
  allDone: 'Tout le monde a été appelé',
  allDoneText: 'Merci ! Vous pouvez clore la liste.',
  waitingNow: (count: number, why: string) => `${number(count)} ${why}`,
  waiting: {
    'kept-away': 'à appeler par quelqu’un d’autre, car vous avez aidé',
    claimed: 'en ligne avec un collègue',
    later: 'à rappeler plus tard',
    'tried-just-now': 'à réessayer à un autre moment de la journée',
  } satisfies Record<Waiting, string>,
  ring: (number: string) => `Appeler le ${number}`,
  noPhone: 'Aucun numéro n’est noté pour cette personne.',
  answeredBy: (who: string) => `c’est ${who} qui répond`,
  what: 'Qu’est-ce que ça a donné ?',
  keys: 'Au clavier : touches 1 à 7.',
  told: (what: string, name: string) => `Noté pour ${name} : ${what.toLowerCase()}.`,
  undone: 'C’est annulé.',
  takeBack: 'Annuler cet essai',
  before: 'Déjà essayé',
  neverTried: 'Aucun essai pour l’instant.',
  earlier: (count: number) =>
    plural(count, { zero: '', one: 'et # essai plus ancien', other: 'et # essais plus anciens' }),
  me: 'vous',
  colleague: 'un collègue',
  by: (who: string) => `par ${who}`,
  reachedBy: (when: string) => `Déjà eu ${when} par un collègue`,
  reachedText: (what: string) => `Résultat noté : ${what.toLowerCase()}. Inutile de rappeler.`,
  heldBy: (when: string) => `Un collègue l’appelle depuis ${when}`,
  heldText: 'Passez à la personne suivante, ou appelez quand même si vous savez qu’il a raccroché.',
  ringAllTheSame: 'Appeler quand même',
  listClosed: 'Cette liste est close',
  listClosedText: 'Ce que vous notez ici sera gardé.',
  afterClosing: 'reçu après la clôture',
  helped: 'Vous avez aidé cette personne',
  helpedText: 'Pour qu’elle puisse parler librement, c’est à quelqu’un d’autre de l’appeler.',
  over: 'Cet appel est terminé',
  script: 'Que dire ?',
  scriptHello: 'Dites qui vous êtes, et que vous appelez de la part de la mairie.',
  scriptAsk:
    'Comment allez-vous ? Avez-vous vu du monde ces jours-ci ? Avez-vous besoin de quelque chose ?',
  scriptEnd: 'Remerciez, et dites quand quelqu’un rappellera.',
  noteRequest: 'Noter une demande',
  noteEncounter: 'Noter la rencontre',
  file: 'Voir la fiche',
  close: 'Clore la liste',
  wasClosed: 'La liste est close.',
  reopen: 'Rouvrir la liste',
  wasReopened: 'La liste est rouverte.',
  print: 'Imprimer la liste',
  paperName: 'Nom',
  paperPhone: 'Téléphone',
  paperTried: 'Déjà essayé',
  paperResult: 'Résultat',
  paperShred: 'Liste nominative : à rapporter à la mairie et à détruire.',
  people: 'Les personnes',
  unknown: 'Personne inconnue sur cet appareil',
};
