import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import * as v from 'valibot';
import { getSession, signIn } from '../../../src/contract/accounts/endpoints.ts';
import { listReplicationKeys } from '../../../src/contract/accounts/key-endpoints.ts';
import { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import { getHealth } from '../../../src/contract/kernel/health.ts';
import { openAccounts } from '../../../server/accounts/accounts-service.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { DamagedDocuments } from '../../../server/store/store.ts';
import { openTestApi, refusalIn } from '../routes/test-api.ts';
import { damageColumn } from '../store/embedded/damage-file.ts';

for (const column of ['body', 'rev'] as const) {
  test(`an account whose ${column} is damaged is unavailable alone`, async (t) => {
    const api = await openTestApi(t);
    const { lucie, marc } = api;
    const cookie = await api.cookieOf(lucie);
    damageColumn(join(api.folder, 'accounts.sqlite'), marc.user, column);
    const { login, password } = marc;
    const his = await api.ask(signIn, { body: { login, password } });
    assert.equal(his.statusCode, 503);
    assert.equal(refusalIn(his), 'unavailable');
    assert.ok(!his.body.includes(marc.user));
    assert.equal((await api.ask(getSession, { cookie })).statusCode, 200);
    await api.cookieOf(api.yvette);
    const health = (await api.ask(getHealth)).json<{ status: string; damaged: number }>();
    assert.equal(health.status, 'attention');
    assert.equal(health.damaged, 1);
  });
}

test('a territory whose file cannot be read is said to be unavailable alone: its people sign in, and work elsewhere', async (t) => {
  const api = await openTestApi(t);
  const { login, password, user } = api.lucie;
  await api.office.accounts.join(user, 'val-voisin', { roles: ['agent'] });
  await writeFile(join(api.folder, 'territories', 'val-voisin.sqlite'), 'garbage '.repeat(3_000));
  const cookie = await api.cookieOf(api.lucie);
  const said = await api.ask(signIn, { body: { login, password } });
  assert.equal(said.statusCode, 200);
  for (const answer of [said, await api.ask(getSession, { cookie })]) {
    const { territories } = v.parse(SessionAnswer, answer.json());
    const [here, there] = territories;
    assert.equal(here?.title, 'Pays de trois-clochers');
    assert.ok(here.epoch);
    assert.deepEqual(
      [there?.name, there?.unavailable, there?.epoch, there?.roles],
      ['val-voisin', true, undefined, ['agent']],
    );
  }
  const headers = { cookie: `coudmain=${cookie}` };
  const at = (territory: string) => api.app.inject({ url: `/db/${territory}/_changes`, headers });
  assert.equal((await at('trois-clochers')).statusCode, 200);
  assert.equal((await at('val-voisin')).statusCode, 503);
});

test('a territory that never answers holds nobody up who signs in', async (t) => {
  const api = await openTestApi(t);
  const { login, password, user } = api.lucie;
  await api.office.accounts.join(user, 'val-voisin', { roles: ['agent'] });
  const shelf = await api.store.shelf('val-voisin');
  shelf.head = () => new Promise(() => undefined);
  const answer = await api.ask(signIn, { body: { login, password } });
  const { territories } = v.parse(SessionAnswer, answer.json());
  assert.deepEqual(
    territories.map(({ unavailable = false }) => unavailable),
    [false, true],
  );
});

test('a damaged key is missing from the list of keys, and the others open', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(api.lucie);
  const bad = await api.office.keys.create('trois-clochers', { label: 'a' }, api.lucie.user);
  const good = await api.office.keys.create('trois-clochers', { label: 'b' }, api.lucie.user);
  assert.ok(bad && good);
  damageColumn(join(api.folder, 'accounts.sqlite'), `key:${bad.id}`, 'body');
  const params = { territory: 'trois-clochers' };
  const list = await api.ask(listReplicationKeys, { params, cookie });
  assert.deepEqual(
    list.json<{ keys: { label: string }[] }>().keys.map(({ label }) => label),
    ['b'],
  );
  const shown = Buffer.from(`${good.id}:${good.secret}`).toString('base64');
  const headers = { authorization: `Basic ${shown}` };
  assert.equal((await api.app.inject({ url: '/db/trois-clochers', headers })).statusCode, 200);
  await api.office.sweep();
});

test('a damaged setting is named, never made anew: all sessions and logins hang on it', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-settings-'));
  t.after(() => rm(folder, { recursive: true }));
  const parts = { clock: Date.now, onJoined: () => Promise.resolve() };
  const first = EmbeddedStore.open(folder);
  (await openAccounts({ store: first, ...parts })).close();
  await first.close();
  const file = join(folder, 'accounts.sqlite');
  damageColumn(file, 'setting:secret', 'body');
  for (let start = 0; start < 2; start += 1) {
    const store = EmbeddedStore.open(folder);
    await assert.rejects(openAccounts({ store, ...parts }), (error) => {
      assert.ok(error instanceof DamagedDocuments);
      assert.match(error.message, /setting:secret/);
      return true;
    });
    await store.close();
  }
});
