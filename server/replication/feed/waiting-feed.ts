import type { Change } from '../../store/store.ts';
import { isStillAdmitted } from '../admission.ts';
import { StreamingAnswer } from './streaming-answer.ts';
import type { Question } from './normal-feed.ts';
import { rowText, tokenAt, type ReaderChange } from './row.ts';
import { scan, changesForReader } from './scan.ts';
import { pointAfter } from './since-point.ts';

interface ReaderBatch {
  /** Empty: the wait is over. */
  readonly found: readonly ReaderChange[];
  readonly seq: string;
}

/**
 * Waits for rows that this reader sees. `longpoll` answers with the first of them; `continuous`
 * writes line after line until nothing happened for the client's timeout, as CouchDB's replicator
 * expects. A quiet wait answers no rows and a later seq, so that nothing is read twice.
 */
export async function answerWaiting(question: Question): Promise<void> {
  const { visit, query } = question;
  const answer = new StreamingAnswer(visit, query.heartbeat);
  try {
    await (query.feed === 'longpoll' ? tellOnce : tellOn)(question, answer);
  } catch (error) {
    visit.request.log.warn({ err: error }, 'cannot answer now');
    answer.fail();
  }
}

async function tellOnce(question: Question, answer: StreamingAnswer): Promise<void> {
  const { visit, query, point, began } = question;
  for await (const { found, seq } of batches(question, answer)) {
    if (answer.isLost) return;
    const mayKnow = found.length === 0 || (await isStillAdmitted(visit));
    const taken = mayKnow ? found.slice(0, Math.max(1, query.limit)) : [];
    const left = mayKnow ? found.length - taken.length : 0;
    const cut = { ...point, seq: taken.at(-1)?.change.seq ?? point.seq };
    const end = mayKnow && left === 0 ? pointAfter(visit, point, seq, began) : cut;
    const last = tokenAt(visit, end);
    const rows = taken.map((one, index) => {
      const isLast = index === taken.length - 1;
      const token = isLast ? last : tokenAt(visit, { ...point, seq: one.change.seq });
      return rowText(one, visit, token, query.includeDocs);
    });
    const results = `{"results":[\n${rows.join(',\n')}\n]`;
    answer.end(`${results},"last_seq":${JSON.stringify(last)},"pending":${left}}\n`);
    return;
  }
}

async function tellOn(question: Question, answer: StreamingAnswer): Promise<void> {
  const { visit, query, point, began } = question;
  let room = query.limit;
  let end = point;
  for await (const { found, seq } of batches(question, answer)) {
    if (answer.isLost) return;
    if (found.length > 0 && !(await isStillAdmitted(visit))) break;
    const taken = found.slice(0, room);
    room -= taken.length;
    const lines = taken.map((one) => {
      const token = tokenAt(visit, { ...point, seq: one.change.seq });
      return `${rowText(one, visit, token, query.includeDocs)}\n`;
    });
    const cut = { ...point, seq: taken.at(-1)?.change.seq ?? end.seq };
    end = taken.length < found.length ? cut : pointAfter(visit, end, seq, began);
    await answer.write(lines.join(''));
    if (room === 0) break;
  }
  const last = JSON.stringify(tokenAt(visit, end));
  answer.end(`{"last_seq":${last},"pending":0}\n`);
}

/** What concerns the reader, as it comes; a last, empty batch says how far was looked. */
async function* batches(
  { visit, query, point }: Question,
  { signal }: StreamingAnswer,
): AsyncGenerator<ReaderBatch, void, undefined> {
  const feed = visit.gateway.feeds.of(visit.shelf);
  const look = (changes: readonly Change[]): ReaderChange[] =>
    changesForReader(changes, visit, point, query.ids);
  let seq = point.seq;
  let until = performance.now() + query.timeout;
  while (!signal.aborted) {
    if (!feed.covers(seq)) {
      for await (const scanned of scan(visit, { ...point, seq }, query.limit, query.ids)) {
        seq = scanned.lastSeq;
        if (scanned.found.length === 0) continue;
        yield { found: scanned.found, seq };
        until = performance.now() + query.timeout;
      }
    }
    const timeout = until - performance.now();
    if (timeout <= 0) break;
    const news = await feed.next(seq, look, { timeout, signal });
    seq = news.seq;
    if (news.items.length === 0) continue;
    yield { found: news.items, seq };
    until = performance.now() + query.timeout;
  }
  yield { found: [], seq };
}
