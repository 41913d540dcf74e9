import { words as encounters } from '../encounters/words-en.ts';
import { words as people } from '../people/words-en.ts';
import { words as requests } from '../requests/words-en.ts';
import { words as volunteers } from '../volunteers/words-en.ts';
import type { Vocabulary } from './vocabulary-fr.ts';
import { words as kernel } from './words-en.ts';

/** The words of the work, in English. */
export const vocabulary: Vocabulary = {
  ...kernel,
  ...people,
  ...volunteers,
  ...requests,
  ...encounters,
};
