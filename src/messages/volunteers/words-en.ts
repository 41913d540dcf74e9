import type { words as french } from './words-fr.ts';

/** The words of volunteers, in English. */
export const words: typeof french = {
  volunteerStatuses: {
    pending: 'To be met',
    active: 'Active',
    paused: 'On a pause',
    left: 'Left',
  },
};
