import type { Server } from '../syncing/server.ts';
import type { ComingDoc } from './arrivals.ts';
import { SnapshotCut, SnapshotRefused } from './refused.ts';
import type { Replica } from './replica.ts';

/** How far a first load is: documents received, and how many there will be. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

interface Head {
  readonly since: string;
  readonly count: number;
}

const STRETCH = 1_000;

/**
 * Fills an empty replica and the views from the server's snapshot, in one pass.
 * @throws SnapshotRefused, SnapshotCut, TypeError when the server cannot be reached
 */
export async function firstLoad(
  server: Server,
  territory: string,
  replica: Replica,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const path = `/api/territories/${encodeURIComponent(territory)}/snapshot`;
  const response = await server.fetch(path, { signal });
  if (!response.ok || !response.body) throw new SnapshotRefused(response.status);
  let head: Head | undefined;
  let done = 0;
  // One stretch is written while the next one comes and is sealed.
  let writing = Promise.resolve();
  let stretch: ComingDoc[] = [];
  const write = async (): Promise<void> => {
    const docs = stretch;
    stretch = [];
    await writing;
    writing = replica.seed(docs);
    writing.catch(() => undefined);
    done += docs.length;
    tell({ done, total: Math.max(done, head?.count ?? 0) });
  };
  for await (const line of linesOf(response.body)) {
    if (!head) head = JSON.parse(line) as Head;
    else if (stretch.push(JSON.parse(line) as ComingDoc) === STRETCH) await write();
  }
  if (!head) throw new SnapshotCut();
  await write();
  await writing;
  await replica.begin(head.since);
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of piecesOf(body.pipeThrough(new TextDecoderStream()))) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') throw new SnapshotCut();
}

/** Safari streams are not iterable. */
async function* piecesOf(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
