/** What is not sent yet, in French. */
export const sending = {
  heading: 'Ce qui n’est pas encore envoyé',
  allSent: 'Tout est envoyé',
  allSentText: 'Ce que vous avez noté est arrivé à la mairie.',
  waiting: 'En attente de réseau',
  waitingText: 'Gardé sur cet appareil, envoyé tout seul dès que possible.',
  held: 'Reçu, en attente',
  heldText:
    'La mairie l’a reçu. Il parle d’une fiche que le serveur ne connaît pas encore : il sera pris en compte dès qu’elle arrive, pendant une semaine.',
  refused: 'Refusé',
  refusedText: 'La coordination le voit aussi. Rien n’est effacé sans vous.',
  sent: 'Envoyé récemment',
  send: 'Envoyer maintenant',
  sendAgain: 'Envoyer à nouveau',
  discard: 'Effacer de cet appareil',
  discardHeading: 'Effacer cet envoi refusé ?',
  discardText: 'Il ne sera plus lisible sur cet appareil.',
  exportFile: 'Garder une copie dans un fichier',
  exportText:
    'À remettre à la coordination si le réseau ne revient pas. Le fichier contient des noms.',
  written: (when: string) => `écrit ${when}`,
};
