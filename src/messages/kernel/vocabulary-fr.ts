import { words as encounters } from '../encounters/words-fr.ts';
import { words as people } from '../people/words-fr.ts';
import { words as requests } from '../requests/words-fr.ts';
import { words as volunteers } from '../volunteers/words-fr.ts';
import { words as kernel } from './words-fr.ts';

/** A word for every value of the closed lists of the domain, in French: a value without one does not compile. */
export const vocabulary = { ...kernel, ...people, ...volunteers, ...requests, ...encounters };

/** A word of ours for every word of the domain. */
export type Vocabulary = typeof vocabulary;
