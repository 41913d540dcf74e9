import type { Server } from '../gateway/server.ts';
import type { PouchDoc } from './incoming-documents.ts';
import { SnapshotCut, SnapshotRefused } from './snapshot-errors.ts';
import type { Replica } from './replica.ts';

/** How far a first load is: documents received, and how many there will be. */
export interface LoadProgress {
  readonly done: number;
  readonly total: number;
}

interface SnapshotHead {
  readonly since: string;
  readonly count: number;
}

const BATCH_SIZE = 500;

/**
 * Fills an empty replica from the server's snapshot. What comes is sealed while what came before is
 * being written.
 * @returns where the replication goes on
 * @throws SnapshotRefused, SnapshotCut, Unreachable
 */
export async function firstLoad(
  server: Server,
  territory: string,
  replica: Replica,
  tell: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<string> {
  const path = `/api/territories/${encodeURIComponent(territory)}/snapshot?end`;
  const response = await server.fetch(path, { signal });
  if (!response.ok || !response.body) throw new SnapshotRefused(response.status);
  let head: SnapshotHead | undefined;
  let isWhole = false;
  let done = 0;
  let batch: PouchDoc[] = [];
  const writing: Promise<void>[] = [];
  const write = (): void => {
    const docs = batch;
    batch = [];
    const written = replica.store(docs).then(() => {
      done += docs.length;
      tell({ done, total: Math.max(done, head?.count ?? 0) });
    });
    // Awaited below; the catch only prevents an unhandled-rejection report.
    written.catch(() => undefined);
    writing.push(written);
  };
  for await (const line of snapshotLines(response.body)) {
    const said = read(line);
    if (!head) head = said as SnapshotHead;
    else if ('end' in said) isWhole = true;
    else if (batch.push(said as PouchDoc) === BATCH_SIZE) {
      write();
      await writing.at(-MAX_CONCURRENT);
    }
  }
  // Somebody on the way may have cut it between two lines.
  if (!head || !isWhole) throw new SnapshotCut();
  write();
  await Promise.all(writing);
  return head.since;
}

/** A line of it; one that cannot be read was cut on its way. */
function read(line: string): SnapshotHead | PouchDoc | { readonly end: true } {
  try {
    return JSON.parse(line) as SnapshotHead | PouchDoc;
  } catch {
    throw new SnapshotCut();
  }
}

/** Batches held in memory at a time: a phone must not hold a whole territory twice. */
const MAX_CONCURRENT = 3;

async function* snapshotLines(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<string> {
  let rest = '';
  for await (const text of textChunks(body.pipeThrough(new TextDecoderStream()))) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') throw new SnapshotCut();
}

/** Safari streams are not iterable. */
async function* textChunks(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new SnapshotCut();
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
