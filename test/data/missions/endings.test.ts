import { assert } from 'chai';
import type { Fact } from '../../../src/domain/nouns.ts';
import { claimIdOf, idOf, uuidOf, type Id } from '../../../src/domain/kernel/ids.ts';
import { USUAL_MISSIONS_AT_ONCE } from '../../../src/domain/territory/missions-at-once.ts';
import { personDetails, requestDetails } from '../../support/builders.ts';
import { aPhoneOf, leavePhones, until } from '../support/phone.ts';
import { aTerritory, type TestTerritory } from '../support/test-server.ts';

const DAY = '2099-03-05';

describe('what hangs on somebody ends with them, on every device', () => {
  afterEach(leavePhones);

  it('a person dies: their missions are gone from the agent’s device at once, the brief from the volunteer’s', async () => {
    const town = await aTerritory();
    const person = idOf('person', crypto.randomUUID());
    const [mission] = await offered(town, person, 1);
    const phone = await aPhoneOf(await town.volunteer());
    await until(phone.missions.open(), ({ length }) => length === 1);
    await phone.missions.accept(mission!);
    await until(phone.missions.one(mission!), (one) => one?.brief !== undefined);

    const agent = await aPhoneOf(town.agent);
    const request = idOf('request', uuidOf(mission!));
    await until(agent.requests.one(request), (one) => one?.request.phase === 'confirmed');
    agent.setOffline(true);
    assert.isTrue((await agent.people.end(person, 'deceased')).ok);
    const closed = await until(agent.requests.one(request), (one) => one?.provisional === true);
    assert.deepEqual([closed?.request.phase, closed?.request.reason], ['cancelled', 'deceased']);
    const again = await agent.requests.amend(request, { places: 2 });
    assert.deepEqual(again, { ok: false, refusal: 'closed' });
    agent.setOffline(false);

    const told = await until(phone.missions.calledOff(DAY), ({ length }) => length === 1);
    assert.deepEqual([told[0]?.standing, told[0]?.kind], ['released', 'groceries']);
    assert.isUndefined(await until(phone.missions.one(mission!), (one) => !one?.brief));
    assert.deepEqual(await until(phone.missions.open()), []);
    assert.deepEqual(await until(phone.missions.calledOff('2099-03-06')), []);
    const settled = await until(agent.requests.one(request), (one) => one?.provisional === false);
    assert.equal(settled?.request.phase, 'cancelled');
  });

  it('a volunteer is ended: the brief leaves their device, and a report of theirs is refused', async () => {
    const town = await aTerritory();
    const [mission] = await offered(town, idOf('person', crypto.randomUUID()), 1);
    const account = await town.volunteer();
    const phone = await aPhoneOf(account);
    await until(phone.missions.open(), ({ length }) => length === 1);
    await phone.missions.accept(mission!);
    await until(phone.missions.one(mission!), (one) => one?.brief !== undefined);
    await town.pushFacts(town.fact('volunteer.left', account.volunteer!, {}));
    await until(phone.missions.one(mission!), (one) => one === undefined);
    const documents = await town.documents();
    const claim = documents.find(({ _id }) => _id === claimIdOf(mission!, account.volunteer!));
    assert.equal(claim?.['standing'], 'given-back');
    const late = await phone.missions.report(mission!, { outcome: 'done' });
    assert.isFalse(late.ok);
  });

  it('a volunteer without network takes so many missions and no more; a promise goes beyond', async () => {
    const town = await aTerritory();
    const person = idOf('person', crypto.randomUUID());
    const missions = await offered(town, person, USUAL_MISSIONS_AT_ONCE + 2);
    const account = await town.volunteer();
    const phone = await aPhoneOf(account);
    await until(phone.missions.open(), ({ length }) => length === missions.length);
    phone.setOffline(true);
    const answers: unknown[] = [];
    for (const mission of missions) answers.push(await phone.missions.accept(mission));
    const [beyond, refused] = answers.slice(USUAL_MISSIONS_AT_ONCE);
    assert.isTrue(
      answers.slice(0, USUAL_MISSIONS_AT_ONCE).every((one) => (one as { ok: boolean }).ok),
    );
    assert.deepEqual([beyond, refused], Array(2).fill({ ok: false, refusal: 'holds-enough' }));

    await phone.missions.giveBack(missions[0]!);
    assert.isTrue((await phone.missions.accept(missions[USUAL_MISSIONS_AT_ONCE]!)).ok);
    phone.setOffline(false);
    await until(phone.sending.counts(), ({ waiting }) => waiting === 0);
    const last = missions.at(-1)!;
    await town.pushFacts(town.fact('mission.promised', last, { volunteer: account.volunteer! }));
    const file = await until(phone.missions.one(last), (one) => one?.brief !== undefined);
    assert.equal(file?.claim?.standing, 'confirmed');
    const held = await until(
      phone.missions.mine(),
      (cards) =>
        cards.filter(({ claim }) => claim?.standing === 'confirmed').length >
        USUAL_MISSIONS_AT_ONCE,
    );
    assert.isTrue(held.every(({ provisional }) => !provisional));
  });

  it('a volunteer without network takes as many as their territory has set, and the others theirs', async () => {
    const town = await aTerritory();
    const missions = await offered(town, idOf('person', crypto.randomUUID()), 4);
    const own = (await town.documents()).find(({ noun }) => noun === 'territory');
    const territory = own!['_id'] as Id<'territory'>;
    const set = (missionsAtOnce: number) =>
      town.pushFacts(town.fact('territory.amended', territory, { changes: { missionsAtOnce } }));
    await set(2);
    const phone = await aPhoneOf(await town.volunteer());
    await until(phone.territory.current(), (one) => one?.missionsAtOnce === 2);
    await until(phone.missions.open(), ({ length }) => length === missions.length);
    phone.setOffline(true);
    const answers: boolean[] = [];
    for (const mission of missions) answers.push((await phone.missions.accept(mission)).ok);
    assert.deepEqual(answers, [true, true, false, false]);
    await set(3);
    phone.setOffline(false);
    await until(phone.territory.current(), (one) => one?.missionsAtOnce === 3);
    assert.isTrue((await phone.missions.accept(missions[2]!)).ok);
    assert.deepEqual(await phone.missions.accept(missions[3]!), {
      ok: false,
      refusal: 'holds-enough',
    });
    const confirmed = await until(phone.missions.mine(), (cards) =>
      cards.every(({ provisional }) => !provisional),
    );
    assert.lengthOf(confirmed, 3);
  });
});

/** So many missions of one person, on offer. */
async function offered(
  town: TestTerritory,
  person: Id<'person'>,
  count: number,
): Promise<readonly Id<'mission'>[]> {
  const uuids = Array.from({ length: count }, () => crypto.randomUUID());
  const details = requestDetails({ person, when: { day: DAY } });
  const facts: readonly Fact[] = [
    town.fact('person.registered', person, personDetails()),
    ...uuids.flatMap((uuid) => [
      town.fact('request.noted', idOf('request', uuid), details),
      town.fact('mission.published', idOf('mission', uuid), {}),
    ]),
  ];
  await town.pushFacts(...facts);
  return uuids.map((uuid) => idOf('mission', uuid));
}
