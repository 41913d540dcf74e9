import type { Doc } from '../../store/store.ts';

/** An entry of `applied`, as it is stored. */
interface StoredApplied {
  readonly fact: unknown;
  readonly at: unknown;
}

/**
 * A document without what came after the first release, whose app refuses what it does not know. Only
 * the server and newer apps use these fields: nothing that the first release shows is missing.
 */
export function forFirstRelease(doc: Doc): Doc {
  const { missions: _, brief: __, more: ___, ...known } = doc;
  const { applied } = known;
  if (!Array.isArray(applied)) return known;
  return { ...known, applied: (applied as StoredApplied[]).map(({ fact, at }) => ({ fact, at })) };
}
