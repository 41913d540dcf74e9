import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { readConfig } from '../../../server/process/config.ts';
import type { SeedDemo } from '../../../server/process/demonstration.ts';
import { reachStore } from '../../../server/process/reach-store.ts';
import { startService } from '../../../server/process/service.ts';
import type { Service } from '../../../server/process/service.ts';
import { StartRefused } from '../../../server/process/start-refused.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { StoreUnavailable } from '../../../server/store/store.ts';
import { until, WAIT_MS } from '../../support/waiting.ts';

const NOWHERE = new Writable({ write: (_chunk, _encoding, done) => done() });
const CHEAP = { N: 2 ** 8, r: 8, p: 1 };
const LOGINS = [{ login: 'coordinatrice', who: 'Claire, coordinator' }];

/** A small demonstration: one territory, one coordinator. */
const seed: SeedDemo = async ({ store, office }) => {
  const names = await store.names();
  if (!names.includes('essai')) await store.create('essai');
  const account = { login: 'coordinatrice', password: 'demo', name: 'Claire' };
  const user = await office.accounts.create(account);
  if (user) await office.accounts.join(user, 'essai', { roles: ['coordinator'] });
  return LOGINS;
};

async function dataFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-service-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function start(
  dataDir: string,
  environment: Record<string, string> = {},
  seedWith: SeedDemo | undefined = seed,
): Promise<Service> {
  const read = readConfig({ PORT: '0', DATA_DIR: dataDir, ...environment });
  assert.ok(read.ok);
  const { config } = read;
  const store = EmbeddedStore.open(dataDir);
  const parts = { config, store, clock: Date.now, log: NOWHERE, cost: CHEAP };
  return startService({ ...parts, seed: seedWith });
}

async function signIn(url: string, password = 'demo'): Promise<Response> {
  return fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'coordinatrice', password }),
  });
}

test('an empty store is filled with the demonstration, once, and its logins are told again', async (t) => {
  const folder = await dataFolder(t);
  const service = await start(folder);
  assert.deepEqual(service.logins, LOGINS);
  assert.match(service.url, /^http:\/\/localhost:\d+$/);
  assert.equal((await signIn(service.url)).status, 200);
  await service.stop();
  const never: SeedDemo = () => Promise.reject(new Error('seeded twice'));
  const again = await start(folder, { COUDMAIN_DEMO: 'off' }, never);
  assert.deepEqual(again.logins, LOGINS);
  assert.equal((await signIn(again.url)).status, 200);
  await again.stop();
});

test('what the territories say together is read before the network asks for it', async (t) => {
  const read = readConfig({ PORT: '0', DATA_DIR: await dataFolder(t), COUDMAIN_DEMO: 'off' });
  assert.ok(read.ok);
  const { config } = read;
  const store = EmbeddedStore.open(config.dataDir);
  const marks = store.marks.bind(store);
  let readings = 0;
  store.marks = () => {
    readings += 1;
    return marks();
  };
  const service = await startService({ ...{ config, store, log: NOWHERE }, clock: Date.now });
  t.after(() => service.stop());
  await until('the first reading', () => readings === 1);
});

test('without the demonstration an empty store stays empty', async (t) => {
  const folder = await dataFolder(t);
  const service = await start(folder, { COUDMAIN_DEMO: 'off' });
  assert.equal(service.logins, undefined);
  assert.deepEqual(await service.store.names(), []);
  assert.equal((await signIn(service.url)).status, 401);
  await service.stop();
});

test('a store that holds a territory is never filled with the demonstration', async (t) => {
  const folder = await dataFolder(t);
  const store = EmbeddedStore.open(folder);
  await store.create('vrai-pays');
  await store.close();
  const service = await start(folder);
  assert.equal(service.logins, undefined);
  assert.deepEqual(await service.store.names(), ['vrai-pays']);
  await service.stop();
});

test('the demonstration does not answer to other machines, neither new nor made before', async (t) => {
  const folder = await dataFolder(t);
  const open = { HOST: '0.0.0.0' };
  await assert.rejects(start(folder, open), (error) => {
    assert.ok(error instanceof StartRefused);
    assert.match(error.message, /HOST/);
    return true;
  });
  const store = EmbeddedStore.open(folder);
  assert.deepEqual(await store.names(), [], 'nothing was made');
  await store.close();
  await (await start(folder)).stop();
  await assert.rejects(start(folder, open), StartRefused);
  await assert.rejects(start(folder, { ...open, COUDMAIN_DEMO: 'off' }), StartRefused);
});

test('a demonstration that was cut short is finished at the next start, and never served before', async (t) => {
  const folder = await dataFolder(t);
  const cut: SeedDemo = async (parts) => {
    await seed(parts);
    throw new Error('cut short');
  };
  await assert.rejects(start(folder, {}, cut), /cut short/);
  await assert.rejects(start(folder, { HOST: '0.0.0.0' }), StartRefused);
  const service = await start(folder);
  assert.deepEqual(service.logins, LOGINS);
  assert.equal((await signIn(service.url)).status, 200);
  await service.stop();
});

test('a stop ends the waiting feeds, closes the store and lets the next start have it', async (t) => {
  const folder = await dataFolder(t);
  const service = await start(folder);
  const [cookie = ''] = (await signIn(service.url)).headers.getSetCookie();
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  const { last_seq: since } = (await (
    await fetch(`${service.url}/db/essai/_changes`, { headers })
  ).json()) as { last_seq: string };
  const query = `feed=longpoll&timeout=60000&since=${encodeURIComponent(since)}`;
  const waiting = fetch(`${service.url}/db/essai/_changes?${query}`, { headers })
    .then((response) => response.text())
    .catch(() => 'cut');
  const connected = once(service.app.server, 'request');
  await connected;
  const before = performance.now();
  await service.stop();
  assert.ok(performance.now() - before < WAIT_MS / 2);
  assert.ok((await waiting).length > 0);
  await assert.rejects(fetch(`${service.url}/api/health`));
  await service.stop();
  await (await start(folder)).stop();
});

test('somebody who never finishes a request does not hold the stop up', async (t) => {
  const folder = await dataFolder(t);
  const service = await start(folder);
  const body = new ReadableStream({ start: (sending) => sending.enqueue(Buffer.from('{"log')) });
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
  const slow = fetch(`${service.url}/api/session`, init).catch(() => 'cut');
  await once(service.app.server, 'request');
  const before = performance.now();
  await service.stop();
  assert.ok(performance.now() - before < WAIT_MS / 2);
  assert.equal(await slow, 'cut');
});

test('a port in use is told in one sentence, and the data folder is free again', async (t) => {
  const folder = await dataFolder(t);
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.after(() => other.close());
  const { port } = other.address() as AddressInfo;
  await assert.rejects(start(folder, { PORT: String(port) }), (error) => {
    assert.ok(error instanceof StartRefused);
    assert.match(error.message, new RegExp(`^Port ${port} is already in use\\.`));
    return true;
  });
  await (await start(folder)).stop();
});

test('an address that this machine does not have is told in one sentence', async (t) => {
  const folder = await dataFolder(t);
  const refused = start(folder, { HOST: '192.0.2.1', COUDMAIN_DEMO: 'off' });
  await assert.rejects(refused, (error) => {
    assert.ok(error instanceof StartRefused);
    assert.match(error.message, /192\.0\.2\.1/);
    return true;
  });
});

test('a CouchDB that does not answer is tried again, then told without its password', async () => {
  const tries: string[] = [];
  const config = { couchdbUrl: 'http://admin:hidden@127.0.0.1:9', dataDir: '/nowhere' };
  const reaching = reachStore(config, (reason) => tries.push(reason), [1, 1, 1]);
  await assert.rejects(reaching, (error) => {
    assert.ok(error instanceof StoreUnavailable);
    assert.ok(!error.message.includes('hidden'));
    return true;
  });
  assert.equal(tries.length, 3);
  assert.ok(tries.every((reason) => reason.length > 0 && !reason.includes('hidden')));
});
