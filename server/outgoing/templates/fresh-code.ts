import { dayIn, type Template } from './template.ts';

/** A code with which somebody who asked the town hall chooses another password. */
export const freshCode: Template<{
  /** `XXXX-XXXX`. */
  readonly code: string;
  /** The address that opens the app with it. */
  readonly link: string;
  /** The last day on which it opens. */
  readonly until: string;
}> = {
  fr: ({ code, link, until }) => ({
    subject: 'Votre code pour choisir un nouveau mot de passe',
    body: [
      'Bonjour,',
      'La mairie vous envoie ce code, comme vous le lui avez demandé : il sert à choisir un nouveau mot de passe.',
      'Ouvrez cette page :',
      link,
      `Ou dites dans l’application que vous avez reçu un code, et recopiez : ${code}`,
      `Il sert une seule fois, jusqu’au ${dayIn('fr', until)}. Ne le donnez à personne : il ouvre à votre nom.`,
      'Vous n’avez rien demandé ? N’ouvrez rien, et appelez la mairie.',
    ],
  }),
  en: ({ code, link, until }) => ({
    subject: 'Your code to choose another password',
    body: [
      'Hello,',
      'The town hall sends you this code, as you asked: with it you choose another password.',
      'Open this page:',
      link,
      `Or say in the app that you were given a code, and copy: ${code}`,
      `It works once, until ${dayIn('en', until)}. Give it to nobody: it opens in your name.`,
      'You asked for nothing? Open nothing, and call the town hall.',
    ],
  }),
};
