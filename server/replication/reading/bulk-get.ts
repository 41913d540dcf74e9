import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ApiRefusal } from '../../guards/api-refusal.ts';
import { tooLarge, unreadable } from '../answers.ts';
import { objectIn } from '../body.ts';
import { readLeaves, leafFor } from './leaf.ts';
import type { Visit } from '../visit.ts';

/** So many documents at once, at most; a replicator asks for what one page of changes named. */
const MAX_DOCS = 10_000;
const BATCH_SIZE = 200;

/**
 * `_bulk_get`: the revisions that a replica misses. One result for each entry, in the same order:
 * CouchDB's replicator reads them side by side.
 */
export async function bulkGet(visit: Visit): Promise<unknown> {
  const { request, reply } = visit;
  const asked = objectIn(request)?.['docs'];
  if (!Array.isArray(asked)) return unreadable(reply, 'The body is {"docs": […]}.');
  if (asked.length > MAX_DOCS) {
    return tooLarge(reply, `At most ${MAX_DOCS} documents at once; ask for fewer.`);
  }
  const slices = batchesOf(visit, asked);
  const first = await slices.next();
  const parts = async function* (): AsyncGenerator<string, void, undefined> {
    yield '{"results":[\n';
    if (first.done !== true) yield first.value;
    yield* slices;
    yield ']}\n';
  };
  return reply.type('application/json').send(Readable.from(parts()));
}

async function* batchesOf(
  visit: Visit,
  asked: readonly unknown[],
): AsyncGenerator<string, void, undefined> {
  const revs = visit.query.get('revs') === 'true';
  const latest = visit.query.get('latest') === 'true';
  for (let start = 0; start < asked.length; start += BATCH_SIZE) {
    // Others get their turn between two slices.
    if (start > 0) await nextTurn();
    if (visit.reply.raw.destroyed) return;
    const entries = asked.slice(start, start + BATCH_SIZE).map(entryOf);
    const held = await readLeaves(
      visit.shelf,
      entries.map(({ id }) => id ?? ''),
    );
    const lines = entries.map(({ id, rev }, index) => {
      const stored = held[index];
      if (stored === 'damaged') return JSON.stringify({ id, docs: [{ error: damaged(id, rev) }] });
      const leaf = leafFor(visit, stored, { rev, latest, revs });
      const answer = leaf ? { ok: leaf } : { error: missing(id, rev) };
      return JSON.stringify({ id, docs: [answer] });
    });
    const isLast = start + BATCH_SIZE >= asked.length;
    yield lines.join(',\n') + (isLast ? '\n' : ',\n');
  }
}

function entryOf(entry: unknown): { id: string | null; rev: string | undefined } {
  const { id, rev }: { id?: unknown; rev?: unknown } =
    typeof entry === 'object' && entry !== null ? entry : {};
  return {
    id: typeof id === 'string' ? id : null,
    rev: typeof rev === 'string' ? rev : undefined,
  };
}

/** It is there and cannot be read; whoever asks already knows its id. */
function damaged(id: string | null, rev: string | undefined): Record<string, unknown> {
  const { error, reason } = new ApiRefusal('unavailable');
  return { id, rev: rev ?? 'undefined', error, reason };
}

function missing(id: string | null, rev: string | undefined): Record<string, unknown> {
  return { id, rev: rev ?? 'undefined', error: 'not_found', reason: 'missing' };
}
