import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { test, type TestContext } from 'node:test';
import { argsToRun } from '../../support/programs.ts';
import { keepNightly } from '../../../server/backup/nightly.ts';
import { takeCommandNotes } from '../../../server/journal/command-notes.ts';
import { readConfig } from '../../../server/process/config.ts';
import type { SeedDemo } from '../../../server/process/demonstration.ts';
import { startService, type Service } from '../../../server/process/service.ts';
import { openStore } from '../../../server/store/open-store.ts';
import { allChanges, put } from '../store/contract/reading.ts';
import { CouchdbDouble } from '../store/couchdb/double/double-server.ts';
import { damageText } from '../store/embedded/damage-file.ts';

const MAIN = argsToRun('server/backup/main.ts');
const NOWHERE = new Writable({ write: (_chunk, _encoding, done) => done() });
const CHEAP = { N: 2 ** 8, r: 8, p: 1 };
const DAY_MS = 86_400_000;

/** Two territories, and a coordinator who has a place in one of them. */
const seed: SeedDemo = async ({ store, office }) => {
  for (const name of ['alpha', 'beta']) await store.create(name);
  const account = { login: 'coordinatrice', password: 'demo', name: 'Claire' };
  const user = await office.accounts.create(account);
  if (user) await office.accounts.join(user, 'alpha', { roles: ['coordinator'] });
  return [{ login: 'coordinatrice', who: 'Claire' }];
};

async function aFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-house-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function aService(
  t: TestContext,
  environment: Record<string, string>,
  parts: { clock?: () => number; seed?: SeedDemo | undefined } = {},
): Promise<Service> {
  const read = readConfig({ PORT: '0', COUDMAIN_DEMO: 'on', ...environment });
  assert.ok(read.ok);
  const { config } = read;
  const store = await openStore(config);
  const service = await startService({
    ...{ config, store, clock: Date.now, log: NOWHERE, cost: CHEAP, ...parts },
  });
  t.after(() => service.stop());
  return service;
}

/** Runs the command as `npm run backup --` does. */
async function backup(
  environment: Record<string, string>,
  ...words: string[]
): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, COUCHDB_URL: '', ...environment };
  const child = spawn(process.execPath, [...MAIN, ...words], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

async function signsIn({ url }: Service): Promise<unknown> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'coordinatrice', password: 'demo' }),
  });
  assert.equal(answer.status, 200);
  const { territories } = (await answer.json()) as { territories: { name: string }[] };
  return territories.map(({ name }) => name);
}

test('a running house is kept in one command, and made again elsewhere and on the other engine: everybody signs in', async (t) => {
  const [data, elsewhere, backups] = [await aFolder(t), await aFolder(t), await aFolder(t)];
  const running = await aService(t, { DATA_DIR: data }, { seed });
  const shelf = await running.store.shelf('alpha');
  for (let n = 0; n < 500; n += 1) await put(shelf, `person:${String(n)}`, { n });
  const house = join(backups, 'house');
  const saved = await backup({ DATA_DIR: data }, 'save', house);
  assert.equal(saved.code, 0, saved.said);
  assert.equal((await stat(house)).mode & 0o077, 0, 'nobody else on the machine reads it');
  // It went on working meanwhile, and afterwards; its journals are told what was done beside it.
  await takeCommandNotes(data, running.office.journal);
  await takeCommandNotes(data, running.office.journal);
  const told = await running.office.journal.read('beta', {});
  assert.deepEqual(
    told.lines.map(({ line }) => line.kind),
    ['backup-made'],
  );
  await put(shelf, 'person:500', { n: 500 });

  const double = new CouchdbDouble();
  const couchdbUrl = await double.start();
  t.after(() => double.stop());
  const places = [{ DATA_DIR: elsewhere }, { DATA_DIR: await aFolder(t), COUCHDB_URL: couchdbUrl }];
  for (const place of places) {
    const made = await backup(place, 'restore', house);
    assert.equal(made.code, 0, made.said);
    const again = await aService(t, place);
    assert.deepEqual(await again.store.names(), ['alpha', 'beta']);
    const restored = await again.store.shelf('alpha');
    assert.equal((await allChanges(restored, { prefixes: ['person:'] })).length, 500);
    assert.deepEqual(await signsIn(again), ['alpha']);
    const { lines } = await again.office.journal.read('alpha', {});
    assert.deepEqual(
      lines.map(({ line }) => line.kind),
      ['signed-in', 'restored'],
    );
    const epochs = [await shelf.head(), await (await again.store.shelf('alpha')).head()];
    assert.notEqual(epochs[0]?.epoch, epochs[1]?.epoch, 'devices offer their facts again');
  }
});

test('a territory that cannot be read whole is named and left out; the others are kept', async (t) => {
  const [data, backups] = [await aFolder(t), await aFolder(t)];
  const running = await aService(t, { DATA_DIR: data }, { seed });
  await put(await running.store.shelf('alpha'), 'person:1', { name: 'Jeanne the 1st' });
  await running.stop();
  await damageText(join(data, 'territories', 'alpha.sqlite'), 'Jeanne the 1st');
  const house = join(backups, 'house');
  const { code, said } = await backup({ DATA_DIR: data }, 'save', house);
  assert.equal(code, 2);
  assert.match(said, /alpha: .*person:1/);
  assert.ok(!said.includes('Jeanne'), said);
  assert.deepEqual(await readdir(join(house, 'territories')), ['beta.ndjson']);
});

test('what is no whole house is refused, and a house is never restored over another', async (t) => {
  const [data, backups] = [await aFolder(t), await aFolder(t)];
  const running = await aService(t, { DATA_DIR: data }, { seed });
  await running.stop();
  const house = join(backups, 'house');
  assert.equal((await backup({ DATA_DIR: data }, 'save', house)).code, 0);
  const over = await backup({ DATA_DIR: data }, 'restore', house);
  assert.equal(over.code, 1);
  assert.match(over.said, /accounts here already/);
  const twice = await backup({ DATA_DIR: data }, 'save', house);
  assert.equal(twice.code, 1, 'a backup is never written over another');
  await truncate(join(house, 'house.json'), 20);
  const cut = await backup({ DATA_DIR: await aFolder(t) }, 'restore', house);
  assert.equal(cut.code, 1);
  assert.match(cut.said, /not a whole backup/);
});

test('a backup is kept each night, for as many days as was said', async (t) => {
  const [data, folder] = [await aFolder(t), await aFolder(t)];
  let now = Date.parse('2026-03-01T02:00:00Z');
  const { store } = await aService(t, { DATA_DIR: data }, { seed });
  const failures: unknown[] = [];
  const parts = {
    ...{ source: store, folder, days: 14, clock: () => now },
    report: (part: string, error: unknown) => failures.push([part, error]),
  };
  for (let day = 0; day < 20; day += 1) {
    await keepNightly(parts);
    // Asked again within the day, nothing is made twice.
    await keepNightly(parts);
    now += DAY_MS;
  }
  const kept = (await readdir(folder)).sort();
  assert.equal(kept.length, 14);
  assert.equal(kept[0], '2026-03-07');
  assert.equal(kept.at(-1), '2026-03-20');
  assert.deepEqual(failures, []);
  // When no new one can be made, the old ones stay.
  await store.close();
  now += 30 * DAY_MS;
  await assert.rejects(keepNightly(parts));
  assert.equal((await readdir(folder)).length, 14);
});
