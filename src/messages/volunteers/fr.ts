import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('fr');
const plural = pluralIn('fr');

/** The volunteers, seen by the coordinators, in French. */
export const volunteers = {
  heading: 'Bénévoles',
  count: (count: number) =>
    plural(count, { zero: 'aucun bénévole', one: '# bénévole', other: '# bénévoles' }),
  empty: 'Aucun bénévole inscrit',
  emptyText: 'Inscrivez le premier, puis donnez-lui un code pour installer l’application.',
  none: 'Aucun bénévole avec ce filtre',
  add: 'Inscrire',
  register: 'Inscrire un bénévole',
  amend: 'Modifier la fiche',
  given: 'Prénom',
  family: 'Nom',
  phone: 'Téléphone',
  commune: 'Commune',
  kinds: 'Ce qu’il ou elle aime faire',
  kindsHint: 'Rien de coché : un peu de tout.',
  own: {
    heading: 'Comment j’aime aider',
    lead: 'Ce que vous changez ici arrive à la mairie tout seul.',
    kinds: 'Ce que j’aime faire',
    pause: 'Faire une pause',
    onPause: 'Vous êtes en pause : personne ne vous sollicite.',
    onPauseUntil: (day: string) =>
      `Vous êtes en pause, de retour le ${day} : d’ici là, personne ne vous sollicite.`,
    saved: 'C’est noté, merci.',
  },
  any: 'un peu de tout',
  maxKm: 'Jusqu’où ?',
  upTo: (km: number) => `jusqu’à ${number(km)} km`,
  words: 'Disponibilités',
  wordsHint: '« Plutôt le jeudi », « pas en août »…',
  saved: 'Fiche enregistrée.',
  approve: 'Accueillir ce bénévole',
  approved: 'Bénévole accueilli : il voit maintenant les missions.',
  pause: 'Mettre en pause',
  paused: 'En pause.',
  pauseUntil: 'Retour le',
  resume: 'Reprendre',
  resumed: 'De retour.',
  leave: 'Arrêter',
  leaveText: 'Ce bénévole ne verra plus les missions.',
  left: 'Parti. Merci à lui.',
  access: 'Mot de passe oublié, téléphone perdu',
  invite: 'Donner un code pour l’application',
  inviteText: 'Le code sert une fois, pendant 14 jours. Dictez-le ou imprimez-le.',
  inviteUntil: (day: string) => `Valable jusqu’au ${day}`,
  inviteProblems: {
    offline: 'Il faut du réseau pour créer un code.',
    'sign-in-needed': 'Reconnectez-vous pour créer un code.',
    'not-sent-yet': 'L’inscription n’est pas encore arrivée au serveur. Réessayez dans un instant.',
    failed: 'Le serveur n’a pas pu créer de code. Réessayez dans un instant.',
  },
  code: 'Code d’invitation',
  joined: 'A l’application',
  notJoined: 'Joint par la mairie',
  missions: 'Ses missions',
  noMissions: 'Aucune mission pour l’instant.',
  status: 'État',
  all: 'Tous',
};
