import type { house as french } from './house-fr.ts';

/** How the town hall presents itself, in English. */
export const house: typeof french = {
  heading: 'The house',
  text: 'How your town hall presents itself: on the first page, in the app, on paper, in e-mails and on public pages.',
  change: 'Change',
  name: 'Name',
  nameMissing: 'Write the name of your territory.',
  phone: 'Telephone',
  phoneBad: 'Write the number that people ring.',
  hours: 'When can one ring?',
  hoursHint: 'For example: Monday to Friday, 9 am to noon.',
  noHours: 'no hours given',
  language: 'Language of messages',
  languageHint:
    'Of e-mails, text messages and notifications. Everybody may choose another for themselves, under “Letting me know”.',
  languages: { fr: 'Français', en: 'English' },
  colour: 'Your colour',
  colourHint: 'That of bars and buttons. At night the app makes a softer one of it.',
  ownColour: 'Back to the green of Coudmain',
  unreadable: (ratio) =>
    `Letters are hard to read on this colour: a contrast of ${ratio} to 1, where 4.5 is needed. Take the nearest that will do, or a darker colour.`,
  nearest: 'Take the nearest',
  likeDanger: 'This red looks like that of “Delete”: it dresses the bars, buttons stay green.',
  day: 'By day',
  night: 'By night',
  logo: 'Logo',
  logoHint:
    'A PNG, JPEG or WebP picture. It is made smaller on this device, and what it hides (place, date, author) is taken out.',
  logoNow: 'Your logo',
  noLogo: 'No logo: the icon has your initials.',
  chooseLogo: 'Choose a picture',
  otherLogo: 'Choose another picture',
  removeLogo: 'Remove the logo',
  problems: {
    svg: 'An SVG drawing can hold a program: it is not accepted. Save it as PNG, then choose that.',
    'too-large': 'This picture is too heavy: 10 MB or more. Choose a smaller one.',
    'no-picture': 'This file is no PNG, JPEG or WebP picture. Choose another one.',
    damaged: 'This picture is damaged: it does not open. Choose another one, or save it again.',
  },
  save: 'Save',
  saved: 'Saved. Everybody will see it.',
};
