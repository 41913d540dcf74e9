import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('fr');
const number = numberIn('fr');

/** What is read around every screen, in French. */
export const app = {
  less: 'moins',
  moreWord: 'plus',
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
  readAll: 'Tout lire',
  foldText: 'Replier',
  notOnPaper: (count: number) => `La suite n’est pas sur cette feuille (${number(count)})`,
  more: (count: number) => `Voir la suite (${number(count)})`,
  andMore: (count: number) => `et ${number(count)} de plus : écrivez encore quelques lettres`,
  reception: {
    progress: (done: number, total: number) => `Réception… ${number(done)} sur ${number(total)}`,
    held: 'Tout n’est pas encore arrivé sur cet appareil. La suite viendra dès que le réseau revient.',
  },
  nav: {
    missions: 'Missions',
    mine: 'Mes missions',
    desk: 'Accueil',
    requests: 'Demandes',
    people: 'Personnes',
    encounters: 'Rencontres',
    volunteers: 'Bénévoles',
    map: 'La carte',
    figures: 'Chiffres',
    round: 'Tournée',
    synthesis: 'Synthèse',
    operator: 'Territoires',
    settings: 'Réglages',
  },
  trust: {
    fresh: (time: string) => `À jour à ${time}`,
    never: 'Pas encore synchronisé',
    waiting: (count: number) =>
      plural(count, { one: '# envoi en attente', other: '# envois en attente' }),
    nothingLost: 'rien n’est perdu',
    offline: 'Hors réseau',
    foreign: 'Ce réseau ne laisse pas passer : une page de connexion ?',
    connecting: 'Connexion…',
    sending: (done: number, total: number) => `Envoi ${number(done)} sur ${number(total)}…`,
    receiving: (done: number, total: number) => `Réception ${number(done)} sur ${number(total)}…`,
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
    begun: 'Vous aviez commencé à écrire.',
    resume: (what: string) => `Reprendre : ${what}`,
    discardHeading: 'Jeter ce que vous avez écrit ?',
    discardText: 'Ce qui est écrit ici n’est pas encore enregistré.',
    discard: 'Jeter',
    goOn: 'Continuer à écrire',
    /** Why what stands in a field cannot be taken as it is. */
    unread: {
      whole: (least: number, most: number) =>
        `Écrivez un nombre entier, de ${number(least)} à ${number(most)}.`,
      number: (least: number, most: number) =>
        `Écrivez un nombre, de ${number(least)} à ${number(most)}.`,
      decimals: (most: number) =>
        plural(most, {
          one: 'Écrivez un seul chiffre après la virgule.',
          other: 'Écrivez # chiffres au plus après la virgule.',
        }),
      day: 'Cette date n’est pas complète, ou n’existe pas.',
      year: 'Cette date est bien lointaine : vérifiez l’année.',
      time: 'Cette heure n’est pas complète.',
      from: (day: string) => `Choisissez un jour à partir du ${day}.`,
      until: (day: string) => `Choisissez un jour jusqu’au ${day}.`,
      between: (from: string, until: string) => `Choisissez un jour, du ${from} au ${until}.`,
      long: (most: number, length: number) =>
        `C’est trop long : ${number(most)} lettres au plus, il y en a ${number(length)}. Raccourcissez un peu.`,
    },
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
  km: (km: number) => (km < 1 ? 'à moins de 1 km' : `à ${number(Math.round(km))} km environ`),
};
