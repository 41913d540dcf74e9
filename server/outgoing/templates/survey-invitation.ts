import { dayIn, type Template } from './template.ts';

/** Asks somebody to answer a survey on a page of its own. */
export const surveyInvitation: Template<{
  /** The survey, as the coordinator calls it. */
  readonly survey: string;
  /** The page, with the token that opens it once. */
  readonly link: string;
  /** The last day on which it is answered. */
  readonly until: string;
}> = {
  fr: ({ survey, link, until }) => ({
    subject: `Votre avis nous aiderait : ${survey}`,
    body: [
      'Bonjour,',
      `Nous vous proposons de répondre à quelques questions : « ${survey} ». Cela prend quelques minutes.`,
      `Ouvrez cette page, sans mot de passe, jusqu’au ${dayIn('fr', until)} :`,
      link,
      'Votre réponse est anonyme : rien n’y dit que c’est la vôtre. Le lien sert une seule fois ; ne le donnez à personne.',
      'Si vous préférez répondre par téléphone, appelez-nous.',
    ],
  }),
  en: ({ survey, link, until }) => ({
    subject: `Your opinion would help us: ${survey}`,
    body: [
      'Hello,',
      `We would like to ask you a few questions: “${survey}”. It takes a few minutes.`,
      `Open this page, without a password, until ${dayIn('en', until)}:`,
      link,
      'Your answer is anonymous: nothing in it says that it is yours. The link works once; please give it to nobody.',
      'If you would rather answer by telephone, call us.',
    ],
  }),
};
