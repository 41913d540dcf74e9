import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { argsToRun } from '../../support/programs.ts';
import { openAccounts, type AccountsService } from '../../../server/accounts/accounts-service.ts';
import type { UserId } from '../../../server/accounts/account.ts';
import { ACCOUNTS } from '../../../server/store/shelf-names.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { allChanges, put } from '../store/contract/reading.ts';

const MAIN = argsToRun('server/erase/main.ts');
const CHEAP = { N: 2 ** 8, r: 8, p: 1 };
const TERRITORIES = ['alpha', 'beta'] as const;

/** A stopped service: one person in each territory alone, one in both; a session, a code, a key and a device each. */
async function aHouse(t: TestContext): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'coudmain-erase-'));
  t.after(() => rm(data, { recursive: true, force: true }));
  const store = EmbeddedStore.open(data);
  const accounts = await open(store);
  const both = await someone(accounts, 'both');
  for (const name of TERRITORIES) {
    await put(await store.create(name), 'person:1', { family: 'Vuillermoz' });
    const one = await someone(accounts, `only-${name}`);
    for (const user of [one, both]) {
      await accounts.accounts.join(user, name, { roles: ['coordinator'] });
      await accounts.sessions.begin(user);
      await accounts.calendars.tokenOf({ user, territory: name }, false);
    }
    await accounts.invitations.create({ territory: name, role: 'agent', name: 'Nadia', by: one });
    await accounts.keys.create(name, { label: 'Le département' }, one);
    const report = { pending: 0, version: '1.0.0' };
    await accounts.devices.report(name, one, '019ac9b0-d280-7220-be76-c3e82fdfe413', report);
    await mkdir(join(data, 'packs', name), { recursive: true });
    await writeFile(join(data, 'packs', name, 'current.json'), '{}');
  }
  accounts.close();
  await store.close();
  return data;
}

function open(store: EmbeddedStore): Promise<AccountsService> {
  const onJoined = () => Promise.resolve();
  return openAccounts({ store, clock: Date.now, onJoined, cost: CHEAP });
}

async function someone({ accounts }: AccountsService, login: string): Promise<UserId> {
  const user = await accounts.create({ login, password: 'une grande maison', name: login });
  assert.ok(user);
  return user;
}

async function erase(
  data: string,
  ...words: string[]
): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, DATA_DIR: data, COUCHDB_URL: '' };
  const child = spawn(process.execPath, [...MAIN, ...words], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

test('a territory is erased with all that names it, and nothing of another one', async (t) => {
  const data = await aHouse(t);
  const { code, said } = await erase(data, 'alpha', 'alpha');
  assert.equal(code, 0, said);
  assert.deepEqual(
    (await readdir(join(data, 'territories'))).filter((file) => file.startsWith('alpha')),
    [],
  );
  assert.ok(!existsSync(join(data, 'packs', 'alpha')));
  assert.ok(existsSync(join(data, 'packs', 'beta')));
  const store = EmbeddedStore.open(data);
  const accounts = await open(store);
  t.after(async () => {
    accounts.close();
    await store.close();
  });
  const word = 'une grande maison';
  assert.equal(await accounts.accounts.verify('only-alpha', word), undefined);
  assert.ok(await accounts.accounts.verify('only-beta', word));
  const both = await accounts.accounts.verify('both', word);
  assert.ok(both);
  const account = await accounts.accounts.find(both);
  assert.deepEqual(Object.keys(account?.memberships ?? {}), ['beta']);
  assert.equal((await allChanges(await store.shelf('beta'))).length, 1);
  assert.equal((await accounts.keys.list('beta')).length, 1);
  const left = JSON.stringify(await allChanges(await store.shelf(ACCOUNTS)));
  assert.ok(!left.includes('alpha'), left);
  // Asked again, there is nothing.
  await store.close();
  assert.equal((await erase(data, 'alpha', 'alpha')).code, 1);
});

test('a name that is not given twice, or that nothing bears, erases nothing', async (t) => {
  const data = await aHouse(t);
  const before = await readFile(join(data, 'territories', 'alpha.sqlite'));
  for (const words of [[], ['alpha'], ['alpha', 'beta'], ['../x', '../x'], ['gamma', 'gamma']]) {
    const { code, said } = await erase(data, ...words);
    assert.equal(code, 1, words.join(' '));
    assert.notEqual(said, '');
  }
  assert.deepEqual(await readFile(join(data, 'territories', 'alpha.sqlite')), before);
  const store = EmbeddedStore.open(data);
  t.after(() => store.close());
  assert.deepEqual(await store.names(), [...TERRITORIES]);
});
