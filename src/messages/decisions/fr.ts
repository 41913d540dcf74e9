import type { DecisionStatus } from '../../domain/decisions/decision.ts';
import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

const statuses: Readonly<Record<DecisionStatus, string>> = {
  'to-do': 'À faire',
  done: 'Fait',
  dropped: 'Abandonné',
};

/** What is decided, in French. */
export const decisions = {
  statuses,
  heading: 'Décisions',
  intro: 'Ce que vous avez décidé, qui s’en occupe, et pour quand.',
  empty: 'Aucune décision pour le moment',
  emptyText: 'Une décision se note au bas des résultats d’une enquête ou des chiffres de l’année.',
  emptyStaff: 'La coordination n’en a pas noté.',
  weDecide: 'Ce que nous décidons',
  weDecideText:
    'Des chiffres n’ont jamais aidé personne : c’est ce que l’on en fait qui compte. Une décision, quelqu’un qui s’en occupe, une date.',
  take: 'Noter une décision',
  taken: 'Décision notée',
  what: 'Que décidons-nous ?',
  whatHint: 'Par exemple : proposer une voiture le jeudi pour le marché.',
  whatMissing: 'Écrivez ce qui est décidé.',
  owner: 'Qui s’en occupe ?',
  ownerHint: 'Un nom, ou un service : tout le monde doit savoir à qui demander.',
  ownerMissing: 'Dites qui s’en occupe.',
  due: 'Pour quand ?',
  dueMissing: 'Choisissez une date.',
  decidedOnDay: 'Décidé quel jour ?',
  decidedOnAhead: 'Ce jour n’est pas encore venu : notez celui de la réunion.',
  about: 'À propos de',
  aboutYear: (year: number) => `Les chiffres de ${String(year)}`,
  whole: 'Tous les chiffres de l’année',
  dueBy: (day: string) => `Pour le ${day}`,
  lateSince: (day: string) => `En retard depuis le ${day}`,
  doneOn: (day: string) => `Fait le ${day}`,
  droppedOn: (day: string) => `Abandonné le ${day}`,
  decidedOn: (day: string) => `Décidé le ${day}`,
  toDo: 'À faire',
  over: 'Terminées',
  overdue: (count: number) =>
    plural(count, {
      zero: 'Aucune décision en retard',
      one: '# décision en retard',
      other: '# décisions en retard',
    }),
  see: 'Voir les décisions',
  all: 'Toutes les décisions',
  finish: 'C’est fait',
  outcome: 'Ce que cela a donné',
  outcomeHint: 'Une phrase, pour la prochaine réunion.',
  finished: 'Décision appliquée',
  amend: 'Modifier',
  amended: 'Décision modifiée',
  drop: 'Abandonner',
  why: 'Pourquoi y renoncer ?',
  whyMissing: 'Dites pourquoi : la décision reste dans la liste, avec sa raison.',
  dropped: 'Décision abandonnée',
  reopen: 'Reprendre cette décision',
  reopened: 'Décision reprise',
  history: 'Ce qui s’est passé',
};
