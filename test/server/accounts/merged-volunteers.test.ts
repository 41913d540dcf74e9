import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import * as v from 'valibot';
import { getSession } from '../../../src/contract/accounts/endpoints.ts';
import { SessionAnswer } from '../../../src/contract/accounts/session.ts';
import { renewAccess } from '../../../src/contract/accounts/team-endpoints.ts';
import { idOf } from '../../../src/domain/kernel/ids.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { personDetails, requestDetails, volunteerDetails } from '../../support/builders.ts';
import { until } from '../../support/waiting.ts';
import { openTestApi, type Someone, type TestApi } from '../routes/test-api.ts';

const territory = 'trois-clochers';
type Helper = Someone & { readonly volunteer: `volunteer:${string}` };

function line(type: Fact['type'], subject: string, data: object): object {
  const at = '2026-03-02T08:00:00.000Z';
  return { _id: idOf('fact', randomUUID()), type, subject, data, at, device: randomUUID() };
}

async function push(gateway: TestApi, who: Someone, ...facts: readonly object[]): Promise<void> {
  const answer = await gateway.app.inject({
    method: 'POST',
    url: `/db/${territory}/_bulk_docs`,
    headers: { cookie: `coudmain=${await gateway.cookieOf(who)}` },
    payload: { docs: facts.map((fact) => ({ ...fact, by: who.user })) },
  });
  for (const one of answer.json<readonly object[]>()) assert.ok('ok' in one, answer.body);
  await gateway.referees.catchUp(territory);
}

async function helper(gateway: TestApi): Promise<Helper> {
  const volunteer = `volunteer:${randomUUID()}` as const;
  const said = { login: `login-${randomUUID()}`, password: 'tisane de verveine', name: 'C. Roux' };
  const user = await gateway.office.accounts.create(said);
  assert.ok(user);
  await push(
    gateway,
    gateway.lucie,
    line('volunteer.registered', volunteer, volunteerDetails()),
    line('volunteer.approved', volunteer, {}),
  );
  await gateway.office.accounts.join(user, territory, { roles: ['volunteer'], volunteer });
  return { ...said, user, volunteer };
}

async function offered(gateway: TestApi): Promise<string> {
  const [uuid, person] = [randomUUID(), idOf('person', randomUUID())];
  await push(
    gateway,
    gateway.lucie,
    line('person.registered', person, personDetails()),
    line('request.noted', `request:${uuid}`, requestDetails({ person })),
    line('mission.published', `mission:${uuid}`, {}),
  );
  return uuid;
}

async function openTown(t: TestContext) {
  const gateway = await openTestApi(t);
  const [old, stays, third] = [await helper(gateway), await helper(gateway), await helper(gateway)];
  const merge = `merge:${randomUUID()}`;
  const placeOf = async (who: Someone) => {
    const answer = await gateway.ask(getSession, { cookie: await gateway.cookieOf(who) });
    return v.parse(SessionAnswer, answer.json()).territories[0];
  };
  return {
    ...{ gateway, old, stays, third },
    placeOf,
    becomes: (who: Someone, volunteer: string) =>
      until('who they are', async () => (await placeOf(who))?.volunteer === volunteer),
    makeOne: () =>
      push(
        gateway,
        gateway.lucie,
        line('merge.made', merge, { old: old.volunteer, into: stays.volunteer }),
      ),
    part: () => push(gateway, gateway.lucie, line('merge.undone', merge, {})),
    /** Whether each may read where to go: the old one's account, that of the one that stays, another. */
    readersOf: async (uuid: string) => {
      const read = async (who: Someone) => {
        const headers = { cookie: `coudmain=${await gateway.cookieOf(who)}` };
        const url = `/db/${territory}/brief:${uuid}`;
        return (await gateway.app.inject({ url, headers })).statusCode === 200;
      };
      return [await read(old), await read(stays), await read(third)];
    },
  };
}

test('the account of a volunteer whose record is another’s acts as that one and reads what is theirs, until they are parted', async (t) => {
  const { gateway, old, stays, third, ...town } = await openTown(t);
  const [first, second] = [await offered(gateway), await offered(gateway)];
  const yes = (uuid: string) =>
    line('mission.accepted', `mission:${uuid}`, { volunteer: old.volunteer });
  await push(gateway, old, yes(first));
  assert.deepEqual(await town.readersOf(first), [true, false, false]);
  const before = await town.placeOf(old);

  await town.makeOne();
  await town.becomes(old, stays.volunteer);
  assert.notEqual((await town.placeOf(old))?.epoch, before?.epoch, 'its devices fetch again');
  assert.equal((await town.placeOf(third))?.volunteer, third.volunteer);
  assert.deepEqual(await town.readersOf(first), [true, true, false]);
  // Its telephone had no network, and still says who it was.
  await push(gateway, old, yes(second));
  assert.deepEqual(await town.readersOf(second), [true, true, false]);
  const shelf = await gateway.store.shelf(territory);
  const verdicts = await shelf.changes('0', { limit: 10, prefixes: ['verdict:'] });
  assert.deepEqual(verdicts.changes, []);

  await town.part();
  await town.becomes(old, old.volunteer);
  assert.equal((await town.placeOf(old))?.epoch, before?.epoch);
  assert.deepEqual(await town.readersOf(first), [true, false, false]);
  assert.deepEqual(await town.readersOf(second), [false, true, false]);
  assert.deepEqual((await compareWithFacts(shelf, RULES)).different, []);
});

test('whoever leaves has left with both records, and the town hall finds the account of either', async (t) => {
  const { gateway, old, stays, third, ...town } = await openTown(t);
  const uuid = await offered(gateway);
  await town.makeOne();
  await town.becomes(old, stays.volunteer);
  // Somebody without an account, and the record of theirs that has one.
  const known = `volunteer:${randomUUID()}`;
  await push(
    gateway,
    gateway.lucie,
    line('volunteer.registered', known, volunteerDetails()),
    line('volunteer.approved', known, {}),
    line('merge.made', `merge:${randomUUID()}`, { old: third.volunteer, into: known }),
  );
  const cookieOfLucie = await gateway.cookieOf(gateway.lucie);
  await until('the account of either', async () => {
    const said = { checked: true, lost: false };
    const asked = {
      params: { territory },
      cookie: cookieOfLucie,
      body: { volunteer: known, ...said },
    };
    return (await gateway.ask(renewAccess, asked)).statusCode === 200;
  });
  await push(
    gateway,
    old,
    line('mission.accepted', `mission:${uuid}`, { volunteer: stays.volunteer }),
    line('volunteer.left', old.volunteer, {}),
  );
  const cookie = await gateway.cookieOf(stays);
  await until('the end of both places', async () => {
    const answer = await gateway.ask(getSession, { cookie });
    return v.parse(SessionAnswer, answer.json()).territories.length === 0;
  });
  assert.equal(await town.placeOf(old), undefined);
  const request = await (await gateway.store.shelf(territory)).get(`request:${uuid}`);
  assert.equal(request?.['phase'], 'open');
});
