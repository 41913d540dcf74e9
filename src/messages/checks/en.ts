import type { checks as french } from './fr.ts';

/** Papers that the town hall must have seen, in English. */
export const checks: typeof french = {
  names: {
    identity: 'an identity card',
    licence: 'the driving licence',
    insurance: 'the insurance of the car',
    honorability: 'the certificate of honourability',
    training: 'a training',
  },
  lackingHeading: 'A paper to be shown first',
  lacking: (check) =>
    `For this kind of help the town hall must have seen ${check}. Ring it: as soon as that is noted you can say yes here.`,
  notSeen: (check) => `not seen yet: ${check}`,
  promiseHeading: (name) => `A paper to be seen with ${name}`,
  promise: (check) =>
    `This kind of help asks to have seen ${check}. Ask to see it and note it in their file. You may promise all the same.`,
};
