import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** Those who offered to help on the public page, in French. */
export const candidacies = {
  heading: 'À rencontrer',
  lead: 'Ces personnes ont proposé leur aide sur la page publique. Appelez-les, puis rencontrez-les avant toute mission.',
  toMeet: 'En attente d’un appel',
  over: 'Déjà vues',
  empty: 'Personne n’attend',
  emptyText:
    'Qui propose son aide sur la page publique apparaît ici. La page s’ouvre, et son affiche s’imprime, dans les réglages.',
  openSettings: 'Régler les pages publiques',
  waiting: (count: number) =>
    plural(count, {
      one: '# personne propose son aide',
      other: '# personnes proposent leur aide',
    }),
  waitingText: 'Elles attendent votre appel.',
  see: 'Voir qui',
  phone: 'Téléphone',
  email: 'E-mail',
  commune: 'Commune',
  elsewhere: 'Hors du territoire',
  kinds: 'Aimerait',
  anyKind: 'Un peu de tout',
  said: 'Son mot',
  offered: (day: string) => `A proposé son aide ${day}`,
  agreed: 'A lu et accepté la charte en ligne, et que la mairie garde ces lignes.',
  kept: 'Ces lignes s’effacent d’elles-mêmes : 30 jours après votre réponse, et au plus tard six mois après l’envoi.',
  known: 'Ce numéro est déjà connu',
  knownAs: { person: 'personne aidée', volunteer: 'bénévole', candidacy: 'propose aussi son aide' },
  register: 'Inscrire comme bénévole',
  setAside: 'Mettre de côté',
  why: 'Pourquoi ?',
  whyHint: 'En quelques mots, pour la coordination : « ne répond pas », « aide déjà ailleurs »…',
  whyMissing: 'Écrivez pourquoi, en quelques mots.',
  wasSetAside: 'Proposition mise de côté.',
  reopen: 'Reprendre',
  reopened: 'De nouveau à rencontrer.',
  openVolunteer: 'Voir sa fiche de bénévole',
  statuses: {
    waiting: 'À rencontrer',
    registered: 'Bénévole à présent',
    'set-aside': 'Mise de côté',
    forgotten: 'Effacé',
  },
};
