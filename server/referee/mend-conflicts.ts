import type { Conflict, Shelf, Write } from '../store/store.ts';
import type { Departure } from './stored-states.ts';

/**
 * Makes a shelf linear again in which documents have several leaves. Whoever could read a leaf that
 * lost, and may not read the one that won, becomes a former reader: their device is told to forget
 * the document. Then the losing leaves are ended; what their facts meant is for the referee to judge
 * again. It can be done again after a crash at any point.
 * @param at the server's clock, ISO 8601
 * @throws StoreUnavailable
 */
export async function mendConflicts(
  shelf: Shelf,
  conflicts: readonly Conflict[],
  at: string,
): Promise<void> {
  for (const { winner, losers } of conflicts) {
    const write = withFormerReaders({ winner, losers }, at);
    const [result] = write ? await shelf.write([write]) : [];
    // Somebody wrote meanwhile: the losing leaves stay until their readers are known.
    if (result?.ok !== false) await shelf.endBranches(losers);
  }
}

function withFormerReaders({ winner, losers }: Conflict, at: string): Write | undefined {
  const audience = new Set(tagsIn(winner['audience']));
  const known = departuresIn(winner['former']);
  const generation = Number.parseInt(winner._rev, 10) + 1;
  const tags = losers.flatMap((leaf) => [
    ...tagsIn(leaf['audience']),
    ...Object.keys(departuresIn(leaf['former'])),
  ]);
  const lost = tags.filter((tag) => !audience.has(tag) && !Object.hasOwn(known, tag));
  if (lost.length === 0) return undefined;
  const departures = Object.fromEntries(lost.map((tag) => [tag, { generation, at }]));
  const { _id: id, _rev: expected, ...body } = winner;
  return { id, expected, body: { ...body, former: { ...known, ...departures } } };
}

function tagsIn(audience: unknown): readonly string[] {
  return Array.isArray(audience) ? audience.filter((tag) => typeof tag === 'string') : [];
}

function departuresIn(former: unknown): Readonly<Record<string, Departure>> {
  return typeof former === 'object' && former !== null
    ? (former as Readonly<Record<string, Departure>>)
    : {};
}
