import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { getHealth } from '../../../src/contract/kernel/health.ts';
import { CONNECTION_LIMITS } from '../../../server/process/limits.ts';
import { openTestApi } from '../routes/test-api.ts';
import { until } from '../../support/waiting.ts';
import { headOf, listening } from './attacker.ts';

const DB = '/db/trois-clochers';
const MB = 1024 * 1024;

test('JSON nested without end is refused on every route that takes JSON, before it is parsed', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(api.lucie);
  const open = await listening(t, api.app);
  const deep = [
    ['POST', `${DB}/_bulk_docs`, '['.repeat(4_000_000) + ']'.repeat(4_000_000)],
    ['POST', `${DB}/_bulk_docs`, '{"docs":'.repeat(1_000_000)],
    ['POST', `${DB}/_bulk_docs`, `{"docs":[${'[],'.repeat(3_000_000)}0]}`],
    ['POST', `${DB}/_bulk_get`, '['.repeat(1_000_000)],
    ['POST', `${DB}/_changes?filter=_doc_ids`, '[{"a":'.repeat(50_000)],
    ['PUT', `${DB}/_local/x`, `{"a":${'['.repeat(100_000)}`],
    ['POST', '/api/session', '['.repeat(60_000)],
    ['POST', '/api/session/password', '{"a":'.repeat(10_000)],
    ['POST', '/api/invitations/redeem', '[[{}'.repeat(10_000)],
    ['POST', '/api/territories/trois-clochers/invitations', '['.repeat(60_000)],
  ] as const;
  for (const [method, path, body] of deep) {
    const attacker = await open();
    attacker.say(headOf(path, cookie, Buffer.byteLength(body), method) + body);
    assert.match(
      (await attacker.firstLine()) ?? '',
      /^HTTP\/1.1 400 /,
      `${path} ${body.slice(0, 9)}`,
    );
    attacker.socket.destroy();
  }
});

test('only a push may be large; whatever else says that it is, is refused by its length', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(api.lucie);
  const open = await listening(t, api.app);
  for (const [method, path, length] of [
    ['POST', `${DB}/_changes`, MB],
    ['PUT', `${DB}/_local/x`, MB],
    ['POST', `${DB}/_bulk_get`, 3 * MB],
    ['POST', `${DB}/_bulk_docs`, 17 * MB],
    ['POST', '/api/session', 65 * 1024],
  ] as const) {
    const attacker = await open();
    attacker.say(headOf(path, cookie, length, method));
    assert.match((await attacker.firstLine()) ?? '', /^HTTP\/1.1 413 /, path);
  }
});

test('of many unfinished pushes one is kept for a session and two for an address, and others go on', async (t) => {
  const api = await openTestApi(t);
  const [lucie, marc, yvette] = [
    await api.cookieOf(api.lucie),
    await api.cookieOf(api.marc),
    await api.cookieOf(api.yvette),
  ];
  const open = await listening(t, api.app);
  const unfinished = async (cookie: string) => {
    const attacker = await open();
    attacker.say(`${headOf(`${DB}/_bulk_docs`, cookie, 16 * MB)}{"docs":[`);
    return attacker;
  };
  const first = await unfinished(lucie);
  for (let again = 0; again < 60; again += 1) {
    const refused = await (await unfinished(lucie)).firstLine();
    assert.match(refused ?? '', /^HTTP\/1.1 429 /);
  }
  await unfinished(marc);
  const third = await unfinished(yvette);
  assert.match((await third.firstLine()) ?? '', /^HTTP\/1.1 429 /, 'the address has two already');
  // What is small finds its place beside them, from anywhere else at once.
  const push = { method: 'POST', url: `${DB}/_bulk_docs`, payload: { docs: [] } } as const;
  const headers = { cookie: `coudmain=${yvette}` };
  const elsewhere = { ...push, headers, remoteAddress: '198.51.100.7' };
  assert.equal((await api.app.inject(elsewhere)).statusCode, 201);
  first.socket.destroy();
  await first.ended;
  const retry = async (): Promise<string> => {
    const attacker = await open();
    attacker.say(`${headOf(`${DB}/_bulk_docs`, lucie, 11)}{"docs":[]}`);
    return (await attacker.firstLine()) ?? '';
  };
  let answer = await retry();
  while (answer.includes(' 429 ')) answer = await retry();
  assert.match(answer, /^HTTP\/1.1 201 /, 'what was given up leaves its place');
});

test('a body that stops coming is cut, one that comes is heard', async (t) => {
  const limits = { ...CONNECTION_LIMITS, bodySpanMs: 100, slowestBytes: 5 };
  const api = await openTestApi(t, { limits });
  const cookie = await api.cookieOf(api.lucie);
  const open = await listening(t, api.app);
  const stops = await open();
  stops.say(`${headOf(`${DB}/_bulk_docs`, cookie, 1_000)}{"docs":[`);
  await stops.ended;
  assert.equal(await stops.firstLine(), undefined);
  const comes = await open();
  const body = `{"docs":[]${' '.repeat(500)}}`;
  comes.say(headOf(`${DB}/_bulk_docs`, cookie, body.length));
  for (let at = 0; at < body.length; at += 20) {
    comes.say(body.slice(at, at + 20));
    await new Promise(setImmediate);
  }
  assert.match((await comes.firstLine()) ?? '', /^HTTP\/1.1 201 /);
});

test('a head that does not come is answered and the connection is gone, also when the other side holds it', async (t) => {
  const limits = { ...CONNECTION_LIMITS, headersMs: 100, checkMs: 50 };
  const api = await openTestApi(t, { limits });
  const open = await listening(t, api.app);
  const slow = await Promise.all(Array.from({ length: 20 }, open));
  for (const attacker of slow) attacker.say('GET / HTTP/1.1\r\nhost: localhost\r\nx: ');
  for (const attacker of slow) {
    assert.match((await attacker.firstLine()) ?? '', /^HTTP\/1.1 408 /);
    await attacker.ended;
  }
  assert.equal(await openConnections(api.app), 0, 'nothing is left of them at the server');
});

test('one address cannot take every connection', async (t) => {
  const limits = { ...CONNECTION_LIMITS, connectionsPerAddress: 5 };
  const api = await openTestApi(t, { limits });
  const open = await listening(t, api.app);
  const held = await Promise.all(Array.from({ length: 5 }, open));
  const sixth = await open();
  await sixth.ended;
  assert.equal(await sixth.firstLine(), undefined);
  held[0]?.socket.destroy();
  while ((await openConnections(api.app)) > 4) await new Promise(setImmediate);
  const next = await open();
  next.say(`GET ${getHealth.path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  assert.match((await next.firstLine()) ?? '', /^HTTP\/1.1 200 /);
});

test('a trusted proxy brings everybody, and is not counted as one address', async (t) => {
  const limits = { ...CONNECTION_LIMITS, connectionsPerAddress: 2 };
  const api = await openTestApi(t, { limits, config: { trustProxy: ['127.0.0.0/8'] } });
  const open = await listening(t, api.app);
  for (let connection = 0; connection < 6; connection += 1) {
    const attacker = await open();
    attacker.say(`GET ${getHealth.path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
    assert.match((await attacker.firstLine()) ?? '', /^HTTP\/1.1 200 /);
  }
});

test('there is an end to connections in all', async (t) => {
  const limits = { ...CONNECTION_LIMITS, connections: 3 };
  const api = await openTestApi(t, { limits });
  const open = await listening(t, api.app);
  await Promise.all(Array.from({ length: 3 }, open));
  const fourth = await open();
  await fourth.ended;
  assert.equal(await fourth.firstLine(), undefined);
});

function openConnections(app: Pick<FastifyInstance, 'server'>): Promise<number> {
  return new Promise((resolve, reject) => {
    app.server.getConnections((error, count) => {
      if (error) reject(error);
      else resolve(count);
    });
  });
}

test('whoever asks for everything and reads nothing of it is cut', async (t) => {
  const api = await openTestApi(t, { limits: { ...CONNECTION_LIMITS, idleMs: 500 } });
  const shelf = await api.store.shelf('trois-clochers');
  const body = { noun: 'person', audience: ['staff'], notes: 'é'.repeat(500_000) };
  for (let n = 0; n < 30; n += 1) await shelf.write([{ id: `person:${n}`, body }]);
  const cookie = await api.cookieOf(api.lucie);
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  const address = api.app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  for (const path of [
    '/api/territories/trois-clochers/snapshot',
    `${DB}/_changes?include_docs=true`,
  ]) {
    const socket = connect({ port, host: '127.0.0.1' }).pause();
    t.after(() => socket.destroy());
    socket.on('error', () => undefined);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: coudmain=${cookie}\r\n\r\n`);
  }
  await until('they are open', async () => (await openConnections(api.app)) === 2);
  await until('they are cut', async () => (await openConnections(api.app)) === 0);
});

test('a person who signs in many times has no more first loads at once than another', async (t) => {
  const api = await openTestApi(t);
  const shelf = await api.store.shelf('trois-clochers');
  const body = { noun: 'person', audience: ['staff'], notes: 'é'.repeat(500_000) };
  for (let n = 0; n < 30; n += 1) await shelf.write([{ id: `person:${n}`, body }]);
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  const address = api.app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const load = (cookie: string): Promise<number> => {
    const socket = connect({ port, host: '127.0.0.1' });
    t.after(() => socket.destroy());
    socket.on('error', () => undefined);
    socket.write(
      `GET /api/territories/trois-clochers/snapshot HTTP/1.1\r\nhost: localhost\r\ncookie: coudmain=${cookie}\r\n\r\n`,
    );
    // Only the head is read: the rest stays on its way.
    return once(socket, 'readable').then(() => Number(String(socket.read(12)).slice(-3)));
  };
  const statuses: number[] = [];
  for (let n = 0; n < 20; n += 1) statuses.push(await load(await api.cookieOf(api.lucie)));
  assert.deepEqual(
    statuses.filter((status) => status === 200),
    [200, 200, 200, 200],
  );
  assert.equal(await load(await api.cookieOf(api.marc)), 200, 'others have theirs');
});

test('facts that are carried are not read of a stranger, and few at once of an address', async (t) => {
  const api = await openTestApi(t);
  const open = await listening(t, api.app);
  const path = '/api/territories/trois-clochers/carried-facts';
  const answerTo = async (cookie: string): Promise<string | undefined> => {
    const attacker = await open();
    attacker.say(`${headOf(path, cookie, 4 * MB)}{"format":`);
    return attacker.firstLine();
  };
  assert.match((await answerTo('nobody')) ?? '', /^HTTP\/1.1 401 /);
  const cookie = await api.cookieOf(api.lucie);
  // A session has 16 MB: four are waited for, whichever come first.
  const five = Array.from({ length: 5 }, () => answerTo(cookie));
  assert.match((await Promise.race(five)) ?? '', /^HTTP\/1.1 429 /);
  assert.match((await answerTo(cookie)) ?? '', /^HTTP\/1.1 429 /);
});

test('a large document that is asked for ten thousand times is not answered ten thousand times', async (t) => {
  const api = await openTestApi(t);
  const shelf = await api.store.shelf('trois-clochers');
  const body = { noun: 'person', audience: ['staff'], notes: 'é'.repeat(500_000) };
  await shelf.write([{ id: 'person:large', body }]);
  const rev = (await shelf.get('person:large'))?._rev ?? '';
  const headers = { cookie: `coudmain=${await api.cookieOf(api.lucie)}` };
  const docs = Array.from({ length: 10_000 }, () => ({ id: 'person:large', rev }));
  const many = { method: 'POST', url: `${DB}/_bulk_get`, headers, payload: { docs } } as const;
  assert.equal((await api.app.inject(many)).statusCode, 413);
  const revs = encodeURIComponent(JSON.stringify(Array.from({ length: 300 }, () => rev)));
  const open = { url: `${DB}/person:large?open_revs=${revs}`, headers };
  assert.equal((await api.app.inject(open)).json<unknown[]>().length, 1);
});
