import type { words as french } from './words-fr.ts';

/** The words of territory, in English. */
export const words: typeof french = {
  steps: {
    'territory.founded': 'Territory created',
    'territory.amended': 'Territory changed',
  },
};
