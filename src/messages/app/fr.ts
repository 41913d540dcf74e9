import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');

/** What is read around every screen, in French. */
export const app = {
  /** Said where the words of the reason are not there. */
  refused: 'Cet envoi a été refusé.',
  name: 'Coudmain',
  language: 'Français',
  skip: 'Aller au contenu',
  places: 'Les pages de l’application',
  back: 'Retour',
  close: 'Fermer',
  cancel: 'Annuler',
  confirm: 'Confirmer',
  save: 'Enregistrer',
  undo: 'Annuler',
  retry: 'Réessayer',
  optional: 'facultatif',
  loading: 'Un instant…',
  more: (count: number) => `Voir la suite (${String(count)})`,
  andMore: (count: number) => `et ${String(count)} de plus : écrivez encore quelques lettres`,
  nav: {
    missions: 'Missions',
    mine: 'Mes missions',
    desk: 'Accueil',
    requests: 'Demandes',
    people: 'Personnes',
    encounters: 'Visites',
    volunteers: 'Bénévoles',
    map: 'La carte',
    figures: 'Chiffres',
    round: 'Tournée',
    settings: 'Réglages',
  },
  trust: {
    fresh: (time: string) => `À jour à ${time}`,
    never: 'Pas encore synchronisé',
    waiting: (count: number) =>
      plural(count, { one: '# envoi en attente', other: '# envois en attente' }),
    nothingLost: 'rien n’est perdu',
    offline: 'Hors réseau',
    connecting: 'Connexion…',
    sending: (done: number, total: number) => `Envoi ${String(done)} sur ${String(total)}…`,
    receiving: (done: number, total: number) => `Réception ${String(done)} sur ${String(total)}…`,
    signIn: 'Reconnectez-vous pour envoyer',
    failing: 'Le serveur ne répond pas, nouvel essai bientôt',
    refused: (count: number) =>
      plural(count, { one: '# envoi refusé : voir pourquoi', other: '# envois refusés : voir' }),
    open: 'Voir ce qui n’est pas encore envoyé',
  },
  update: {
    heading: 'Une nouvelle version est prête',
    text: 'Elle s’installe en une seconde. Rien de ce que vous avez noté n’est perdu.',
    install: 'Installer maintenant',
    later: 'Plus tard',
  },
  failure: {
    heading: 'Cette page n’a pas pu s’ouvrir',
    text: 'Vos données sont toujours sur cet appareil. Réessayez ; si cela recommence, fermez puis rouvrez l’application.',
  },
  unfetched: {
    heading: 'Cela n’a pas pu s’afficher',
    text: 'Il faut un peu de réseau pour cela. Réessayez.',
  },
  form: {
    restored: 'Voici ce que vous aviez commencé.',
    drop: 'Jeter le brouillon',
    discardHeading: 'Jeter ce que vous avez écrit ?',
    discardText: 'Ce qui est écrit ici n’est pas encore enregistré.',
    discard: 'Jeter',
    goOn: 'Continuer à écrire',
  },
  notFound: {
    heading: 'Cette page n’existe pas',
    text: 'Le lien est peut-être ancien, ou cette fiche ne vous concerne plus.',
    home: 'Revenir à l’accueil',
  },
  kept: 'Enregistré sur cet appareil. L’envoi se fera tout seul.',
  notSentYet: 'Sur cet appareil seulement',
  newer: 'Version plus récente',
  newerWhy:
    'Une version plus récente de l’application en sait davantage : mettez-la à jour dès que vous avez du réseau.',
  /** Stands for a word of a list that this version does not know. */
  otherWord: 'autre',
  km: (km: number) => (km < 1 ? 'à moins de 1 km' : `à ${String(Math.round(km))} km environ`),
};
