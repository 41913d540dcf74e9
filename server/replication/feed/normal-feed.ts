import { Readable } from 'node:stream';
import type { ChangesQuery } from './changes-query.ts';
import { rowText, tokenAt, type ReaderChange } from './row.ts';
import { scan, type ScannedPage } from './scan.ts';
import { pointAfter } from './since-point.ts';
import type { SincePoint } from './since-token.ts';
import type { Visit } from '../visit.ts';

/** One reading of `_changes`. */
export interface Question {
  readonly visit: Visit;
  readonly query: ChangesQuery;
  /** Where the client stands. */
  readonly point: SincePoint;
  /** The server's clock before anything was read. */
  readonly began: number;
}

/** How an answer ends. */
interface Ending {
  readonly point: SincePoint;
  /** How many rows follow for this reader; undefined when it was not counted. */
  readonly pending: number | undefined;
}

/**
 * Tells all that is there now, or `limit` rows of it. PouchDB takes fewer rows than it asked for as
 * the end, so the reading goes on until there are `limit` rows that the reader sees. Rows are sent as
 * they are found; a replica of a whole territory asks for everything in one answer.
 */
export async function answerWhatIsThere(question: Question): Promise<unknown> {
  const parts = partsOf(question);
  // What fails before the first part still has an answer of its own.
  const first = await parts.next();
  const { reply } = question.visit;
  return reply.type('application/json').send(Readable.from(inOrder(first, parts)));
}

async function* partsOf(question: Question): AsyncGenerator<string, void, undefined> {
  const { visit, query, point } = question;
  let text = '{"results":[\n';
  let count = 0;
  // One row is kept back: the last one of an answer carries the answer's own last seq.
  let kept: ReaderChange | undefined;
  const line = (found: ReaderChange, at: string): string =>
    rowText(found, visit, at, query.includeDocs);
  for await (const scanned of scan(visit, point, query.limit, query.ids)) {
    const taken = scanned.found.slice(0, query.limit - count);
    count += taken.length;
    for (const found of taken) {
      if (kept) text += `${line(kept, tokenAt(visit, { ...point, seq: kept.change.seq }))},\n`;
      kept = found;
    }
    const isFull = count >= query.limit;
    if (isFull || scanned.isEnd) {
      const ending = endingAt(question, scanned, taken, kept);
      const last = tokenAt(visit, ending.point);
      text += kept ? `${line(kept, last)}\n` : '';
      yield `${text}],"last_seq":${JSON.stringify(last)}${pendingText(ending.pending)}}\n`;
      return;
    }
    if (text !== '') yield text;
    text = '';
  }
}

function endingAt(
  { visit, point, began }: Question,
  { found, lastSeq, isEnd }: ScannedPage,
  taken: readonly ReaderChange[],
  last: ReaderChange | undefined,
): Ending {
  const left = found.length - taken.length;
  const pending = isEnd ? left : undefined;
  if (left > 0) return { point: { ...point, seq: last?.change.seq ?? point.seq }, pending };
  if (!isEnd) return { point: { ...point, seq: lastSeq }, pending };
  return { point: pointAfter(visit, point, lastSeq, began), pending };
}

function pendingText(pending: number | undefined): string {
  return pending === undefined ? '' : `,"pending":${pending}`;
}

async function* inOrder(
  first: IteratorResult<string, void>,
  rest: AsyncGenerator<string, void, undefined>,
): AsyncGenerator<string, void, undefined> {
  if (first.done !== true) yield first.value;
  yield* rest;
}
