/** The page of a territory, written by the server, in French. */
export const place = {
  title: (name: string) => `L’entraide de ${name}`,
  what: 'Des voisins donnent un coup de main à ceux qui ne conduisent plus ou qui sont seuls : une course, un trajet, une visite. C’est gratuit, et la mairie fait le lien.',
  need: 'Besoin d’un coup de main ?',
  ring: (phone: string) => `Appeler le ${phone}`,
  hours: (hours: string) => `On vous répond : ${hours}.`,
  noHours: 'On vous répond aux heures d’ouverture de la mairie.',
  help: 'Envie d’aider ?',
  signUp: 'Donner un coup de main',
  helpByPhone: 'Appelez ce même numéro : la mairie vous dira comment.',
  signal: 'Le signaler, avec son accord',
  figures: 'Ce que l’entraide a fait',
  missing: 'Cette page n’existe pas',
  missingText: 'Vérifiez l’adresse sur l’affiche ou la lettre, ou appelez votre mairie.',
  toApp: 'Aller à la première page',
  legal: 'Mentions légales et vos données',
};
