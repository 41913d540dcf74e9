import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ApiRefusal } from '../../guards/api-refusal.ts';
import { tooLarge, unreadable } from '../answers.ts';
import { objectIn } from '../body.ts';
import { readLeaves, leafFor } from './leaf.ts';
import type { Visit } from '../visit.ts';

/** So many documents at once, at most; a replicator asks for what one page of changes named. */
const MAX_DOCS = 10_000;
/** A replicator asks for a revision or two of a document: an answer must not be a thousand times what there is. */
const MAX_OF_ONE = 16;
const BATCH_SIZE = 200;
/** Answers are sent in parts of about so many characters: of two hundred large documents, one by one. */
const PART_CHARACTERS = 256 * 1024;

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
  const entries = asked.map(entryOf);
  if (isOneTooOften(entries)) {
    return tooLarge(reply, `At most ${MAX_OF_ONE} revisions of one document at once.`);
  }
  const slices = batchesOf(visit, entries);
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
  asked: readonly Entry[],
): AsyncGenerator<string, void, undefined> {
  const revs = visit.query.get('revs') === 'true';
  const latest = visit.query.get('latest') === 'true';
  for (let start = 0; start < asked.length; start += BATCH_SIZE) {
    // Others get their turn between two slices.
    if (start > 0) await nextTurn();
    if (visit.reply.raw.destroyed) return;
    const entries = asked.slice(start, start + BATCH_SIZE);
    const ids = [...new Set(entries.map(({ id }) => id ?? ''))];
    const leaves = await readLeaves(visit.shelf, ids);
    const held = new Map(ids.map((id, index) => [id, leaves[index]]));
    let text = '';
    for (const [index, { id, rev }] of entries.entries()) {
      const stored = held.get(id ?? '');
      const leaf = stored !== 'damaged' ? leafFor(visit, stored, { rev, latest, revs }) : undefined;
      const error = stored === 'damaged' ? damaged(id, rev) : missing(id, rev);
      const isLast = start + index === asked.length - 1;
      text += JSON.stringify({ id, docs: [leaf ? { ok: leaf } : { error }] });
      text += isLast ? '\n' : ',\n';
      if (text.length < PART_CHARACTERS) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  }
}

/** One thing that is asked for. */
interface Entry {
  readonly id: string | null;
  readonly rev: string | undefined;
}

function isOneTooOften(entries: readonly Entry[]): boolean {
  const times = new Map<string | null, number>();
  return entries.some(({ id }) => {
    const now = (times.get(id) ?? 0) + 1;
    times.set(id, now);
    return id !== null && now > MAX_OF_ONE;
  });
}

function entryOf(entry: unknown): Entry {
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
