import type { words as french } from './words-fr.ts';

/** The words of people, in English. */
export const words: typeof french = {
  mobilities: {
    'walking-aid': 'walks with a stick or a frame',
    wheelchair: 'uses a wheelchair',
    'needs-an-arm': 'needs an arm',
    'hard-of-hearing': 'is hard of hearing',
  },
  endings: {
    moved: 'Moved away',
    'care-home': 'Moved to a care home',
    deceased: 'Deceased',
    'asked-to-stop': 'No longer wishes to be helped',
  },
};
