/** The pages that are open to everybody, in French. */
export const publicPages = {
  heading: 'Pages pour tous',
  text: 'Des pages que chacun ouvre sans compte, par un lien ou le carré d’une affiche. Fermée, une page dit seulement qui appeler.',
  open: {
    volunteer: 'On peut proposer son aide en ligne',
  },
  opened: {
    volunteer: 'La page « Donner un coup de main » est ouverte.',
  },
  closed: {
    volunteer: 'La page « Donner un coup de main » est fermée.',
  },
  look: {
    volunteer: 'Voir la page',
  },
  posters: {
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
      volunteer: 'Une heure à donner, près de chez vous ?',
    },
    leads: {
      volunteer:
        'Une course, une visite, un trajet : ce que vous voulez, quand vous pouvez. La mairie vous appelle et vous rencontre d’abord.',
    },
  },
};
