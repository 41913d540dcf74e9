import type { Template } from './template.ts';

/** The first message to an address: that it is the right one, and how to end it. */
export const noticesChosen: Template<{
  /** Whom one rings. */
  readonly phone: string;
}> = {
  fr: ({ phone }) => ({
    subject: 'C’est ici que nous vous préviendrons',
    body: [
      'Bonjour,',
      'C’est à cette adresse que nous vous préviendrons désormais, comme vous l’avez choisi. Nos messages ne nomment jamais personne.',
      `Vous pouvez changer d’avis : dans vos réglages, ou au ${phone}.`,
    ],
    short: `c’est ici que nous vous préviendrons, comme vous l’avez choisi. Pour arrêter : répondez STOP ou appelez le ${phone}.`,
    notification: {
      title: 'C’est ici que nous vous préviendrons',
      body: 'Comme vous l’avez choisi, et sans jamais nommer personne. Pour changer d’avis : vos réglages.',
    },
  }),
  en: ({ phone }) => ({
    subject: 'This is where we will let you know',
    body: [
      'Hello,',
      'From now on we will let you know at this address, as you chose. Our messages never name anybody.',
      `You may change your mind: in your settings, or by calling ${phone}.`,
    ],
    short: `we will let you know here, as you chose. To stop: answer STOP or call ${phone}.`,
    notification: {
      title: 'This is where we will let you know',
      body: 'As you chose, and never naming anybody. To change your mind: your settings.',
    },
  }),
};
