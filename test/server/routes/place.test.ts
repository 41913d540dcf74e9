import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import * as v from 'valibot';
import { getSession } from '../../../src/contract/accounts/endpoints.ts';
import { redeemInvitation } from '../../../src/contract/accounts/joining-endpoints.ts';
import { endPlace, invite } from '../../../src/contract/accounts/team-endpoints.ts';
import { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import {
  endedPlaceOf,
  membershipOf,
  type AccountMembership,
} from '../../../server/accounts/account.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { idOf } from '../../../src/domain/kernel/ids.ts';
import { personDetails, requestDetails, volunteerDetails } from '../../support/builders.ts';
import { until } from '../../support/waiting.ts';
import { openTestApi, refusalIn, type Someone, type TestApi } from './test-api.ts';

const territory = 'trois-clochers';

/** Somebody more, with a place. */
async function newcomer(
  gateway: TestApi,
  place: AccountMembership,
  where = territory,
): Promise<Someone> {
  const login = `login-${randomUUID()}`;
  const password = 'tisane de verveine';
  const user = await gateway.office.accounts.create({ login, password, name: 'Camille Roux' });
  assert.ok(user);
  await gateway.office.accounts.join(user, where, place);
  const { volunteer } = place;
  return { user, login, password, name: 'Camille Roux', ...(volunteer && { volunteer }) };
}

/** Asks for the end of somebody's place; the status. */
async function end(gateway: TestApi, by: string, user: string, where = territory): Promise<number> {
  const answer = await gateway.ask(endPlace, { params: { territory: where, user }, cookie: by });
  return answer.statusCode;
}

async function told(gateway: TestApi, cookie: string): Promise<SessionAnswer> {
  const answer = await gateway.ask(getSession, { cookie });
  assert.equal(answer.statusCode, 200, answer.body);
  return v.parse(SessionAnswer, answer.json());
}

async function statusAt(gateway: TestApi, cookie: string, path: string): Promise<number> {
  const headers = { cookie: `coudmain=${cookie}` };
  return (await gateway.app.inject({ url: path, headers })).statusCode;
}

async function push(gateway: TestApi, who: Someone, facts: readonly object[]): Promise<unknown> {
  const answer = await gateway.app.inject({
    method: 'POST',
    url: `/db/${territory}/_bulk_docs`,
    headers: { cookie: `coudmain=${await gateway.cookieOf(who)}` },
    payload: { docs: facts.map((fact) => ({ ...fact, by: who.user })) },
  });
  await gateway.referees.catchUp(territory);
  return answer.json();
}

function line(type: Fact['type'], subject: string, data: object): object {
  const at = '2026-03-02T08:00:00.000Z';
  return { _id: idOf('fact', randomUUID()), type, subject, data, at, device: randomUUID() };
}

/** A volunteer who said yes to a mission, all of it by facts. */
async function aVolunteerAtWork(gateway: TestApi) {
  const uuid = randomUUID();
  const volunteer = `volunteer:${randomUUID()}` as const;
  const person = idOf('person', randomUUID());
  await push(gateway, gateway.lucie, [
    line('volunteer.registered', volunteer, volunteerDetails()),
    line('volunteer.approved', volunteer, {}),
    line('person.registered', person, personDetails()),
    line('request.noted', `request:${uuid}`, requestDetails({ person })),
    line('mission.published', `mission:${uuid}`, {}),
  ]);
  const somebody = await newcomer(gateway, { roles: ['volunteer'], volunteer });
  await push(gateway, somebody, [line('mission.accepted', `mission:${uuid}`, { volunteer })]);
  const shelf = await gateway.store.shelf(territory);
  const stand = async () => (await shelf.get(`request:${uuid}`))?.['phase'];
  assert.equal(await stand(), 'confirmed');
  return { volunteer, somebody, brief: `brief:${uuid}`, stand, shelf };
}

test('a place that is taken away is gone at once: every session opens nothing more, and is told so', async (t) => {
  const gateway = await openTestApi(t);
  const lucie = await gateway.cookieOf(gateway.lucie);
  const phones = [await gateway.cookieOf(gateway.marc), await gateway.cookieOf(gateway.marc)];
  const before = (await told(gateway, phones[0]!)).territories[0];
  assert.equal(await end(gateway, lucie, gateway.marc.user), 204);
  assert.equal(await end(gateway, lucie, gateway.marc.user), 204, 'once more is no harm');
  for (const phone of phones) {
    const said = await told(gateway, phone);
    assert.deepEqual(said.territories, []);
    assert.equal(said.user.id, gateway.marc.user);
    const [gone] = said.ended ?? [];
    assert.equal(gone?.name, territory);
    assert.equal(gone.title, `Pays de ${territory}`);
    assert.equal(gone.at, new Date(gateway.now).toISOString());
    assert.equal(gone.carryingKey, before?.carryingKey, 'the key that the device has');
    for (const path of [
      `/db/${territory}`,
      `/db/${territory}/_changes`,
      `/api/territories/${territory}/snapshot`,
      `/api/territories/${territory}/devices`,
      '/db/nowhere',
    ]) {
      assert.equal(await statusAt(gateway, phone, path), 404, path);
    }
  }
  const place = endedPlaceOf((await gateway.office.accounts.find(gateway.marc.user))!, territory);
  assert.equal(place?.by, gateway.lucie.user, 'who did it is kept');
});

test('who has another place goes on there with the same session, and hears of the one that is gone', async (t) => {
  const gateway = await openTestApi(t);
  await gateway.office.accounts.join(gateway.marc.user, 'val-voisin', { roles: ['agent'] });
  const marc = await gateway.cookieOf(gateway.marc);
  assert.equal(await end(gateway, await gateway.cookieOf(gateway.lucie), gateway.marc.user), 204);
  const said = await told(gateway, marc);
  assert.deepEqual(
    said.territories.map(({ name }) => name),
    ['val-voisin'],
  );
  assert.deepEqual(
    said.ended?.map(({ name }) => name),
    [territory],
  );
  assert.equal(await statusAt(gateway, marc, '/db/val-voisin'), 200);
  assert.equal(await statusAt(gateway, marc, `/db/${territory}`), 404);
});

test('only a coordinator of that territory takes places away, and only there', async (t) => {
  const gateway = await openTestApi(t);
  const { lucie, marc, yvette, nadia } = gateway;
  const ask = async (who: Someone | undefined, user: string, where = territory) => {
    const cookie = who && (await gateway.cookieOf(who));
    return refusalIn(await gateway.ask(endPlace, { params: { territory: where, user }, cookie }));
  };
  assert.equal(await ask(undefined, marc.user), 'unauthorized');
  assert.equal(await ask(marc, yvette.user), 'forbidden');
  assert.equal(await ask(yvette, yvette.user), 'forbidden');
  assert.equal(await ask(nadia, marc.user), 'not_found');
  assert.equal(await ask(nadia, marc.user, 'val-voisin'), 'not_found');
  assert.equal(await ask(lucie, nadia.user), 'not_found');
  assert.equal(await ask(lucie, 'marc'), 'not_found');
  assert.equal(await ask(lucie, idOf('user', randomUUID())), 'not_found');
  assert.equal(await ask(lucie, marc.user, 'nowhere'), 'not_found');
  assert.ok(membershipOf((await gateway.office.accounts.find(marc.user))!, territory));
});

test('nobody removes the last coordinator, not even two who try it with each other at once', async (t) => {
  const gateway = await openTestApi(t);
  const lucie = await gateway.cookieOf(gateway.lucie);
  const refused = await gateway.ask(endPlace, {
    params: { territory, user: gateway.lucie.user },
    cookie: lucie,
  });
  assert.equal(refusalIn(refused), 'last_coordinator');
  for (let round = 0; round < 5; round += 1) {
    const other = await newcomer(gateway, { roles: ['coordinator'] });
    const theirs = await gateway.cookieOf(other);
    const both = await Promise.all([
      end(gateway, lucie, other.user),
      end(gateway, theirs, gateway.lucie.user),
    ]);
    const left = await Promise.all(
      [gateway.lucie, other].map(async ({ user }) => {
        const account = await gateway.office.accounts.find(user);
        return account && membershipOf(account, territory) !== undefined;
      }),
    );
    assert.ok(left.includes(true), `both: ${both.join()}`);
    if (!left[0]) return;
    await gateway.office.accounts.endPlace(other.user, territory, undefined);
    gateway.now += 2 * 60_000;
  }
});

test('a coordinator may go when another one stays', async (t) => {
  const gateway = await openTestApi(t);
  await newcomer(gateway, { roles: ['coordinator'] });
  const lucie = await gateway.cookieOf(gateway.lucie);
  assert.equal(await end(gateway, lucie, gateway.lucie.user), 204);
  assert.deepEqual((await told(gateway, lucie)).territories, []);
});

test('a wait for changes is cut when its place ends; those of others go on', async (t) => {
  const gateway = await openTestApi(t);
  await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const address = gateway.app.server.address();
  assert.ok(address && typeof address === 'object');
  const wait = async (who: Someone) => {
    const headers = { cookie: `coudmain=${await gateway.cookieOf(who)}` };
    const url = `http://127.0.0.1:${address.port}/db/${territory}/_changes`;
    const first = (await (await fetch(url, { headers })).json()) as { last_seq: string };
    const since = encodeURIComponent(first.last_seq);
    // The head comes as the wait begins, the body when it is over.
    const answer = await fetch(`${url}?feed=longpoll&heartbeat=true&since=${since}`, { headers });
    const state = { isOver: false };
    const body = answer.text().then((text) => ((state.isOver = true), text));
    return { state, body };
  };
  const marc = await wait(gateway.marc);
  const yvette = await wait(gateway.yvette);
  assert.equal(await end(gateway, await gateway.cookieOf(gateway.lucie), gateway.marc.user), 204);
  assert.deepEqual((JSON.parse(await marc.body) as { results: unknown }).results, []);
  assert.equal(yvette.state.isOver, false);
  const other = await newcomer(gateway, {
    roles: ['volunteer'],
    volunteer: gateway.yvette.volunteer!,
  });
  assert.ok(other, 'another account is that volunteer now');
  assert.deepEqual((JSON.parse(await yvette.body) as { results: unknown }).results, []);
});

test('the end of a volunteer’s place is a fact: what they had said yes to is given back by it', async (t) => {
  const gateway = await openTestApi(t);
  const { volunteer, somebody, stand, shelf } = await aVolunteerAtWork(gateway);
  assert.equal(await end(gateway, await gateway.cookieOf(gateway.lucie), somebody.user), 204);
  await gateway.referees.catchUp(territory);
  const doc = await shelf.get(volunteer);
  assert.equal(doc?.['status'], 'left');
  const history = doc['history'] as readonly { type: string; by: string }[];
  assert.equal(history.at(-1)?.type, 'volunteer.left');
  assert.equal(history.at(-1)?.by, gateway.lucie.user);
  assert.equal(await stand(), 'open');
});

test('the act that ends a volunteer takes the place away, whichever device wrote it', async (t) => {
  const gateway = await openTestApi(t);
  const { volunteer, somebody, brief } = await aVolunteerAtWork(gateway);
  const phone = await gateway.cookieOf(somebody);
  assert.equal(await statusAt(gateway, phone, `/db/${territory}/${brief}`), 200);
  await push(gateway, gateway.lucie, [line('volunteer.left', volunteer, {})]);
  await until('no brief', async () => {
    return (await statusAt(gateway, phone, `/db/${territory}/${brief}`)) === 404;
  });
  const said = await told(gateway, phone);
  assert.deepEqual(said.territories, []);
  assert.deepEqual(
    said.ended?.map(({ name }) => name),
    [territory],
  );
  const place = endedPlaceOf((await gateway.office.accounts.find(somebody.user))!, territory);
  assert.equal(place?.by, gateway.lucie.user);
  assert.equal(place.volunteer, volunteer);
});

test('an agent who also lends a hand stops being a volunteer, and stays an agent', async (t) => {
  const gateway = await openTestApi(t);
  const { volunteer, somebody } = await aVolunteerAtWork(gateway);
  await gateway.office.accounts.join(somebody.user, territory, { roles: ['agent'] });
  const phone = await gateway.cookieOf(somebody);
  const before = (await told(gateway, phone)).territories[0];
  await push(gateway, gateway.lucie, [line('volunteer.left', volunteer, {})]);
  const [place] = await until('no volunteer', async () => {
    const { territories } = await told(gateway, phone);
    return territories[0]?.volunteer === undefined && territories;
  });
  assert.deepEqual(place?.roles, ['agent']);
  assert.notEqual(place.epoch, before?.epoch, 'the device begins its copy anew');
});

test('who is given a place again begins anew: other sessions, another epoch, nothing to be told', async (t) => {
  const gateway = await openTestApi(t);
  const lucie = await gateway.cookieOf(gateway.lucie);
  const old = await gateway.cookieOf(gateway.marc);
  const before = (await told(gateway, old)).territories[0];
  await end(gateway, lucie, gateway.marc.user);
  const params = { territory };
  const body = { role: 'agent', name: 'Marc Vuillard' };
  const invited = await gateway.ask(invite, { params, cookie: lucie, body });
  const { code } = invited.json<{ code: string }>();
  // The old session opens no code either: they sign in first.
  const asOld = await gateway.ask(redeemInvitation, { cookie: old, body: { code } });
  assert.equal(refusalIn(asOld), 'unauthorized');
  const signedIn = await gateway.cookieOf(gateway.marc);
  assert.deepEqual((await told(gateway, signedIn)).territories, []);
  const joined = await gateway.ask(redeemInvitation, { cookie: signedIn, body: { code } });
  const said = v.parse(SessionAnswer, joined.json());
  assert.deepEqual(said.territories[0]?.roles, ['agent']);
  assert.notEqual(said.territories[0].epoch, before?.epoch);
  assert.equal(said.ended, undefined);
  assert.equal((await gateway.ask(getSession, { cookie: old })).statusCode, 401);
});

test('a volunteer who left is given no code, and one from before opens nothing', async (t) => {
  const gateway = await openTestApi(t);
  const cookie = await gateway.cookieOf(gateway.lucie);
  const volunteer = await gateway.volunteer(territory);
  const ask = () =>
    gateway.ask(invite, { params: { territory }, cookie, body: { role: 'volunteer', volunteer } });
  const { code } = (await ask()).json<{ code: string }>();
  await gateway.amend(territory, volunteer, { status: 'left' });
  await until('no code', async () => (await ask()).statusCode === 422);
  const body = { code, login: 'ginette', password: 'un panier de cerises' };
  assert.equal(refusalIn(await gateway.ask(redeemInvitation, { body })), 'expired_code');
});

test('a password that is changed afterwards ends what was left of the old sessions', async (t) => {
  const gateway = await openTestApi(t);
  const phone = await gateway.cookieOf(gateway.marc);
  await end(gateway, await gateway.cookieOf(gateway.lucie), gateway.marc.user);
  assert.equal((await gateway.ask(getSession, { cookie: phone })).statusCode, 200);
  await gateway.office.accounts.setPassword(gateway.marc.user, 'une autre grande maison');
  assert.equal((await gateway.ask(getSession, { cookie: phone })).statusCode, 401);
});
