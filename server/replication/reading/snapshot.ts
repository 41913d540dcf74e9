import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { DamagedDocuments, type Doc, type Shelf } from '../../store/store.ts';
import { firstContact } from './first-contact.ts';
import { tokenAt } from '../feed/row.ts';
import { scan } from '../feed/scan.ts';
import { knownPoint } from '../feed/since-point.ts';
import { revisionsField } from './tombstone.ts';
import { giveTo } from './visibility.ts';
import type { Visit } from '../visit.ts';

/** How much text (characters) is buffered while counting; anything beyond is read twice. */
const MAX_BUFFERED_CHARACTERS = 8_000_000;

/** Documents of one page that the reader may see. */
interface Leaf {
  readonly docs: readonly Doc[];
  readonly lastSeq: string;
}

/**
 * `GET /api/territories/<territory>/snapshot`: everything that the reader sees, for an empty replica.
 * NDJSON: `{ since, count }`, then each document with `_revisions`, in order of its last change. The
 * pull goes on from `since`, which is taken first: what changes meanwhile comes with that pull, so
 * that `count` may be a little more than what follows. To whoever asks with `?end` a last line `{ end: true }` says that
 * nothing was cut away; the first releases would take it for a document.
 */
export async function snapshot(visit: Visit): Promise<unknown> {
  const { reply, request, shelf } = visit;
  const head = (await shelf.head()).seq;
  await firstContact(visit);
  const lines = Readable.from(
    await linesUntil(visit, head, tokenAt(visit, knownPoint(visit, head))),
  );
  reply.type('application/x-ndjson').header('vary', 'accept-encoding');
  if (!/\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? ''))
    return reply.send(lines);
  const zipped = pipeline(lines, createGzip(), () => undefined);
  return reply.header('content-encoding', 'gzip').send(zipped);
}

async function linesUntil(
  visit: Visit,
  head: string,
  since: string,
): Promise<AsyncGenerator<string, void, undefined>> {
  const kept: string[] = [];
  let size = 0;
  let count = 0;
  // Where the second reading begins, when not all could be kept.
  let resume: string | undefined;
  for await (const { docs, lastSeq } of leaves(visit, '0', head)) {
    count += docs.length;
    if (resume !== undefined) continue;
    const text = await textOf(visit, docs);
    size += text.length;
    kept.push(text);
    if (size > MAX_BUFFERED_CHARACTERS) resume = lastSeq;
  }
  return (async function* () {
    yield `${JSON.stringify({ since, count })}\n`;
    yield* kept;
    if (resume !== undefined) {
      for await (const { docs } of leaves(visit, resume, head)) yield await textOf(visit, docs);
    }
    if (isEndWanted(visit)) yield `${JSON.stringify({ end: true })}\n`;
  })();
}

function isEndWanted({ request }: Visit): boolean {
  return (request.query as Readonly<Record<string, unknown>>)['end'] !== undefined;
}

async function* leaves(
  visit: Visit,
  from: string,
  head: string,
): AsyncGenerator<Leaf, void, undefined> {
  const { shelf } = visit;
  // No floor is that high: an empty replica has nothing to forget.
  const point = { seq: from, floor: Number.POSITIVE_INFINITY };
  for await (const { found, lastSeq } of scan(visit, point, Number.MAX_SAFE_INTEGER)) {
    const inside = found.filter(({ change }) => shelf.compare(change.seq, head) <= 0);
    yield { docs: inside.map(({ change }) => change.doc), lastSeq };
    if (shelf.compare(lastSeq, head) >= 0) return;
  }
}

/** The known revisions of each document, by id; none for a document whose history is damaged. */
async function historiesOf(
  shelf: Shelf,
  docs: readonly Doc[],
): Promise<Map<string, readonly string[]>> {
  const asked = new Map(docs.map((doc) => [doc._id, doc]));
  for (;;) {
    try {
      const histories = await shelf.revisions([...asked.values()]);
      return new Map([...asked.keys()].map((id, index) => [id, histories[index] ?? []]));
    } catch (error) {
      if (!(error instanceof DamagedDocuments)) throw error;
      for (const id of error.ids) asked.delete(id);
    }
  }
}

async function textOf(visit: Visit, docs: readonly Doc[]): Promise<string> {
  const histories = await historiesOf(visit.shelf, docs);
  const lines = docs.map((doc) => {
    const past = histories.get(doc._id);
    // What is damaged is left out, as in the changes that follow.
    if (!past) return '';
    const _revisions = revisionsField(past.length > 0 ? past : [doc._rev]);
    return `${JSON.stringify({ ...giveTo(visit, doc), _revisions })}\n`;
  });
  return lines.join('');
}
