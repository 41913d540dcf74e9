import { NOUNS_OF_EVERYBODY } from './nouns-of-everybody.ts';
import { rulesOf } from './rules-of.ts';

/** The rules that every device knows. */
export const RULES_OF_EVERYBODY = rulesOf(NOUNS_OF_EVERYBODY);
