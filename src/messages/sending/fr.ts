import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('fr');
const plural = pluralIn('fr');

/** How many of the facts in a file were taken in, refused, or are to be brought again. */
interface Brought {
  readonly taken: number;
  readonly refused: number;
  readonly later: number;
}

/** What is not sent yet, in French. */
export const sending = {
  heading: 'Ce qui n’est pas encore envoyé',
  allSent: 'Tout est envoyé',
  allSentText: 'Ce que vous avez noté est arrivé à la mairie.',
  waiting: 'En attente de réseau',
  waitingText: 'Gardé sur cet appareil, envoyé tout seul dès que possible.',
  held: 'Reçu, en attente',
  heldText:
    'La mairie l’a reçu. Il parle d’une fiche que le serveur ne connaît pas encore : il sera pris en compte dès qu’elle arrive, pendant une semaine.',
  refusedOfOthers: 'Refusé à d’autres',
  refusedOfOthersText:
    'Ce qu’une autre personne avait noté n’a pas pu être enregistré. Elle le voit aussi sur son appareil.',
  someColleague: 'Un collègue',
  someFact: 'Un envoi',
  nextForVolunteer:
    'Appelez pour l’en prévenir, et refaites-le sur la fiche si c’est encore utile.',
  nextForColleague: 'Ouvrez la fiche, et refaites-le si c’est encore utile.',
  moreRefused: (count: number) =>
    plural(count, {
      one: 'Et # autre envoi du même jour, lu par son auteur seul.',
      other: 'Et # autres envois du même jour, lus par leur auteur seul.',
    }),
  callAuthor: 'Appeler',
  openSubject: 'Ouvrir la fiche',
  seenTo: 'C’est vu',
  seenToDone: 'Noté comme vu.',
  refused: 'Refusé',
  refusedText: 'La coordination le voit aussi. Rien n’est effacé sans vous.',
  sent: 'Envoyé récemment',
  send: 'Envoyer maintenant',
  sendAgain: 'Envoyer à nouveau',
  discard: 'Effacer de cet appareil',
  discardHeading: 'Effacer cet envoi refusé ?',
  discardText: 'Il ne sera plus lisible sur cet appareil.',
  exportFile: 'Garder une copie dans un fichier',
  exportText:
    'À remettre à la coordination si le réseau ne revient pas. Le fichier est scellé : qui le porte n’y lit rien.',
  bring: 'Pour quelqu’un d’autre',
  bringText:
    'Un collègue ou un bénévole n’a pas de réseau ? Il vous donne le fichier gardé sur son appareil, vous l’envoyez pour lui.',
  bringFile: 'Envoyer le fichier d’un autre appareil',
  brought: ({ taken, refused, later }: Brought) =>
    [
      plural(taken, {
        zero: 'Rien de neuf dans ce fichier',
        one: '# envoi reçu',
        other: '# envois reçus',
      }),
      ...(refused > 0 ? [plural(refused, { one: '# refusé', other: '# refusés' })] : []),
      ...(later > 0 ? [`${number(later)} à renvoyer demain`] : []),
    ].join(', ') + '.',
  parked: 'Laissé par ceux dont l’accès a pris fin',
  parkedText:
    'Leur appareil l’a remis à la mairie, scellé. Une fois repris, c’est enregistré à leur nom, avec les mêmes contrôles que d’habitude.',
  parkedCount: (facts: number) => plural(facts, { one: '# envoi', other: '# envois' }),
  parkedUntil: (day: string) => `À reprendre d’ici : ${day}`,
  parkedOver: (day: string) => `Personne ne l’a repris à temps (${day}) : ce n’est plus gardé.`,
  takeIn: 'Reprendre',
  bringProblems: {
    'no-such-file':
      'Ce n’est pas un fichier de Coudmain. Demandez celui qui s’appelle coudmain.json.',
    'other-territory': 'Ce fichier est pour un autre territoire.',
    'wrong-seal':
      'Ce fichier a été modifié, ou son auteur a changé de mot de passe depuis. Demandez-lui d’en garder un nouveau.',
    'no-place': 'Son auteur n’a plus de place dans ce territoire.',
    offline: 'Pas de réseau : gardez le fichier, et réessayez plus tard.',
    'sign-in-needed': 'Reconnectez-vous d’abord.',
    failed: 'Le serveur ne répond pas comme prévu. Gardez le fichier, et réessayez plus tard.',
  },
  showCodes: 'Montrer à un autre téléphone',
  showText:
    'Posez les deux téléphones face à face. L’autre ouvre « Lire un autre téléphone » et vise cette image, jusqu’à ce qu’il dise que tout y est.',
  showSealed:
    'C’est scellé : qui le porte n’y lit rien. Cela reste aussi sur ce téléphone jusqu’à ce que ce soit envoyé.',
  frame: (place: number, total: number) => `Image ${number(place)} sur ${number(total)}`,
  pause: 'Arrêter',
  goOn: 'Reprendre',
  nextFrame: 'Image suivante',
  codeProblems: {
    nothing: 'Tout est envoyé. Il n’y a rien à remettre.',
    'too-large':
      'C’est trop pour des images. Gardez une copie dans un fichier, et remettez le fichier.',
    'no-key':
      'Ce téléphone n’a pas encore reçu du serveur de quoi sceller. Gardez une copie dans un fichier.',
  },
  readCodes: 'Lire un autre téléphone',
  readText:
    'L’autre téléphone ouvre « Montrer à un autre téléphone ». Visez ses images : l’ordre ne compte pas, et elles reviennent.',
  readProgress: (have: number, total: number) => `${number(have)} images sur ${number(total)}`,
  readWaits: 'Aucune image lue encore.',
  readAnother: 'Ces images sont d’un autre envoi. Finissez celui-ci, ou recommencez.',
  readAgain: 'Recommencer',
  readStart: 'Ouvrir l’appareil photo',
  taken: 'Tout y est. C’est gardé sur ce téléphone et partira dès qu’il y aura du réseau.',
  takeOverProblems: {
    unreadable: 'Ces images ne disent rien de lisible. Recommencez.',
    'other-territory': 'Ces envois sont pour un autre territoire.',
    'too-many': 'Ce téléphone porte déjà vingt envois pour d’autres. Retrouvez d’abord du réseau.',
  },
  cameraProblems: {
    denied:
      'L’appareil photo n’est pas permis à cette application. Permettez-le dans les réglages du téléphone, ou demandez le fichier.',
    absent: 'Il n’y a pas d’appareil photo ici. Demandez le fichier.',
    failed: 'L’appareil photo ne répond pas. Une autre application s’en sert peut-être.',
    unread:
      'De quoi lire les images n’a pas pu venir. Il faut un peu de réseau, une seule fois : réessayez, ou demandez le fichier.',
  },
  carried: 'Porté pour d’autres',
  carriedWaits: (at: string) => `Pris ${at}, attend du réseau`,
  carriedDrop: 'Ne plus porter',
  written: (when: string) => `écrit ${when}`,
};
