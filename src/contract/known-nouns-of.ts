import type { NounDefinition } from '../domain/kernel/noun.ts';
import { rulesOf, type Rules } from '../domain/rules-of.ts';
import { checksOf, type Checks } from './checks-of.ts';
import type { NounSchemas } from './kernel/schemas.ts';

/**
 * All that a device or a server knows of the nouns there are: what is done with their facts and
 * states, and what may travel of them. Both are given it where they are put together.
 */
export interface KnownNouns {
  readonly rules: Rules;
  readonly checks: Checks;
}

/** The nouns of these lists. */
export function knownNounsOf(
  definitions: readonly NounDefinition[],
  schemas: Readonly<Record<string, NounSchemas>>,
): KnownNouns {
  const rules = rulesOf(definitions);
  return { rules, checks: checksOf(schemas, rules) };
}
