import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import * as v from 'valibot';
import { getSession } from '../../../src/contract/accounts/endpoints.ts';
import { endPlace } from '../../../src/contract/accounts/team-endpoints.ts';
import { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import {
  listParkedFacts,
  parkFacts,
  takeInParkedFacts,
} from '../../../src/contract/sending/endpoints.ts';
import type { ParkedFacts } from '../../../src/contract/sending/parked-facts.ts';
import { idOf } from '../../../src/domain/kernel/ids.ts';
import { personDetails } from '../../support/builders.ts';
import { carried } from './carried.ts';
import { DAY, openTestApi, refusalIn, type Someone, type TestApi } from './test-api.ts';

const params = { territory: 'trois-clochers' };

/** Marc's place is taken away, and his phone is told: with which session, and which key. */
async function aGoneAgent(gateway: TestApi) {
  const phone = await gateway.cookieOf(gateway.marc);
  const lucie = await gateway.cookieOf(gateway.lucie);
  const end = { params: { ...params, user: gateway.marc.user }, cookie: lucie };
  assert.equal((await gateway.ask(endPlace, end)).statusCode, 204);
  const said = v.parse(SessionAnswer, (await gateway.ask(getSession, { cookie: phone })).json());
  const key = Uint8Array.from(Buffer.from(said.ended?.[0]?.carryingKey ?? '', 'base64url'));
  const park = async (facts: unknown, who: Someone = gateway.marc) => {
    const body = await carried(who, key, facts);
    return gateway.ask(parkFacts, { params, cookie: phone, body });
  };
  const parked = async (): Promise<readonly ParkedFacts[]> =>
    (await gateway.ask(listParkedFacts, { params, cookie: lucie })).json<{
      parked: ParkedFacts[];
    }>().parked;
  const takeIn = (id: string, cookie = lucie) =>
    gateway.ask(takeInParkedFacts, { params: { ...params, id }, cookie });
  return { phone, lucie, key, park, parked, takeIn };
}

function registered(who: Someone, family = 'Perrachon'): Record<string, unknown> {
  return {
    _id: idOf('fact', randomUUID()),
    type: 'person.registered',
    subject: idOf('person', randomUUID()),
    at: '2026-03-02T07:00:00.000Z',
    device: randomUUID(),
    by: who.user,
    data: personDetails({ family }),
  };
}

test('a coordinator takes in what was handed over: in its author’s name, as the member they were, once', async (t) => {
  const gateway = await openTestApi(t);
  const { lucie, park, parked, takeIn } = await aGoneAgent(gateway);
  const facts = [registered(gateway.marc), registered(gateway.yvette)];
  for (let again = 0; again < 2; again += 1) {
    assert.deepEqual((await park(facts)).json(), { parked: 2 });
  }
  const [parcel, ...more] = await parked();
  assert.deepEqual(more, [], 'the same facts are one parcel, however often they are handed over');
  assert.equal(parcel?.name, gateway.marc.name);
  assert.equal(parcel.facts, 2);
  assert.equal(parcel.until, new Date(gateway.now + 90 * DAY).toISOString());
  const taken = await takeIn(parcel.id);
  assert.deepEqual(taken.json(), { taken: 1, refused: 1, later: 0 });
  const shelf = await gateway.store.shelf(params.territory);
  const fact = await shelf.get(String(facts[0]?.['_id']));
  assert.equal(fact?.['by'], gateway.marc.user);
  assert.deepEqual((fact['received'] as { roles: unknown }).roles, ['agent']);
  await gateway.referees.catchUp(params.territory);
  assert.ok(await shelf.get(String(facts[0]?.['subject'])), 'it is state now');
  assert.deepEqual(await parked(), []);
  assert.equal(refusalIn(await takeIn(parcel.id)), 'not_found');
  const records = await gateway.store.shelf('_accounts');
  const kept = await records.get(`parked:${parcel.id}`);
  assert.equal((kept?.['carried'] as { sealed: string }).sealed, '', 'nothing of it is kept');
  assert.ok(lucie);
});

test('only whose place ended hands over, only their own, and only a coordinator sees or takes it', async (t) => {
  const gateway = await openTestApi(t);
  const { key, park, parked, takeIn } = await aGoneAgent(gateway);
  assert.equal(refusalIn(await park([], gateway.yvette)), 'not_found');
  const yvette = await gateway.cookieOf(gateway.yvette);
  const theirs = await carried(gateway.yvette, key, []);
  const asked = { params, cookie: yvette, body: theirs };
  assert.equal(refusalIn(await gateway.ask(parkFacts, asked)), 'not_found', 'she has her place');
  const nobody = { params, body: theirs };
  assert.equal(refusalIn(await gateway.ask(parkFacts, nobody)), 'unauthorized');
  assert.equal(refusalIn(await park({ facts: [] })), 'wrong_seal');
  const other = await carried(gateway.marc, new Uint8Array(32), []);
  const phone = { params, cookie: await gateway.cookieOf(gateway.marc), body: other };
  assert.equal(refusalIn(await gateway.ask(parkFacts, phone)), 'wrong_seal');

  assert.equal((await park([registered(gateway.marc)])).statusCode, 200);
  const [parcel] = await parked();
  for (const [who, why] of [
    [gateway.yvette, 'forbidden'],
    [gateway.nadia, 'not_found'],
    [gateway.marc, 'not_found'],
  ] as const) {
    const cookie = await gateway.cookieOf(who);
    assert.equal(refusalIn(await gateway.ask(listParkedFacts, { params, cookie })), why);
    assert.equal(refusalIn(await takeIn(parcel!.id, cookie)), why);
  }
  const there = { territory: 'val-voisin', id: parcel!.id };
  const nadia = await gateway.cookieOf(gateway.nadia);
  const elsewhere = await gateway.ask(takeInParkedFacts, { params: there, cookie: nadia });
  assert.equal(refusalIn(elsewhere), 'not_found');
});

test('what one person hands over has an end, by count and by bytes', async (t) => {
  const gateway = await openTestApi(t);
  const { park, parked } = await aGoneAgent(gateway);
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ _id: randomUUID(), index }));
  assert.equal(refusalIn(await park(many(501))), 'too_large');
  for (let n = 0; n < 10; n += 1) assert.equal((await park(many(500))).statusCode, 200);
  assert.equal(refusalIn(await park(many(1))), 'too_many');
  assert.equal((await parked()).length, 10);

  const other = await openTestApi(t);
  const heavy = await aGoneAgent(other);
  const load = () => [{ words: 'x'.repeat(780_000), id: randomUUID() }];
  let kept = 0;
  for (let n = 0; n < 10; n += 1) {
    if ((await heavy.park(load())).statusCode === 200) kept += 1;
  }
  assert.equal(kept, 8);
  const tooLong = await heavy.park([{ words: 'x'.repeat(1_000_000) }]);
  assert.equal(refusalIn(tooLong), 'too_large');
});

test('what nobody takes in is gone after 90 days, and that is said for a month', async (t) => {
  const gateway = await openTestApi(t);
  const { park } = await aGoneAgent(gateway);
  await park([registered(gateway.marc)]);
  const list = async () => {
    const cookie = await gateway.cookieOf(gateway.lucie);
    return (await gateway.ask(listParkedFacts, { params, cookie })).json<{
      parked: ParkedFacts[];
    }>().parked;
  };
  gateway.now += 90 * DAY;
  await gateway.office.sweep();
  const [over] = await list();
  assert.equal(over?.over, true);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const taken = await gateway.ask(takeInParkedFacts, {
    params: { ...params, id: over.id },
    cookie,
  });
  assert.equal(refusalIn(taken), 'not_found');
  const kept = await (await gateway.store.shelf('_accounts')).get(`parked:${over.id}`);
  assert.equal((kept?.['carried'] as { sealed: string }).sealed, '');
  gateway.now += 30 * DAY;
  await gateway.office.sweep();
  assert.deepEqual(await list(), []);
});

test('an erased territory leaves nothing of an ending, and no account that was of it alone', async (t) => {
  const gateway = await openTestApi(t);
  const { park } = await aGoneAgent(gateway);
  await park([registered(gateway.marc)]);
  await gateway.office.accounts.join(gateway.yvette.user, 'val-voisin', { roles: ['agent'] });
  await gateway.office.accounts.endPlace(gateway.yvette.user, params.territory, undefined);
  await gateway.office.forgetTerritory(params.territory);
  const shelf = await gateway.store.shelf('_accounts');
  const { changes } = await shelf.changes('0', { limit: 1_000 });
  const said = JSON.stringify(changes.filter(({ id }) => !id.startsWith('session:')));
  assert.ok(!said.includes(params.territory));
  assert.equal(await gateway.office.accounts.find(gateway.marc.user), undefined);
  assert.ok(await gateway.office.accounts.find(gateway.yvette.user));
});
