import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { test, type TestContext } from 'node:test';
import { readConfig } from '../../../server/process/config.ts';
import { startService, type Service } from '../../../server/process/service.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { aFact, AGENT, personDetails } from '../../support/builders.ts';
import { until } from '../../support/waiting.ts';

const CHEAP = { N: 2 ** 8, r: 8, p: 1 };
const NOWHERE = new Writable({ write: (_chunk, _encoding, done) => done() });
const PEOPLE = ['lucie', 'marc', 'yvette'];
const DAY = 86_400_000;

/** A real disk of 32 megabytes, with nothing else on it; undefined where none can be mounted. */
async function aSmallDisk(t: TestContext): Promise<string | undefined> {
  const mount = await mkdtemp(join(tmpdir(), 'coudmain-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', mount]);
  t.after(async () => {
    if (status === 0) spawnSync('umount', ['-l', mount]);
    await rm(mount, { recursive: true, force: true });
  });
  return status === 0 ? mount : undefined;
}

interface Place {
  service: Service;
  now: number;
}

/** A service on that disk: one territory, three agents. */
async function start(dataDir: string, place: Place): Promise<Service> {
  const read = readConfig({ PORT: '0', DATA_DIR: dataDir, COUDMAIN_DEMO: 'off' });
  assert.ok(read.ok);
  return startService({
    config: read.config,
    store: EmbeddedStore.open(dataDir),
    clock: () => place.now,
    log: NOWHERE,
    cost: CHEAP,
  });
}

function signIn({ service }: Place, login: string): Promise<Response> {
  return fetch(`${service.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: 'un panier de cerises' }),
  });
}

function cookieIn(answer: Response): string {
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Somebody else's file takes all that is left, or all but so many bytes. */
async function fillUp(disk: string, butFor = 0): Promise<string> {
  const ballast = join(disk, 'ballast');
  for (const size of [65_536, 4_096]) {
    while ((await statfs(disk)).bfree * 4_096 >= butFor + size) {
      await appendFile(ballast, new Uint8Array(size));
    }
  }
  return ballast;
}

test('on a full disk people read and sign in, what they push waits, and health said so before', async (t) => {
  const disk = await aSmallDisk(t);
  if (disk === undefined) {
    t.skip('this machine does not let the test mount a small disk');
    return;
  }
  const place = { now: Date.now() } as Place;
  place.service = await start(disk, place);
  const { office, store } = place.service;
  t.after(() => place.service.stop());
  const shelf = await store.create('essai');
  const user: Record<string, `user:${string}`> = {};
  for (const login of PEOPLE) {
    const account = { login, password: 'un panier de cerises', name: login };
    const made = await office.accounts.create(account);
    assert.ok(made);
    user[login] = made;
    await office.accounts.join(made, 'essai', { roles: ['agent'] });
  }
  const body = { noun: 'territory', name: 'Essai', audience: ['staff'] };
  await shelf.write([{ id: `territory:${randomUUID()}`, body }]);
  const cookie = cookieIn(await signIn(place, 'lucie'));
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${place.service.url}${path}`, {
      ...init,
      headers: { cookie, 'content-type': 'application/json' },
    });
  let facts = 0;
  const push = () => {
    facts += 1;
    const by = { ...AGENT, user: user['lucie'] ?? AGENT.user };
    const fact = aFact('person.registered', personDetails(), { by, n: facts });
    return ask('/db/essai/_bulk_docs', { method: 'POST', body: JSON.stringify({ docs: [fact] }) });
  };
  const health = async () =>
    (await (await ask('/api/health')).json()) as { status: string; diskUsedPercent?: number };
  assert.equal((await push()).status, 201);

  await fillUp(disk, 5_000_000);
  const before = await health();
  assert.equal(before.status, 'attention');
  assert.ok((before.diskUsedPercent ?? 0) >= 80, 'it is told while there is still room');
  assert.equal((await push()).status, 201);

  const ballast = await fillUp(disk);
  assert.equal((await push()).status, 503, 'what cannot be kept is not acknowledged');
  // A day later the session is due to be noted, and marc reads from the start for the first time.
  place.now += 1.5 * DAY;
  assert.equal((await ask('/api/session')).status, 200);
  assert.equal((await ask('/db/essai/_changes')).status, 200);
  assert.equal((await ask('/api/territories/essai/snapshot')).status, 200);
  for (let round = 0; round < 5; round += 1) {
    for (const login of ['marc', 'yvette']) {
      const answer = await signIn(place, login);
      assert.equal(answer.status, 200, `${login}, round ${round}`);
      const headers = { cookie: cookieIn(answer) };
      const read = await fetch(`${place.service.url}/db/essai/_changes`, { headers });
      assert.equal(read.status, 200, `${login}, round ${round}`);
    }
  }
  assert.equal((await push()).status, 503, 'the room for signing in is not for anything else');

  await place.service.stop();
  place.service = await start(disk, place);
  assert.equal((await ask('/db/essai/_changes')).status, 200, 'also after a restart');
  assert.equal((await signIn(place, 'marc')).status, 200);

  await rm(ballast);
  facts -= 1;
  assert.equal((await push()).status, 201, 'with room again all goes on');
  await until('health to be well again', async () => (await health()).status === 'ok');
});
