/** How the town hall presents itself, in French. */
export const house = {
  heading: 'La maison',
  text: 'Comment votre mairie se présente : sur la page d’accueil, dans l’application, sur le papier, dans les e-mails et sur les pages publiques.',
  change: 'Changer',
  name: 'Nom',
  nameMissing: 'Écrivez le nom de votre territoire.',
  phone: 'Téléphone',
  phoneBad: 'Écrivez le numéro que les habitants appellent.',
  hours: 'Quand peut-on appeler ?',
  hoursHint: 'Par exemple : du lundi au vendredi, de 9 h à 12 h.',
  noHours: 'heures non indiquées',
  language: 'Langue des messages',
  languageHint:
    'Celle des e-mails, des SMS et des notifications. Chacun peut en choisir une autre pour lui, sous « Me prévenir ».',
  languages: { fr: 'Français', en: 'English' },
  colour: 'Votre couleur',
  colourHint: 'Celle des bandeaux et des boutons. La nuit, l’application en fait une plus douce.',
  ownColour: 'Revenir au vert de Coudmain',
  unreadable: (ratio: string) =>
    `Sur cette couleur, les lettres se lisent mal : contraste de ${ratio} pour 1, il en faut 4,5. Prenez la plus proche qui convient, ou une couleur plus foncée.`,
  nearest: 'Prendre la plus proche',
  likeDanger:
    'Ce rouge ressemble à celui de « Effacer » : il habille les bandeaux, les boutons restent verts.',
  day: 'Le jour',
  night: 'La nuit',
  logo: 'Logo',
  logoHint:
    'Une image PNG, JPEG ou WebP. Elle est réduite sur cet appareil, et ce qu’elle cache (lieu, date, auteur) est enlevé.',
  logoNow: 'Votre logo',
  noLogo: 'Pas de logo : l’icône porte vos initiales.',
  chooseLogo: 'Choisir une image',
  otherLogo: 'Choisir une autre image',
  removeLogo: 'Enlever le logo',
  problems: {
    svg: 'Un dessin SVG peut contenir un programme : il n’est pas accepté. Enregistrez-le en PNG, puis choisissez-le.',
    'too-large': 'Cette image est trop lourde : 10 Mo ou plus. Choisissez-en une plus petite.',
    'no-picture': 'Ce fichier n’est pas une image PNG, JPEG ou WebP. Choisissez-en un autre.',
    damaged:
      'Cette image est abîmée : elle ne s’ouvre pas. Choisissez-en une autre, ou enregistrez-la de nouveau.',
  },
  save: 'Enregistrer',
  saved: 'C’est enregistré. Tout le monde le verra.',
};
