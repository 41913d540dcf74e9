import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { membershipOf } from '../../../server/accounts/account.ts';
import type { OnJoined } from '../../../server/accounts/joining.ts';
import { openAccounts } from '../../../server/accounts/accounts-service.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { until } from '../../support/waiting.ts';

const CHEAP = { N: 2 ** 8, r: 8, p: 1 };
const DAY = 86_400_000;
const HERE = 'trois-clochers';

async function newOffice(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-office-'));
  const store = EmbeddedStore.open(folder);
  const box = { now: Date.parse('2026-03-02T08:00:00.000Z') };
  const told: unknown[][] = [];
  const world = { isDown: false };
  const onJoined: OnJoined = (...what) => {
    if (world.isDown) return Promise.reject(new Error('down'));
    told.push(what);
    return Promise.resolve();
  };
  const open = () => openAccounts({ store, clock: () => box.now, onJoined, cost: CHEAP });
  const office = await open();
  t.after(async () => {
    office.close();
    await store.close();
    await rm(folder, { recursive: true });
  });
  const kept = async (prefix: string) => {
    const shelf = await store.shelf('_accounts');
    return (await shelf.changes('0', { limit: 1000, prefixes: [prefix] })).changes;
  };
  return { office, open, store, box, told, world, kept };
}

test('the secret is made at the first start and kept, also when two gateways start together', async (t) => {
  const { office, open } = await newOffice(t);
  const [one, two] = await Promise.all([open(), open()]);
  t.after(() => {
    one.close();
    two.close();
  });
  assert.equal(office.secret.length, 32);
  assert.deepEqual(one.secret, office.secret);
  assert.deepEqual(two.secret, office.secret);
  const account = { login: 'lucie', password: 'un panier de cerises', name: 'Lucie' };
  const user = await office.accounts.create(account);
  assert.equal(await one.accounts.verify('lucie', account.password), user);
});

test('what another gateway ends is over here too', async (t) => {
  const { office, open } = await newOffice(t);
  const other = await open();
  t.after(() => {
    other.close();
  });
  const account = { login: 'lucie', password: 'un panier de cerises', name: 'Lucie' };
  const user = await office.accounts.create(account);
  assert.ok(user);
  const token = await office.sessions.begin(user);
  const key = await office.keys.create(HERE, { label: 'x' }, user);
  assert.ok(key);
  assert.ok(await other.sessions.find(token));
  assert.ok(await other.keys.find(key.id, key.secret));
  await office.sessions.end(token);
  await office.keys.revoke(HERE, key.id);
  await until('no session', async () => !(await other.sessions.find(token)));
  await until('no key', async () => !(await other.keys.find(key.id, key.secret)));
});

test('one login is one account, whoever is faster', async (t) => {
  const { office } = await newOffice(t);
  const create = () =>
    office.accounts.create({ login: 'lucie', password: 'un panier de cerises', name: 'Lucie' });
  const made = await Promise.all([create(), create(), create()]);
  assert.equal(made.filter((user) => user !== undefined).length, 1);
});

test('a volunteer has one account: the latest to join holds the place', async (t) => {
  const { office } = await newOffice(t);
  const { accounts } = office;
  const volunteer = `volunteer:${randomUUID()}` as const;
  const newcomer = async (login: string) => {
    const user = await accounts.create({ login, password: 'un panier de cerises', name: login });
    assert.ok(user);
    return user;
  };
  const place = async (user: `user:${string}`) => {
    const account = await accounts.find(user);
    return account && membershipOf(account, HERE);
  };
  const [first, second] = [await newcomer('first'), await newcomer('second')];
  await accounts.join(first, HERE, { roles: ['agent'] });
  assert.ok(await accounts.join(first, HERE, { roles: ['volunteer'], volunteer }));
  assert.ok(await accounts.join(second, HERE, { roles: ['volunteer'], volunteer }));
  assert.deepEqual(await place(first), { roles: ['agent'] });
  assert.deepEqual(await place(second), { roles: ['volunteer'], volunteer });
  assert.ok(await accounts.join(first, HERE, { roles: ['volunteer'], volunteer }));
  assert.equal(await place(second), undefined);
  const other = `volunteer:${randomUUID()}` as const;
  assert.equal(await accounts.join(first, HERE, { roles: ['volunteer'], volunteer: other }), false);
});

test('nobody joins twice into one role, and leaving takes all of it', async (t) => {
  const { office } = await newOffice(t);
  const { accounts } = office;
  const user = await accounts.create({ login: 'marc', password: 'un panier', name: 'Marc' });
  assert.ok(user);
  await accounts.join(user, HERE, { roles: ['agent'] });
  await accounts.join(user, HERE, { roles: ['agent'] });
  const account = await accounts.find(user);
  assert.deepEqual(account?.memberships, { [HERE]: { roles: ['agent'] } });
  await accounts.leave(user, HERE);
  assert.deepEqual((await accounts.find(user))?.memberships, {});
});

test('a password made when tries were cheaper is made anew at the next sign-in', async (t) => {
  const { office, store } = await newOffice(t);
  const account = { login: 'lucie', password: 'un panier de cerises', name: 'Lucie' };
  const user = await office.accounts.create(account);
  assert.ok(user);
  const cost = { N: 2 ** 9, r: 8, p: 1 };
  const dearer = await openAccounts({
    store,
    clock: () => 0,
    onJoined: () => Promise.resolve(),
    cost,
  });
  t.after(() => {
    dearer.close();
  });
  assert.equal(await dearer.accounts.verify('lucie', 'wrong'), undefined);
  assert.equal((await dearer.accounts.find(user))?.password.N, CHEAP.N);
  assert.equal(await dearer.accounts.verify('lucie', account.password), user);
  assert.equal((await dearer.accounts.find(user))?.password.N, cost.N);
  assert.equal(await dearer.accounts.verify('lucie', account.password), user);
});

test('a volunteer who joined while the territory could not be told is told of later, once', async (t) => {
  const { office, told, world } = await newOffice(t);
  const volunteer = `volunteer:${randomUUID()}` as const;
  const invitation = { territory: HERE, role: 'volunteer', volunteer, name: 'Ginette' } as const;
  const { code } = await office.invitations.create(invitation);
  world.isDown = true;
  const redemption = { code: code.replace('-', ''), login: 'ginette', password: 'un panier d’ail' };
  const joined = await office.joining.redeem(redemption, undefined);
  assert.ok(joined.ok, 'the volunteer is in');
  assert.deepEqual(told, []);
  await assert.rejects(office.joining.announceMissed());
  world.isDown = false;
  await office.joining.announceMissed();
  await office.joining.announceMissed();
  assert.deepEqual(told, [[HERE, volunteer, joined.user]]);
});

test('what is over is swept away, what is still of use stays', async (t) => {
  const { office, box, kept } = await newOffice(t);
  const account = { login: 'lucie', password: 'un panier de cerises', name: 'Lucie' };
  const user = await office.accounts.create(account);
  assert.ok(user);
  const ended = await office.sessions.begin(user);
  await office.sessions.begin(user);
  await office.sessions.end(ended);
  const key = await office.keys.create(HERE, { label: 'x' }, user);
  assert.ok(key);
  await office.keys.revoke(HERE, key.id);
  await office.keys.create(HERE, { label: 'y' }, user);
  await office.invitations.create({ territory: HERE, role: 'agent', name: 'X' });
  await office.devices.report(HERE, user, randomUUID(), { pending: 0, version: '1' });
  const counts = async () =>
    Promise.all(
      ['session:', 'key:', 'invitation:', 'device:'].map(async (one) => (await kept(one)).length),
    );
  await office.sweep();
  assert.deepEqual(await counts(), [2, 2, 1, 1]);
  box.now += DAY;
  await office.sweep();
  assert.deepEqual(await counts(), [1, 1, 1, 1]);
  box.now += 29 * DAY;
  await office.sweep();
  assert.deepEqual(await counts(), [0, 1, 0, 1]);
  box.now += 60 * DAY;
  await office.sweep();
  assert.deepEqual(await counts(), [0, 1, 0, 0]);
  assert.equal(await office.accounts.verify('lucie', account.password), user);
});

test('an account has twenty sessions at once: of more, the one that was idle longest ends', async (t) => {
  const { office, open, box, kept } = await newOffice(t);
  const account = { login: 'lucie', password: 'un panier de cerises', name: 'Lucie' };
  const user = await office.accounts.create(account);
  const marc = await office.accounts.create({ ...account, login: 'marc' });
  assert.ok(user && marc);
  const his = await office.sessions.begin(marc);
  const tokens: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    tokens.push(await office.sessions.begin(user));
    box.now += 60_000;
  }
  // The first one is used on a later day, so the second one is the longest idle.
  box.now += 2 * DAY;
  assert.ok(await office.sessions.find(tokens[0]));
  tokens.push(await office.sessions.begin(user));
  const areOpen = async () =>
    Promise.all(tokens.map(async (token) => (await office.sessions.find(token)) !== undefined));
  assert.deepEqual(
    await areOpen(),
    tokens.map((_, n) => n !== 1),
  );
  assert.ok(await office.sessions.find(his), 'another account has its own twenty');
  // Signing out makes room; so does a change of password.
  await office.sessions.end(tokens[5]);
  tokens.push(await office.sessions.begin(user));
  assert.deepEqual(
    await areOpen(),
    tokens.map((_, n) => n !== 1 && n !== 5),
  );
  await office.accounts.setPassword(user, 'un panier de mirabelles');
  tokens.push(await office.sessions.begin(user));
  assert.equal((await areOpen()).filter(Boolean).length, 1);
  // However many at once, through two gateways.
  const other = await open();
  t.after(() => {
    other.close();
  });
  const many = await Promise.all(
    Array.from({ length: 50 }, (_, n) => (n % 2 ? office : other).sessions.begin(user)),
  );
  tokens.push(...many);
  await until('twenty', async () => (await areOpen()).filter(Boolean).length === 20);
  assert.equal((await kept('open-sessions:')).length, 2, 'one list for each account');
});

test('the mark of the demonstration is kept', async (t) => {
  const { office } = await newOffice(t);
  assert.equal(await office.settings.demonstration(), undefined);
  await office.settings.setDemonstration({ state: 'seeding', logins: [] });
  const ready = { state: 'ready', logins: [{ login: 'agent', who: 'Nadia' }] } as const;
  await office.settings.setDemonstration(ready);
  assert.deepEqual(await office.settings.demonstration(), ready);
});
