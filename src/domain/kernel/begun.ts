import type { AnyFact } from './fact.ts';
import type { Id } from './ids.ts';
import type { BegunOthers } from './noun.ts';
import { mustExist, withApplied, type AnyState } from './state.ts';

/** What a fact begins besides what it is about. */
export function begun(
  other: BegunOthers<AnyFact, AnyState>,
  versions: ReadonlyMap<string, number>,
  fact: AnyFact,
  _id: Id,
): AnyState | undefined {
  const { noun } = other;
  const fields = other.begin(fact, _id);
  const schema = mustExist(versions.get(noun));
  return fields && { _id, noun, schema, ...fields, applied: withApplied([], fact) };
}
