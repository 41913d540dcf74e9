/** The public door, in French: pages that somebody opens without an account. */
export const door = {
  language: 'English',
  by: 'Avec Coudmain, l’entraide de la commune',
  noLink:
    'Il manque une partie du lien. Ouvrez-le encore depuis votre lettre ou votre message, ou appelez la mairie.',
  privacy:
    'Cette page ne vous suit pas : aucun cookie, aucune publicité, aucune statistique de visite.',
  sending: 'Envoi en cours…',
  waiting:
    'Pas encore envoyé : le réseau manque. Gardez cette page ouverte, cela partira tout seul.',
  waitingBusy:
    'Pas encore envoyé : le serveur est occupé. Cela repartira tout seul dans un moment.',
  kept: 'Rien n’est perdu : tout est gardé sur cet appareil.',
  tryNow: 'Essayer maintenant',
  thanks: 'Merci, c’est bien arrivé.',
  close: 'Vous pouvez fermer cette page.',
  used: 'Ce lien a déjà servi, ou n’est plus valable. Si une réponse est déjà partie avec lui, elle est bien prise en compte.',
  refused: 'Cela n’a pas pu être envoyé. Vous pouvez appeler la mairie.',
  survey: {
    title: 'Votre avis nous aiderait',
    lead: 'Répondez à ce que vous voulez. Votre réponse est anonyme : la mairie voit ce qui a été répondu, jamais par qui.',
    loading: 'Les questions arrivent…',
    away: 'Les questions n’ont pas pu être chargées : le réseau manque.',
    send: 'Envoyer mes réponses',
    nothing: 'Répondez à une question au moins, puis envoyez.',
    quotable: 'Vous pouvez citer ces mots, sans mon nom',
    'dont-know': 'Je ne sais pas',
    'prefer-not': 'Je préfère ne pas répondre',
  },
  stop: {
    title: 'Ne plus recevoir de messages',
    lead: 'En appuyant sur ce bouton, vous ne recevrez plus de messages de l’entraide à cette adresse.',
    button: 'Ne plus m’écrire',
    done: 'C’est noté : nous n’écrirons plus à cette adresse.',
  },
};
