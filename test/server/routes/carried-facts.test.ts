import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { getSession } from '../../../src/contract/accounts/endpoints.ts';
import { endPlace } from '../../../src/contract/accounts/team-endpoints.ts';
import { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import {
  bringCarriedFacts,
  listParkedFacts,
  takeInParkedFacts,
} from '../../../src/contract/sending/endpoints.ts';
import { aFact, anActor, personDetails } from '../../support/builders.ts';
import { carried } from './carried.ts';
import { DAY, openTestApi, refusalIn, type Someone, type TestApi } from './test-api.ts';

const params = { territory: 'trois-clochers' };

async function keyOf(gateway: TestApi, who: Someone): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await gateway.ask(getSession, { cookie: await gateway.cookieOf(who) });
  const { territories } = v.parse(SessionAnswer, answer.json());
  const place = territories.find(({ name }) => name === params.territory);
  return Uint8Array.from(Buffer.from(place?.carryingKey ?? '', 'base64url'));
}

test('who brings the facts of somebody else learns numbers; the facts are their author’s', async (t) => {
  const gateway = await openTestApi(t);
  const key = await keyOf(gateway, gateway.lucie);
  assert.equal(key.length, 32);
  const mine = anActor(['coordinator'], 1);
  const fact = aFact('person.registered', personDetails(), { by: mine });
  const body = await carried(gateway.lucie, key, [
    { ...fact, by: gateway.lucie.user },
    { ...fact, _id: fact._id.replace(/.$/, '0'), by: gateway.marc.user },
    { nonsense: true },
  ]);
  const cookie = await gateway.cookieOf(gateway.yvette);
  const answer = await gateway.ask(bringCarriedFacts, { params, cookie, body });
  assert.deepEqual(answer.json(), { taken: 1, refused: 2, later: 0 });
  const shelf = await gateway.store.shelf(params.territory);
  const kept = await shelf.get(fact._id);
  assert.equal(kept?.['by'], gateway.lucie.user);
  assert.deepEqual((kept['received'] as { roles: unknown }).roles, ['coordinator']);
  const told = await gateway.office.journal.read(params.territory, { kind: 'facts-carried' });
  const { at } = told.lines[0]?.line ?? { at: '' };
  assert.deepEqual(
    told.lines.map(({ line }) => line),
    [{ kind: 'facts-carried', by: gateway.yvette.user, whose: gateway.lucie.user, count: 1, at }],
  );
});

test('a key is another one for everybody, and after each change of password', async (t) => {
  const gateway = await openTestApi(t);
  const [lucie, yvette] = [
    await keyOf(gateway, gateway.lucie),
    await keyOf(gateway, gateway.yvette),
  ];
  assert.notDeepEqual(lucie, yvette);
  const cookie = await gateway.cookieOf(gateway.yvette);
  const bring = async (author: Someone, key: Uint8Array<ArrayBuffer>): Promise<unknown> =>
    refusalIn(
      await gateway.ask(bringCarriedFacts, {
        params,
        cookie,
        body: await carried(author, key, []),
      }),
    );
  assert.equal(await bring(gateway.lucie, yvette), 'wrong_seal', 'nobody writes for somebody else');
  await gateway.office.accounts.setPassword(gateway.lucie.user, 'une autre grande maison');
  assert.equal(await bring(gateway.lucie, lucie), 'wrong_seal');
});

test('what somebody wrote before their place ended is taken in: by a coordinator at once, of another it waits for one', async (t) => {
  const gateway = await openTestApi(t);
  const marc = gateway.marc;
  const key = await keyOf(gateway, marc);
  const cookies = {
    agent: await gateway.cookieOf(gateway.yvette),
    coordinator: await gateway.cookieOf(gateway.lucie),
  };
  const written = (n: number, late = false) => ({
    ...aFact('person.registered', personDetails(), { n, by: anActor(['agent'], 1) }),
    by: marc.user,
    at: new Date(gateway.now + (late ? DAY : -DAY)).toISOString(),
  });
  const end = { params: { ...params, user: marc.user }, cookie: cookies.coordinator };
  assert.equal((await gateway.ask(endPlace, end)).statusCode, 204);
  const bring = async (who: keyof typeof cookies, facts: unknown) => {
    const body = await carried(marc, key, facts);
    return gateway.ask(bringCarriedFacts, { params, cookie: cookies[who], body });
  };
  const shelf = await gateway.store.shelf(params.territory);

  const [one, two, late] = [written(31), written(32), written(33, true)];
  const byCoordinator = await bring('coordinator', [one, late, 'nonsense']);
  assert.deepEqual(byCoordinator.json(), { taken: 1, refused: 2, later: 0 });
  const kept = await shelf.get(one._id);
  assert.equal(kept?.['by'], marc.user);
  assert.deepEqual((kept['received'] as { roles: unknown }).roles, ['agent'], 'as who they were');
  assert.equal(await shelf.get(late._id), undefined);

  const byAgent = await bring('agent', [two]);
  assert.deepEqual(byAgent.json(), { taken: 1, refused: 0, later: 0 });
  assert.equal(await shelf.get(two._id), undefined, 'it waits for a coordinator');
  const list = { params, cookie: cookies.coordinator };
  const { parked } = (await gateway.ask(listParkedFacts, list)).json<{
    parked: { id: string; facts: number }[];
  }>();
  assert.deepEqual(
    parked.map(({ facts }) => facts),
    [1],
  );
  const takeIn = { params: { ...params, id: parked[0]?.id ?? '' }, cookie: cookies.coordinator };
  assert.deepEqual((await gateway.ask(takeInParkedFacts, takeIn)).json(), {
    taken: 1,
    refused: 0,
    later: 0,
  });
  assert.equal((await shelf.get(two._id))?.['by'], marc.user);

  const forged = await carried(marc, new Uint8Array(32), [one]);
  const answer = await gateway.ask(bringCarriedFacts, {
    params,
    cookie: cookies.coordinator,
    body: forged,
  });
  assert.equal(refusalIn(answer), 'wrong_seal');
});

test('nobody without a place brings anything, nor is anything brought for them', async (t) => {
  const gateway = await openTestApi(t);
  const key = await keyOf(gateway, gateway.lucie);
  const body = await carried(gateway.lucie, key, []);
  assert.equal(refusalIn(await gateway.ask(bringCarriedFacts, { params, body })), 'unauthorized');
  const cookie = await gateway.cookieOf(gateway.yvette);
  await gateway.office.accounts.leave(gateway.lucie.user, params.territory);
  const gone = await gateway.ask(bringCarriedFacts, { params, cookie, body });
  assert.equal(refusalIn(gone), 'forbidden');
});

test('what is nested beyond reason under the seal, or is no list, is refused unread', async (t) => {
  const gateway = await openTestApi(t);
  const key = await keyOf(gateway, gateway.lucie);
  const cookie = await gateway.cookieOf(gateway.yvette);
  let deep: unknown = [];
  for (let n = 0; n < 1_000; n += 1) deep = [deep];
  for (const content of [deep, { facts: [] }, 'facts']) {
    const body = await carried(gateway.lucie, key, content);
    const answer = await gateway.ask(bringCarriedFacts, { params, cookie, body });
    assert.equal(refusalIn(answer), 'wrong_seal');
  }
});
