import type { Template } from './template.ts';

/** What a coordinator answers to whoever told of a person who seems alone; never who that is. */
export const signalAnswer: Template<{
  /** What she wrote, on one line. */
  readonly words: string;
}> = {
  fr: ({ words }) => ({
    subject: 'La mairie vous répond',
    body: [
      'Bonjour,',
      words,
      'Personne ne lit les réponses à cette adresse : pour une question, appelez la mairie.',
    ],
  }),
  en: ({ words }) => ({
    subject: 'The town hall answers you',
    body: [
      'Hello,',
      words,
      'Nobody reads answers to this address: for a question, call the town hall.',
    ],
  }),
};
