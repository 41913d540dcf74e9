import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import { basic, openTestGateway, TERRITORY, type TestGateway } from '../test-gateway.ts';
import { missionNo, put } from '../town.ts';
import { until, WAIT_MS } from '../../../support/waiting.ts';

interface Changes {
  results: { id: string; seq: string; deleted?: true }[];
  last_seq: string;
  pending: number;
}

const URL = `/db/${TERRITORY}/_changes`;

describe('a device that waits for changes', () => {
  let gateway: TestGateway;
  let n = 0;
  const opened: AbortController[] = [];
  before(async () => {
    gateway = await openTestGateway();
    for (const name of ['rose', 'paul']) gateway.let(name, `volunteer:${name}`, 'board');
    await put(gateway.shelf, missionNo(0), ['board']);
  });
  afterEach(() => {
    for (const one of opened.splice(0)) one.abort();
  });
  after(() => gateway.close());

  const write = (...audience: string[]): Promise<string> =>
    put(gateway.shelf, missionNo((n += 1)), audience);
  const now = async (name: string): Promise<string> =>
    (await gateway.json<Changes>(name, `${URL}?since=now`)).last_seq;
  const wait = (name: string, since: string, more = ''): Promise<Changes> => {
    const aborter = new AbortController();
    opened.push(aborter);
    const query = `feed=longpoll&since=${encodeURIComponent(since)}${more}`;
    return gateway.json<Changes>(name, `${URL}?${query}`, { signal: aborter.signal });
  };
  /** Waits until so many answers are open, as the server counts them. */
  const waitingAre = (count: number): Promise<true> =>
    until(`${count} answers left open`, () => gateway.feeds.waiting === count);

  it('is answered when something happens that it may see, and by nothing else', async () => {
    const since = await now('rose');
    const answer = wait('rose', since);
    await waitingAre(1);
    await write('volunteer:paul');
    await write('staff');
    const rev = await write('volunteer:rose');
    const { results, pending } = await answer;
    assert.deepEqual(
      results.map(({ id }) => id),
      [missionNo(n)],
    );
    assert.equal(pending, 0);
    assert.ok(JSON.stringify(results).includes(rev));
    await waitingAre(0);
  });

  it('is answered at once when something has happened already', async () => {
    const since = await now('rose');
    await write('board');
    assert.equal((await wait('rose', since)).results[0]?.id, missionNo(n));
  });

  it('is told when it must forget a document', async () => {
    await write('volunteer:rose');
    const id = missionNo(n);
    const since = await now('rose');
    const answer = wait('rose', since);
    await waitingAre(1);
    await put(gateway.shelf, id, ['staff']);
    const [row] = (await answer).results;
    assert.deepEqual([row?.id, row?.deleted], [id, true]);
  });

  it('goes on from a later place after a quiet time, and has missed nothing', async () => {
    const since = await now('rose');
    await write('staff');
    const quiet = await wait('rose', since, '&timeout=50');
    assert.deepEqual([quiet.results, quiet.pending], [[], 0]);
    assert.notEqual(quiet.last_seq, since);
    await write('volunteer:rose');
    assert.equal((await wait('rose', quiet.last_seq)).results[0]?.id, missionNo(n));
  });

  it('sees signs of life while it waits', async () => {
    const since = await now('rose');
    const answer = await open('rose', `feed=longpoll&heartbeat=100&since=${since}`);
    const [first] = (await once(answer, 'data')) as [Buffer];
    assert.equal(first.toString(), '\n');
    await write('board');
    const rest = await textOf(answer);
    const { results } = JSON.parse(rest) as Changes;
    assert.equal(results[0]?.id, missionNo(n));
  });

  it('is no longer waited for when it goes away', async () => {
    const since = await now('rose');
    const answer = await open('rose', `feed=longpoll&heartbeat=100&since=${since}`);
    assert.equal(gateway.feeds.waiting, 1);
    answer.destroy();
    await waitingAre(0);
  });

  it('may come back as often as it loses the network', async () => {
    const since = await now('rose');
    const answers = Array.from({ length: 12 }, () => wait('rose', since));
    const settled = await Promise.all(answers.slice(0, 4));
    assert.ok(settled.every(({ results }) => results.length === 0));
    assert.equal(gateway.feeds.waiting, 8);
    const other = wait('paul', await now('paul'));
    await waitingAre(9);
    await write('board');
    assert.equal((await answers.at(-1))?.results[0]?.id, missionNo(n));
    assert.equal((await other).results[0]?.id, missionNo(n));
  });

  it('receives nothing when its session ended while it waited', async () => {
    gateway.let('leaver', 'board', 'volunteer:leaver');
    const since = await now('leaver');
    const answer = wait('leaver', since);
    await waitingAre(1);
    gateway.forget('leaver');
    await write('board');
    assert.deepEqual(await answer, { results: [], last_seq: since, pending: 0 });
    assert.equal((await gateway.ask('leaver', `${URL}?since=${since}`)).status, 401);
  });

  it('receives nothing of what its new rights would not show', async () => {
    gateway.let('moved', 'staff', 'user:moved');
    const since = await now('moved');
    const answer = wait('moved', since);
    await waitingAre(1);
    gateway.let('moved', 'board', 'user:moved');
    await write('staff');
    assert.deepEqual((await answer).results, []);
  });

  it('costs one reading of the store, however many wait', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `many-${index}`);
    for (const name of names) gateway.let(name, 'board', `user:${name}`);
    const tokens = await Promise.all(names.map(now));
    const answers = names.map((name, index) => wait(name, tokens[index] ?? ''));
    await waitingAre(200);
    const readings = gateway.countReadings();
    await write('board');
    const all = await Promise.all(answers);
    assert.ok(all.every(({ results }) => results[0]?.id === missionNo(n)));
    assert.equal(readings(), 1);
    const again = names.map((name, index) => wait(name, all[index]?.last_seq ?? ''));
    await waitingAre(200);
    assert.equal(readings(), 1, 'those who come back find their place without a reading');
    await write('board');
    await Promise.all(again);
    assert.equal(readings(), 2);
  });

  it('keeps its connection as CouchDB does: a line for each change, then the last seq', async () => {
    const since = await now('rose');
    await write('board');
    const answer = await open('rose', `feed=continuous&timeout=1000&since=${since}`);
    const lines = linesOf(answer);
    assert.equal((await next(lines))['id'], missionNo(n));
    await write('staff');
    await write('volunteer:rose');
    assert.equal((await next(lines))['id'], missionNo(n));
    const { last_seq, pending } = await next(lines);
    assert.equal(pending, 0);
    const end = await gateway.json<Changes>('rose', `${URL}?since=${String(last_seq)}`);
    assert.deepEqual(end.results, []);
    assert.equal((await lines.next()).done, true);
  });

  it('ends a continuous answer at the limit, with the rest still to come', async () => {
    const since = await now('rose');
    for (let count = 0; count < 3; count += 1) await write('board');
    const answer = await open('rose', `feed=continuous&limit=2&since=${since}`);
    const lines = (await textOf(answer)).trim().split('\n');
    assert.equal(lines.length, 3);
    const { last_seq } = JSON.parse(lines[2] ?? '') as Changes;
    const { results } = await gateway.json<Changes>('rose', `${URL}?since=${last_seq}`);
    assert.deepEqual(
      results.map(({ id }) => id),
      [missionNo(n)],
    );
  });

  it('stops receiving line by line when its session ends', async () => {
    gateway.let('leaver', 'board');
    const since = await now('leaver');
    const answer = await open('leaver', `feed=continuous&heartbeat=100&since=${since}`);
    gateway.forget('leaver');
    await write('board');
    const lines = (await textOf(answer)).trim().split('\n').filter(Boolean);
    assert.equal(lines.length, 1);
    assert.deepEqual(Object.keys(JSON.parse(lines[0] ?? '') as object), ['last_seq', 'pending']);
  });

  async function open(name: string, query: string): Promise<IncomingMessage> {
    const asked = request(`${gateway.origin}${URL}?${query}`, {
      headers: { authorization: basic(name) },
      agent: false,
    }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return answer;
  }
});

describe('a server that stops', () => {
  it('answers those who wait, and is gone at once', async () => {
    const gateway = await openTestGateway();
    gateway.let('rose', 'board');
    const { last_seq } = await gateway.json<Changes>('rose', `${URL}?since=now`);
    const query = `since=${last_seq}`;
    const longpoll = gateway.json<Changes>('rose', `${URL}?feed=longpoll&${query}`);
    const beating = gateway.json<Changes>('rose', `${URL}?feed=longpoll&heartbeat=100&${query}`);
    const continuous = await gateway.ask('rose', `${URL}?feed=continuous&heartbeat=100&${query}`);
    await until('three who wait', () => gateway.feeds.waiting === 3);
    const began = performance.now();
    await gateway.close();
    assert.ok(performance.now() - began < WAIT_MS / 2);
    assert.deepEqual((await longpoll).results, []);
    assert.equal((await longpoll).last_seq, last_seq);
    assert.deepEqual((await beating).results, []);
    assert.ok((await continuous.text()).includes('last_seq'));
  });
});

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  return text;
}

async function* linesOf(answer: IncomingMessage): AsyncGenerator<Record<string, unknown>> {
  let text = '';
  for await (const chunk of answer) {
    text += String(chunk);
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield JSON.parse(line) as Record<string, unknown>;
  }
}

async function next(
  lines: AsyncGenerator<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const line = await lines.next();
  assert.ok(line.done !== true);
  return line.value;
}
