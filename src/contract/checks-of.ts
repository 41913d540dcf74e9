import type { Upcaster } from '../domain/kernel/upcast.ts';
import { factCheckOf, type CheckFact } from './kernel/check-fact.ts';
import { stateCheckOf, type CheckState } from './kernel/check-state.ts';
import type { NounSchemas } from './kernel/schemas.ts';

/** Checks what goes up and what comes down, each once, where it comes in. */
export interface Checks {
  readonly checkFact: CheckFact;
  readonly checkState: CheckState;
}

/**
 * The checks by a list of schemas: the product's, or that and a noun of a test.
 * @param versions how what another version wrote is read; the rules of the same nouns
 */
export function checksOf(
  schemas: Readonly<Record<string, NounSchemas>>,
  versions: Upcaster,
): Checks {
  return { checkFact: factCheckOf(schemas, versions), checkState: stateCheckOf(schemas, versions) };
}
