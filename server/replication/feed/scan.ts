import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Change } from '../../store/store.ts';
import { changeForReader, type ReaderChange } from './row.ts';
import type { SincePoint } from './since-token.ts';
import type { Visit } from '../visit.ts';

/** One page of the store's changes, filtered for one reader. */
export interface ScannedPage {
  readonly found: readonly ReaderChange[];
  /** Everything up to here was looked at. */
  readonly lastSeq: string;
  /** Nothing followed when it was read. */
  readonly isEnd: boolean;
}

const SMALLEST_PAGE = 200;
const LARGEST_PAGE = 1_000;

/**
 * Reads from a point to the end, page by page. The pages grow while the reader sees
 * little of what there is, so that an answer for few rows reads little and a long search is fast.
 * @param wanted about how many rows the client takes
 */
export async function* scan(
  visit: Visit,
  from: SincePoint,
  wanted: number,
  ids?: ReadonlySet<string>,
): AsyncGenerator<ScannedPage, void, undefined> {
  let seq = from.seq;
  let limit = Math.min(Math.max(wanted + 1, SMALLEST_PAGE), LARGEST_PAGE);
  for (;;) {
    const options = { limit, prefixes: visit.gateway.served };
    const { changes, lastSeq, pending } = await visit.shelf.changes(seq, options);
    yield { found: changesForReader(changes, visit, from, ids), lastSeq, isEnd: !pending };
    if (!pending || visit.reply.raw.destroyed) return;
    // The embedded store answers at once: without this, a long search would keep everybody waiting.
    await nextTurn();
    seq = lastSeq;
    limit = Math.min(limit * 2, LARGEST_PAGE);
  }
}

/** The changes that the reader may see or must forget. */
export function changesForReader(
  changes: readonly Change[],
  visit: Visit,
  from: SincePoint,
  ids?: ReadonlySet<string>,
): ReaderChange[] {
  return changes.flatMap((change) => {
    if (ids && !ids.has(change.id)) return [];
    return changeForReader(change, visit, from) ?? [];
  });
}
