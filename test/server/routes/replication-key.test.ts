import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import * as v from 'valibot';
import {
  createReplicationKey,
  listReplicationKeys,
  renewReplicationKey,
  revokeReplicationKey,
} from '../../../src/contract/accounts/key-endpoints.ts';
import {
  NewReplicationKey,
  ReplicationKeys,
} from '../../../src/contract/accounts/replication-key.ts';
import { DAY, openTestApi, refusalIn } from './test-api.ts';
import type { TestApi } from './test-api.ts';

const HERE = { territory: 'trois-clochers' };

async function newKey(gateway: TestApi, cookie: string): Promise<NewReplicationKey> {
  const body = { label: 'Département' };
  const answer = await gateway.ask(createReplicationKey, { params: HERE, cookie, body });
  assert.equal(answer.statusCode, 200);
  return v.parse(NewReplicationKey, answer.json());
}

function basic({ id, secret }: { id: string; secret: string }): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
}

function db(gateway: TestApi, headers: Record<string, string>, path = '/db/trois-clochers') {
  return gateway.app.inject({ method: 'GET', url: path, headers });
}

test('a key opens the copy of its territory over HTTP Basic, until it is revoked', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const key = await newKey(gateway, cookie);
  assert.equal((await db(gateway, basic(key))).statusCode, 200);
  const params = { ...HERE, id: key.id };
  assert.equal((await gateway.ask(revokeReplicationKey, { params, cookie })).statusCode, 204);
  assert.equal((await db(gateway, basic(key))).statusCode, 401);
  assert.equal((await gateway.ask(revokeReplicationKey, { params, cookie })).statusCode, 404);
});

test('the secret is told once; the list shows the keys that still open, without it', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const [one, two] = [await newKey(gateway, cookie), await newKey(gateway, cookie)];
  await gateway.ask(revokeReplicationKey, { params: { ...HERE, id: one.id }, cookie });
  const answer = await gateway.ask(listReplicationKeys, { params: HERE, cookie });
  const { id, label, created } = two;
  assert.deepEqual(v.parse(ReplicationKeys, answer.json()), {
    keys: [{ id, label, created, scope: 'places' }],
  });
  assert.ok(!answer.body.includes(two.secret));
  const shelf = await gateway.store.shelf('_accounts');
  const kept = JSON.stringify((await shelf.changes('0', { limit: 1000 })).changes);
  assert.ok(!kept.includes(two.secret));
});

test('a key that is renewed goes on with the same secret, with what was chosen now', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const wish = { label: 'Département', scope: 'persons', until: '2026-03-03', confirmed: true };
  const made = await gateway.ask(createReplicationKey, { params: HERE, cookie, body: wish });
  const key = v.parse(NewReplicationKey, made.json());
  const params = { ...HERE, id: key.id };
  const renew = (body: object, who = cookie) =>
    gateway.ask(renewReplicationKey, { params, cookie: who, body });
  const later = { scope: 'persons', until: '2026-12-31', confirmed: true };
  assert.equal((await renew(later)).statusCode, 204);
  gateway.now += 20 * DAY;
  assert.equal((await db(gateway, basic(key))).statusCode, 200);
  for (const body of [
    { ...later, confirmed: undefined },
    { scope: 'persons', confirmed: true },
    { ...later, until: '2031-01-01' },
    { ...later, label: 'x' },
  ]) {
    assert.equal(refusalIn(await renew(body)), 'bad_request');
  }
  assert.equal(refusalIn(await renew(later, await gateway.cookieOf(gateway.marc))), 'forbidden');
  assert.equal(refusalIn(await renew(later, await gateway.cookieOf(gateway.nadia))), 'not_found');
  const again = await gateway.cookieOf(gateway.lucie);
  await gateway.ask(revokeReplicationKey, { params, cookie: again });
  assert.equal((await renew(later, again)).statusCode, 404, 'what is over stays over');
  assert.equal((await db(gateway, basic(key))).statusCode, 401);
});

test('a key opens neither another territory nor the API, and a wrong secret nothing', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const key = await newKey(gateway, cookie);
  assert.equal((await db(gateway, basic(key), '/db/val-voisin')).statusCode, 404);
  assert.equal((await db(gateway, basic(key), '/db/nowhere')).statusCode, 404);
  const api = await gateway.ask(listReplicationKeys, { params: HERE, headers: basic(key) });
  assert.equal(refusalIn(api), 'unauthorized');
  const wrong = [
    { ...key, secret: `${key.secret.slice(0, -1)}_` },
    { ...key, secret: '' },
    { ...key, id: `${key.id}x` },
    { ...key, id: 'session' },
    { id: '', secret: key.secret },
  ];
  for (const one of wrong) assert.equal((await db(gateway, basic(one))).statusCode, 401);
  for (const authorization of ['Bearer x', 'Basic', 'Basic ', 'Basic !!!', 'Basic Og==', '']) {
    assert.equal((await db(gateway, { authorization })).statusCode, 401, authorization);
  }
});

test('whoever shows a key that opens nothing is not let in by a cookie instead', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const headers = { ...basic({ id: 'x', secret: 'y' }), cookie: `coudmain=${cookie}` };
  assert.equal((await db(gateway, headers)).statusCode, 401);
  assert.equal((await db(gateway, { cookie: `coudmain=${cookie}` })).statusCode, 200);
});

test('keys are the business of the coordinators of the territory', async (t) => {
  const gateway = await openTestApi(t);
  const key = await newKey(gateway, await gateway.cookieOf(gateway.lucie));
  const expected = [
    [undefined, 'unauthorized'],
    [await gateway.cookieOf(gateway.marc), 'forbidden'],
    [await gateway.cookieOf(gateway.yvette), 'forbidden'],
    [await gateway.cookieOf(gateway.nadia), 'not_found'],
  ] as const;
  for (const [cookie, refusal] of expected) {
    const body = { label: 'x' };
    const asked = [
      gateway.ask(listReplicationKeys, { params: HERE, cookie }),
      gateway.ask(createReplicationKey, { params: HERE, cookie, body }),
      gateway.ask(revokeReplicationKey, { params: { ...HERE, id: key.id }, cookie }),
    ];
    for (const answer of await Promise.all(asked)) assert.equal(refusalIn(answer), refusal);
  }
  const params = { territory: 'val-voisin', id: key.id };
  const foreign = { params, cookie: await gateway.cookieOf(gateway.nadia) };
  assert.equal((await gateway.ask(revokeReplicationKey, foreign)).statusCode, 404);
  assert.equal((await db(gateway, basic(key))).statusCode, 200);
});

test('a territory has at most twenty keys, and a revoked one makes room', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const first = await newKey(gateway, cookie);
  for (let count = 1; count < 20; count += 1) await newKey(gateway, cookie);
  const body = { label: 'one more' };
  const full = await gateway.ask(createReplicationKey, { params: HERE, cookie, body });
  assert.equal(refusalIn(full), 'too_many');
  await gateway.ask(revokeReplicationKey, { params: { ...HERE, id: first.id }, cookie });
  await newKey(gateway, cookie);
});

test('a key without a label, or with more than one says, is refused', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  for (const body of [
    {},
    { label: ' ' },
    { label: 'x'.repeat(101) },
    { label: 'half \ud800 of one' },
    { label: 'nul \u0000' },
    { label: 'x', secret: 'y' },
  ]) {
    const answer = await gateway.ask(createReplicationKey, { params: HERE, cookie, body });
    assert.equal(refusalIn(answer), 'bad_request');
  }
});

const PERSONS = { scope: 'persons', until: '2026-12-31', confirmed: true };

test('a key copies no person unless that is said twice, with a last day within a year', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const ask = (body: object) =>
    gateway.ask(createReplicationKey, { params: HERE, cookie, body: { label: 'x', ...body } });
  for (const incomplete of [
    { scope: 'persons' },
    { scope: 'persons', confirmed: true },
    { scope: 'persons', until: '2026-12-31' },
    { ...PERSONS, confirmed: false },
    { ...PERSONS, until: '2027-12-31' },
    { ...PERSONS, until: 'never' },
    { scope: 'all' },
  ]) {
    assert.equal(refusalIn(await ask(incomplete)), 'bad_request', JSON.stringify(incomplete));
  }
  const shelf = await gateway.store.shelf('trois-clochers');
  const audience = ['staff', 'copy'];
  const documents = ['mission', 'person', 'request', 'encounter', 'brief', 'claim'].map((noun) => ({
    id: `${noun}:${randomUUID()}`,
    body: { noun, audience },
  }));
  await shelf.write(documents);
  const seenWith = async (key: { id: string; secret: string }) => {
    const answer = await db(gateway, basic(key), '/db/trois-clochers/_changes');
    const { results } = answer.json<{ results: { id: string }[] }>();
    const single = await Promise.all(
      documents.map(async ({ id }) => {
        const { statusCode } = await db(gateway, basic(key), `/db/trois-clochers/${id}`);
        return statusCode === 200 ? id : undefined;
      }),
    );
    const snapshot = await db(gateway, basic(key), '/api/territories/trois-clochers/snapshot');
    const nouns = new Set(results.map(({ id }) => id.split(':')[0]));
    const loaded = documents.filter(({ id }) => snapshot.body.includes(id)).map(({ id }) => id);
    const read = single.filter((id) => id !== undefined);
    assert.deepEqual(loaded, read);
    assert.deepEqual(
      read.map((id) => id.split(':')[0]),
      documents.map(({ body: { noun } }) => noun).filter((noun) => nouns.has(noun)),
    );
    return nouns;
  };
  const places = v.parse(NewReplicationKey, (await ask({})).json());
  assert.deepEqual([...(await seenWith(places))], ['mission']);
  const persons = v.parse(NewReplicationKey, (await ask(PERSONS)).json());
  assert.equal((await seenWith(persons)).size, documents.length);
});

test('a key ends after its last day, says when it was used, and an old one is told as such', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const body = { label: 'x', ...PERSONS, until: '2026-03-03' };
  const made = await gateway.ask(createReplicationKey, { params: HERE, cookie, body });
  const key = v.parse(NewReplicationKey, made.json());
  assert.equal((await db(gateway, basic(key))).statusCode, 200);
  const accounts = await gateway.store.shelf('_accounts');
  const old = await gateway.office.keys.create(
    'trois-clochers',
    { label: 'old' },
    gateway.lucie.user,
  );
  assert.ok(old);
  const doc = await accounts.get(`key:${old.id}`);
  assert.ok(doc);
  const { scope: _, ...before } = doc;
  await accounts.write([{ id: doc._id, expected: doc._rev, body: before }]);
  const listed = await gateway.ask(listReplicationKeys, { params: HERE, cookie });
  const { keys } = v.parse(ReplicationKeys, listed.json());
  const found = (id: string) => keys.find((one) => one.id === id);
  assert.equal(found(key.id)?.used, '2026-03-02');
  assert.deepEqual([found(old.id)?.old, found(old.id)?.scope], [true, 'persons']);
  gateway.now += 2 * DAY;
  assert.equal((await db(gateway, basic(key))).statusCode, 401);
  assert.equal((await db(gateway, basic(old))).statusCode, 200, 'it has what it had');
});

test('the last day of a key ends with the day of its territory', async (t) => {
  const gateway = await openTestApi(t);
  const shelf = await gateway.store.shelf(HERE.territory);
  const communes = [{ code: '97209', name: 'Fort-de-France' }];
  const { changes } = await shelf.changes('0', { limit: 1, prefixes: ['territory:'] });
  await gateway.amend(HERE.territory, changes[0]?.id ?? '', { communes });
  const cookie = await gateway.cookieOf(gateway.lucie);
  const body = { label: 'x', ...PERSONS, until: '2026-03-03' };
  const made = await gateway.ask(createReplicationKey, { params: HERE, cookie, body });
  const key = v.parse(NewReplicationKey, made.json());
  gateway.now = Date.parse('2026-03-04T03:59:00.000Z');
  assert.equal(
    (await db(gateway, basic(key))).statusCode,
    200,
    'it is the third there till midnight',
  );
  gateway.now += 60_000;
  assert.equal((await db(gateway, basic(key))).statusCode, 401);
});
