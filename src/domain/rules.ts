import { NOUNS } from './nouns.ts';
import { rulesOf } from './rules-of.ts';

/** The rules of the product. */
export const RULES = rulesOf(NOUNS);
