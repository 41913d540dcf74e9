import type { words as french } from './words-fr.ts';

/** The words of encounters, in English. */
export const words: typeof french = {
  means: { visit: 'At their home', call: 'Phone call', met: 'Met on the way' },
  presences: {
    present: 'Present',
    absent: 'Absent',
    refused: 'Did not want to',
    elsewhere: 'Elsewhere (family, hospital)',
  },
  moods: { 1: 'Low', 2: 'So-so', 3: 'In good spirits' },
};
