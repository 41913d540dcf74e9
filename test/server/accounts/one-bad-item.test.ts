import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { FastifyRequest } from 'fastify';
import { reportDevice } from '../../../src/contract/accounts/endpoints.ts';
import { openAccounts, type AccountsService } from '../../../server/accounts/accounts-service.ts';
import { connect } from '../../../server/store/embedded/driver.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { ShelfLost, StoreUnavailable, UnknownShelf } from '../../../server/store/store.ts';
import { openTestApi, type TestApi } from '../routes/test-api.ts';
import { damageColumn } from '../store/embedded/damage-file.ts';

const HERE = 'trois-clochers';
const REPORT = { pending: 0, version: '0.1.0' };

test('a device whose holder’s account is damaged is missing from the list, and the others are there', async (t) => {
  const api = await openTestApi(t);
  for (const someone of [api.marc, api.yvette]) {
    const params = { territory: HERE, device: randomUUID() };
    const cookie = await api.cookieOf(someone);
    const { statusCode } = await api.ask(reportDevice, { params, cookie, body: REPORT });
    assert.equal(statusCode, 204);
  }
  damageColumn(join(api.folder, 'accounts.sqlite'), api.marc.user, 'body');
  // As after a start: nothing is remembered of what could be read before.
  const onJoined = (): Promise<void> => Promise.resolve();
  const office = await openAccounts({ store: api.store, clock: () => api.now, onJoined });
  t.after(() => {
    office.close();
  });
  assert.deepEqual(
    (await office.devices.list(HERE)).map(({ user }) => user),
    [api.yvette.user],
  );
});

test('a volunteer whose territory cannot be told holds up nobody of another who is to be told of', async (t) => {
  const api = await openTestApi(t);
  const told: string[] = [];
  let isDown = true;
  const onJoined = (territory: string): Promise<void> => {
    if (isDown || territory === HERE) return Promise.reject(new StoreUnavailable('not now'));
    told.push(territory);
    return Promise.resolve();
  };
  const cost = { N: 2 ** 8, r: 8, p: 1 };
  const office = await openAccounts({ store: api.store, clock: () => api.now, onJoined, cost });
  t.after(() => {
    office.close();
  });
  for (const territory of [HERE, 'val-voisin']) {
    const volunteer = await api.volunteer(territory);
    const place = { territory, role: 'volunteer', volunteer, name: 'Ginette' } as const;
    const { code } = await office.invitations.create(place);
    const login = `ginette-${territory}`;
    const redemption = { code: code.replace('-', ''), login, password: 'un panier d’ail' };
    assert.ok((await office.joining.redeem(redemption, undefined)).ok);
  }
  isDown = false;
  await assert.rejects(office.joining.announceMissed(), StoreUnavailable);
  assert.deepEqual(told, ['val-voisin']);
});

test('a note of somebody’s first contact that is damaged is made anew, and they read', async (t) => {
  const api = await openTestApi(t);
  const cookie = await api.cookieOf(api.lucie);
  assert.equal((await changes(api, HERE, cookie)).statusCode, 200);
  const shelf = await api.store.shelf(HERE);
  const key = `contact.${api.lucie.user}`;
  damageNote(fileOf(api, HERE), key);
  await assert.rejects(shelf.getLocal(key));
  assert.equal((await changes(api, HERE, cookie)).statusCode, 200);
  assert.ok(await shelf.getLocal(key));
});

test('a territory whose documents are away is unavailable and not absent: no copy is dropped, no fact refused', async (t) => {
  const api = await openTestApi(t);
  const { user } = api.lucie;
  const cookie = await api.cookieOf(api.lucie);
  const { store, office } = await startedAgain(t, api, async () => {
    // As when the disk that has it is not mounted.
    await rename(fileOf(api, HERE), `${fileOf(api, HERE)}.away`);
  });
  const account = await office.accounts.find(user);
  assert.ok(account);
  const said = async () => (await office.gatekeeper.sessionOf({ user, account })).territories[0];
  const request = { headers: {}, cookies: { coudmain: cookie } } as unknown as FastifyRequest;
  await assert.rejects(store.shelf(HERE), ShelfLost);
  await assert.rejects(office.gatekeeper.findReader(request, HERE), StoreUnavailable);
  assert.deepEqual([(await said())?.name, (await said())?.unavailable], [HERE, true]);
  await rename(`${fileOf(api, HERE)}.away`, fileOf(api, HERE));
  assert.equal((await office.gatekeeper.findReader(request, HERE))?.user, user);
  assert.ok((await said())?.epoch);
});

test('a territory that is away can be given up: then it is absent, and may be made anew', async (t) => {
  const api = await openTestApi(t);
  const { store } = await startedAgain(t, api, () => rm(fileOf(api, HERE)));
  await store.erase(HERE);
  await assert.rejects(store.shelf(HERE), UnknownShelf);
  await assert.rejects(store.erase(HERE), UnknownShelf);
  assert.ok((await store.create(HERE)).head());
});

test('accounts that are gone are not begun anew in silence', async (t) => {
  const api = await openTestApi(t);
  const again = startedAgain(t, api, () => rm(join(api.folder, 'accounts.sqlite')));
  await assert.rejects(again, /_accounts were here and are gone/);
});

function fileOf({ folder }: TestApi, territory: string): string {
  return join(folder, 'territories', `${territory}.sqlite`);
}

/** The same house after a stop and a start, between which something happened to its files. */
async function startedAgain(
  t: TestContext,
  api: TestApi,
  meanwhile: () => Promise<void>,
): Promise<{ store: EmbeddedStore; office: AccountsService }> {
  await api.app.close();
  await api.referees.stop();
  api.office.close();
  await api.store.close();
  await meanwhile();
  const store = EmbeddedStore.open(api.folder);
  t.after(() => store.close());
  const onJoined = (): Promise<void> => Promise.resolve();
  const office = await openAccounts({ store, clock: () => api.now, onJoined });
  t.after(() => {
    office.close();
  });
  return { store, office };
}

function as(cookie: string): { headers: { cookie: string } } {
  return { headers: { cookie: `coudmain=${cookie}` } };
}

function changes(api: TestApi, territory: string, cookie: string) {
  return api.app.inject({ url: `/db/${territory}/_changes`, ...as(cookie) });
}

/** Damages a note beside the documents of a file that a store has open. */
function damageNote(path: string, key: string): void {
  const connection = connect(path);
  const { changes: done } = connection
    .prepare("UPDATE locals SET body = CAST(X'FF' || substr(body, 2) AS TEXT) WHERE key = ?")
    .run(key);
  connection.close();
  assert.equal(done, 1);
}
