import { request, Agent } from 'node:http';
import Fastify from 'fastify';
import type { Shelf } from '../../server/store/store.ts';
import { figure, median, type Row } from './row.ts';
import { openTown, TERRITORY, type Town } from './town.ts';

const DEVICES = 200;
const ROUNDS = 15;

/**
 * One write reaching 200 waiting devices, each of a person of its own who may know it, against 200
 * long-polls on a feed of the same store that filters nothing.
 */
export async function measureFeeds(): Promise<Row> {
  const town = await openTown();
  const plain = Fastify();
  try {
    const shelf = await town.service.store.shelf(TERRITORY);
    plain.get('/_changes', async (asked) => {
      const { since = '0' } = asked.query as { since?: string };
      await shelf.waitForChange(since, { timeout: 60_000 });
      const { changes, lastSeq } = await shelf.changes(since, { limit: 100 });
      const results = changes.map(({ seq, id, rev }) => ({ seq, id, changes: [{ rev }] }));
      return { results, last_seq: lastSeq, pending: 0 };
    });
    const plainUrl = await plain.listen({ port: 0, host: '127.0.0.1' });
    const cookies = await enterAll(town);
    const ours: number[] = [];
    const peers: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const since = (await shelf.head()).seq;
      peers.push(
        await reach(shelf, () => waitAll(cookies, () => `${plainUrl}/_changes?since=${since}`)),
      );
      const start = await tokensOf(town, cookies);
      const feed = `${town.service.url}/db/${TERRITORY}/_changes?feed=longpoll&timeout=60000`;
      ours.push(
        await reach(shelf, () => waitAll(cookies, (index) => `${feed}&since=${start[index]!}`)),
      );
    }
    const ratio = median(ours) / median(peers);
    return {
      measure: 'one write reaching 200 waiting devices',
      ours: figure(median(ours), 'ms'),
      peer: `${figure(median(peers), 'ms')} (200 unfiltered long-polls)`,
      ratio: `${ratio.toFixed(2)}×`,
      aim: '≤ 1×',
      met: ratio <= 1,
    };
  } finally {
    await plain.close();
    await town.close();
  }
}

async function enterAll(town: Town): Promise<string[]> {
  const cookies: string[] = [];
  for (let device = 0; device < DEVICES; device += 1) {
    cookies.push((await town.enter(['agent'])).cookie);
  }
  return cookies;
}

async function tokensOf(town: Town, cookies: readonly string[]): Promise<string[]> {
  const address = `${town.service.url}/db/${TERRITORY}/_changes?since=now&limit=1`;
  const answers = await waitAll(cookies, () => address).all;
  return answers.map((text) =>
    encodeURIComponent((JSON.parse(text) as { last_seq: string }).last_seq),
  );
}

const agent = new Agent({ keepAlive: true, maxSockets: DEVICES * 2 });

interface Waiting {
  /** Every request has been written to its socket. */
  readonly asked: Promise<unknown>;
  readonly all: Promise<string[]>;
}

function waitAll(cookies: readonly string[], address: (index: number) => string): Waiting {
  const asked: Promise<void>[] = [];
  const answers = cookies.map(
    (cookie, index) =>
      new Promise<string>((resolve, reject) => {
        const outgoing = request(address(index), { agent, headers: { cookie } }, (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (part: string) => (text += part));
          answer.on('end', () => resolve(text));
        });
        asked.push(new Promise((done) => outgoing.on('finish', () => done())));
        outgoing.on('error', reject);
        outgoing.end();
      }),
  );
  return { asked: Promise.all(asked), all: Promise.all(answers) };
}

let written = 0;

/** Milliseconds from the write until the last of those who wait has its answer. */
async function reach(shelf: Shelf, wait: () => Waiting): Promise<number> {
  const waiting = wait();
  await waiting.asked;
  // The requests are on their way; the server is given a moment to begin waiting for each.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const start = performance.now();
  written += 1;
  await shelf.write([
    {
      id: `person:00000000-0000-7000-8000-${String(written).padStart(12, '0')}`,
      body: { noun: 'person', schema: 1, audience: ['staff'], words: 'x'.repeat(600) },
    },
  ]);
  const answers = await waiting.all;
  const took = performance.now() - start;
  if (!answers.every((text) => text.includes(`person:`))) throw new Error('a device was not told');
  return took;
}
