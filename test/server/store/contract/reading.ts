import assert from 'node:assert/strict';
import type { Change, Doc, Shelf, Write, WriteResult } from '../../../../server/store/store.ts';

/** The revision that one write got; fails when it was a conflict. */
export function revOf(result: WriteResult | undefined): string {
  assert.ok(result?.ok, 'the write was taken');
  return result.rev;
}

/** Writes one document and gives its new revision. */
export async function put(
  shelf: Shelf,
  id: string,
  body: Record<string, unknown>,
  expected?: string,
): Promise<string> {
  const [result] = await shelf.write([{ id, body, expected }]);
  return revOf(result);
}

/** All changes after a seq, read in pages as a follower does. */
export async function allChanges(
  shelf: Shelf,
  options: { since?: string; limit?: number; prefixes?: readonly string[] } = {},
): Promise<Change[]> {
  const { since = '0', limit = 100, ...rest } = options;
  const changes: Change[] = [];
  let page = await shelf.changes(since, { limit, ...rest });
  changes.push(...page.changes);
  while (page.pending) {
    page = await shelf.changes(page.lastSeq, { limit, ...rest });
    changes.push(...page.changes);
  }
  return changes;
}

/** The known revisions of each document as it is now, newest first; none of what is not there. */
export async function historiesOf(shelf: Shelf, ids: readonly string[]): Promise<string[][]> {
  const docs = await shelf.getMany(ids);
  return shelf.revisions(docs.map((doc, index) => doc ?? { _id: ids[index] ?? '', _rev: '1-a' }));
}

/** A document without what the store added. */
export function contentOf(doc: Doc | undefined): Record<string, unknown> | undefined {
  if (doc === undefined) return undefined;
  return Object.fromEntries(Object.entries(doc).filter(([field]) => !/^_(id|rev)$/.test(field)));
}

/** Documents with ids in order, as one device's facts are. */
export function facts(count: number, from = 0): Write[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(from + index).padStart(6, '0');
    return { id: `fact:${number}`, body: { type: 'note', number: from + index } };
  });
}
