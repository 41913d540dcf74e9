import type { farewell as french } from './fr.ts';
import { pluralIn } from '../kernel/plural.ts';

const plural = pluralIn('en');

/** That a place was taken away, in English. */
export const farewell: typeof french = {
  heading: 'Your access has ended',
  ended: (title) => `Your access to ${title} has ended.`,
  handedOver: (facts) =>
    plural(facts, {
      one: 'What you had noted and not sent yet (# thing) is handed over to the town hall.',
      other: 'What you had noted and not sent yet (# things) is handed over to the town hall.',
    }),
  waiting: (facts) =>
    plural(facts, {
      one: '# thing is still here, sealed: it will be handed over to the town hall once there is a network.',
      other:
        '# things are still here, sealed: they will be handed over to the town hall once there is a network.',
    }),
  read: 'I understand',
  gone: 'Nothing of this territory is kept on this device any more.',
  thanks: 'Thank you for what you did. A question? Ring the town hall.',
};
