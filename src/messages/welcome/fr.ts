/** What stands at the door: what this is, whom to ring, what the law asks for, in French. */
export const welcome = {
  what: 'Les habitants qui ne conduisent plus appellent la mairie ; des voisins bénévoles répondent : un trajet, des courses, une visite.',
  help: 'Besoin d’aide ? Appelez la mairie.',
  helpAt: (title: string, phone: string) => `Besoin d’aide ? ${title} : ${phone}`,
  language: 'English',
  legal: 'Mentions légales',
  privacy: 'Vos données',
  accessibility: 'Accessibilité : non conforme',
};
