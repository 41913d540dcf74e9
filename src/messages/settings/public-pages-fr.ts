/** The pages that are open to everybody, in French. */
export const publicPages = {
  heading: 'Pages pour tous',
  text: 'Des pages que chacun ouvre sans compte, par un lien ou le carré d’une affiche. Fermée, une page dit seulement qui appeler.',
  open: {
    signal: 'On peut signaler une personne seule en ligne',
    volunteer: 'On peut proposer son aide en ligne',
  },
  opened: {
    signal: 'La page « Une personne vous semble seule ? » est ouverte.',
    volunteer: 'La page « Donner un coup de main » est ouverte.',
  },
  closed: {
    signal: 'La page « Une personne vous semble seule ? » est fermée.',
    volunteer: 'La page « Donner un coup de main » est fermée.',
  },
  look: {
    territory: 'Voir la page du territoire',
    signal: 'Voir la page des signalements',
    volunteer: 'Voir la page d’inscription',
  },
  posters: {
    territory: 'L’affiche du territoire',
    signal: 'L’affiche des signalements',
    volunteer: 'L’affiche pour le marché',
  },
  poster: {
    heading: 'Affiche',
    text: 'Une page à imprimer et à poser sur l’étal, au comptoir, à la pharmacie.',
    closed: 'Cette page est fermée : ouvrez-la dans les réglages avant d’afficher.',
    print: 'Imprimer',
    scan: 'Visez ce carré avec votre téléphone, ou ouvrez :',
    noPhone: (desk: string) => `Ou appelez : ${desk}.`,
    titles: {
      territory: 'Besoin d’un coup de main ? Envie d’en donner un ?',
      signal: 'Quelqu’un vous semble seul, près de chez vous ?',
      volunteer: 'Une heure à donner, près de chez vous ?',
    },
    leads: {
      territory:
        'Une course, une visite, un trajet : des voisins bénévoles, et une mairie qui répond au téléphone.',
      signal:
        'Demandez-lui s’il veut bien qu’on l’appelle, puis dites-le à la mairie. Elle appelle, et vous répond.',
      volunteer:
        'Une course, une visite, un trajet : ce que vous voulez, quand vous pouvez. La mairie vous appelle et vous rencontre d’abord.',
    },
  },
};
