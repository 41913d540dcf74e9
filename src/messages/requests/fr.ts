import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** The requests, in French. */
export const requests = {
  heading: 'Demandes',
  list: 'Liste',
  map: 'Carte',
  search: 'Chercher un nom, un mot',
  phaseFilter: 'État',
  phases: {
    live: 'En cours',
    noted: 'À proposer',
    open: 'Sans bénévole',
    confirmed: 'Avec bénévole',
    ended: 'Terminées',
    all: 'Toutes',
  },
  kindFilter: 'Coup de main',
  allKinds: 'Tous',
  communeFilter: 'Commune',
  allCommunes: 'Toutes',
  counts: {
    live: (count: number) =>
      plural(count, {
        zero: 'aucune demande en cours',
        one: '# demande en cours',
        other: '# demandes en cours',
      }),
    noted: (count: number) =>
      plural(count, {
        zero: 'aucune demande à proposer',
        one: '# demande à proposer',
        other: '# demandes à proposer',
      }),
    open: (count: number) =>
      plural(count, {
        zero: 'aucune demande sans bénévole',
        one: '# demande sans bénévole',
        other: '# demandes sans bénévole',
      }),
    confirmed: (count: number) =>
      plural(count, {
        zero: 'aucune demande avec bénévole',
        one: '# demande avec bénévole',
        other: '# demandes avec bénévole',
      }),
    ended: (count: number) =>
      plural(count, {
        zero: 'aucune demande terminée',
        one: '# demande terminée',
        other: '# demandes terminées',
      }),
    all: (count: number) =>
      plural(count, { zero: 'aucune demande', one: '# demande', other: '# demandes' }),
  },
  columns: { when: 'Quand', who: 'Pour qui', kind: 'Coup de main', where: 'Où', state: 'État' },
  asCards: 'Voir en fiches',
  asTable: 'Voir en tableau',
  empty: 'Aucune demande ici',
  emptyText: 'Changez le filtre, ou prenez une demande à l’accueil.',
  take: 'Prendre une demande',
  unknownPerson: 'Personne inconnue sur cet appareil',
  unknownVolunteer: 'Bénévole inconnu sur cet appareil',
  who: 'Pour qui',
  places: 'Bénévoles voulus',
  requester: 'Qui a appelé',
  noPlace: (count: number) =>
    plural(count, {
      one: 'Sur la carte, # demande est au milieu de sa commune : placez le domicile dans la fiche.',
      other:
        'Sur la carte, # demandes sont au milieu de leur commune : placez les domiciles dans les fiches.',
    }),
  noted: (when: string) => `Notée ${when}`,
  publish: 'Proposer aux bénévoles',
  published: 'Proposée aux bénévoles.',
  withdraw: 'Ne plus proposer',
  withdrawn: 'La demande n’est plus proposée.',
  volunteers: 'Bénévoles',
  noVolunteer: 'Personne n’a encore répondu.',
  went: 'l’a fait',
  had: 'devait le faire',
  promise: 'Promettre au téléphone',
  promiseHeading: 'À qui l’avez-vous promise ?',
  promiseText: 'Une promesse au téléphone passe avant les réponses de l’application.',
  away: (time: string, distance: string) => `à ${time}, ${distance}`,
  withinMinutes: (minutes: number) => `Seulement à moins de ${String(minutes)} minutes`,
  nobodyNear: (minutes: number) =>
    `Personne d’actif à moins de ${String(minutes)} minutes par la route.`,
  promiseSearch: 'Chercher un nom',
  promiseConfirm: 'Promettre',
  promiseMissing: 'Choisissez à qui.',
  notTheirKind: 'préfère d’autres coups de main',
  hasAlready: (what: string) => `occupé à cette heure (${what})`,
  clashHeading: (name: string) => `${name} a déjà quelque chose à cette heure-là`,
  clash: (what: string) => `${what}. Vous pouvez promettre quand même.`,
  promised: (name: string) => `Promise à ${name}.`,
  promisedTag: 'promis au téléphone',
  giveBackFor: 'Ne peut plus venir',
  givenBackFor: 'La mission est à nouveau proposée.',
  reportFor: 'Noter le compte rendu',
  reported: 'Compte rendu noté.',
  close: 'Clore la demande',
  closeHeading: 'Clore la demande',
  closeAs: 'Comment se termine-t-elle ?',
  closeReason: 'Pourquoi ?',
  chooseReason: 'Choisir une raison',
  closeMissing: { as: 'Dites comment elle se termine.', reason: 'Choisissez une raison.' },
  closeWords: 'Un mot',
  closed: 'Demande close.',
  reopen: 'Rouvrir la demande',
  reopened: 'Demande rouverte.',
  history: 'Ce qui s’est passé',
  takenAgain: 'Reprise',
  reports: 'Comptes rendus',
  said: 'Ses mots',
  by: (who: string) => `par ${who}`,
  me: 'vous',
  colleague: 'un collègue',
  print: 'Imprimer',
  amend: 'Corriger',
  amended: 'Demande corrigée.',
};
