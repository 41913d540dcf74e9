import { RULES_OF_EVERYBODY } from '../domain/rules-of-everybody.ts';
import { checksOf } from './checks-of.ts';
import type { KnownNouns } from './known-nouns-of.ts';
import { SCHEMAS_OF_EVERYBODY } from './nouns-of-everybody.ts';

/** What every device knows, before it is known who works there. */
export const KNOWN_TO_EVERYBODY: KnownNouns = {
  rules: RULES_OF_EVERYBODY,
  checks: checksOf(SCHEMAS_OF_EVERYBODY, RULES_OF_EVERYBODY),
};
