import { words as attempts } from '../attempts/words-fr.ts';
import { words as encounters } from '../encounters/words-fr.ts';
import { words as missions } from '../missions/words-fr.ts';
import { words as people } from '../people/words-fr.ts';
import { words as requests } from '../requests/words-fr.ts';
import { words as territory } from '../territory/words-fr.ts';
import { words as volunteers } from '../volunteers/words-fr.ts';
import { vocabularyOf, type EveryStep } from './vocabulary.ts';
import { words as kernel } from './words-fr.ts';

/** The words of the work, in French: a noun of the domain whose facts have no word does not compile. */
export const vocabulary = vocabularyOf(
  kernel,
  territory,
  people,
  volunteers,
  requests,
  missions,
  encounters,
  attempts,
) satisfies EveryStep;

/** A word of ours for every word of the domain. */
export type Vocabulary = typeof vocabulary;
