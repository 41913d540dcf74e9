import { assert } from 'chai';
import type { Fact } from '../../../src/domain/nouns.ts';
import { idOf, uuidOf, type Id } from '../../../src/domain/kernel/ids.ts';
import { personDetails, requestDetails, territoryDetails } from '../../support/builders.ts';
import {
  aTerritory,
  askTestServer,
  anAccount,
  type TestTerritory,
} from '../support/test-server.ts';
import { aPhoneOf, leavePhones, until } from '../support/phone.ts';

describe('missions', () => {
  afterEach(leavePhones);

  it('on offer are shown by day, then by distance, without a name, and narrowed as asked', async () => {
    const town = await aTerritory();
    await town.pushFacts(
      await communes(town),
      ...(await offers(town, { day: '2026-03-06', lat: 46.4, kind: 'ride' })),
      ...(await offers(town, { day: '2026-03-05', lat: 46.5, kind: 'visit' })),
      ...(await offers(town, { day: '2026-03-05', lat: 46.31, kind: 'groceries' })),
    );
    const phone = await aPhoneOf(await town.volunteer({ home: { lat: 46.3, lon: 4.9 } }));
    const open = await until(phone.missions.open(), ({ length }) => length === 3);
    const kinds = open.map(({ mission }) => mission.kind);
    assert.deepEqual(kinds, ['groceries', 'visit', 'ride']);
    assert.isBelow(open[0]?.distanceKm ?? 99, 2);
    assert.notInclude(JSON.stringify(open), 'Perrachon');
    const narrowed = async (filter: Parameters<typeof phone.missions.open>[0]): Promise<string[]> =>
      (await until(phone.missions.open(filter))).map(({ mission }) => mission.kind);
    assert.deepEqual(await narrowed({ kinds: ['ride', 'visit'] }), ['visit', 'ride']);
    assert.deepEqual(await narrowed({ withinKm: 15 }), ['groceries', 'ride']);
    assert.deepEqual(await narrowed({ until: '2026-03-05' }), ['groceries', 'visit']);
  });

  it('tell a distance from the middle of the commune when no home is known', async () => {
    const town = await aTerritory();
    await town.pushFacts(await communes(town), ...(await offers(town, {})));
    const phone = await aPhoneOf(await town.volunteer({ commune: '99901' }));
    const [card] = await until(phone.missions.open(), ([one]) => one?.distanceKm !== undefined);
    assert.isBelow(card?.distanceKm ?? 99, 2);
  });

  it('accepted offline are mine at once, and confirmed with the brief once received', async () => {
    const town = await aTerritory();
    await town.pushFacts(...(await offers(town, {})));
    const phone = await aPhoneOf(await town.volunteer());
    const [offer] = await until(phone.missions.open(), ({ length }) => length === 1);
    const { _id } = offer!.mission;
    phone.setOffline(true);
    assert.isTrue((await phone.missions.accept(_id)).ok);
    const [mine] = await until(phone.missions.mine(), ({ length }) => length === 1);
    assert.equal(mine?.claim?.standing, 'provisional');
    assert.isTrue(mine?.provisional);
    assert.deepEqual(await until(phone.missions.open()), []);
    const twice = await phone.missions.accept(_id);
    assert.deepEqual(twice, { ok: false, refusal: 'already-held' });
    phone.setOffline(false);
    const file = await until(phone.missions.one(_id), (one) => one?.brief !== undefined);
    assert.equal(file?.claim?.standing, 'confirmed');
    assert.equal(file?.brief?.family, 'Perrachon');

    phone.setOffline(true);
    await phone.missions.start(_id);
    await phone.missions.report(_id, {
      outcome: 'done',
      minutes: 40,
      km: 12.5,
      words: 'Tout bien',
    });
    const [done] = await until(phone.missions.mine(), ([one]) => one?.mission.phase === 'done');
    assert.isTrue(done?.provisional);
    phone.setOffline(false);
    const [told] = await until(phone.missions.mine(), ([one]) => one?.provisional === false);
    assert.equal(told?.claim?.reports[0]?.words, 'Tout bien');
  });

  it('accepted by two offline are confirmed to one; the other is the named substitute', async () => {
    const town = await aTerritory();
    await town.pushFacts(...(await offers(town, {})));
    const phones = [
      await aPhoneOf(await town.volunteer({ given: 'Ana' })),
      await aPhoneOf(await town.volunteer({ given: 'Bruno' })),
    ];
    const desk = await aPhoneOf(town.coordinator);
    let mission: Id<'mission'> | undefined;
    for (const phone of phones) {
      const [offer] = await until(phone.missions.open(), ({ length }) => length === 1);
      mission = offer!.mission._id;
      phone.setOffline(true);
      assert.isTrue((await phone.missions.accept(mission)).ok);
    }
    for (const phone of phones.toReversed()) {
      phone.setOffline(false);
      await until(phone.sending.counts(), ({ waiting }) => waiting === 0);
    }
    const standings = [];
    for (const phone of phones) {
      const [mine] = await until(phone.missions.mine(), ([one]) => one?.provisional === false);
      standings.push(mine?.claim?.standing);
    }
    assert.deepEqual(standings, ['substitute', 'confirmed']);
    const request = idOf('request', uuidOf(mission!));
    const card = await until(desk.requests.one(request), (one) => one?.claimants.length === 2);
    const told = card?.claimants.map(({ name, standing }) => `${name}: ${standing}`);
    assert.sameMembers(told ?? [], ['Bruno Morel: confirmed', 'Ana Morel: substitute']);
  });

  it('are projected from the requests for a coordinator who also lends a hand', async () => {
    const town = await aTerritory();
    await town.pushFacts(...(await offers(town, {})));
    const { volunteer } = await town.volunteer();
    const { territory } = town;
    const both = await anAccount(territory, { roles: ['coordinator'] });
    await askTestServer('join', {
      user: both.user,
      territory,
      place: { roles: ['volunteer'], volunteer },
    });
    const phone = await aPhoneOf(both);
    const [offer] = await until(phone.missions.open(), ({ length }) => length === 1);
    assert.isTrue((await phone.missions.accept(offer!.mission._id)).ok);
    const [mine] = await until(phone.missions.mine(), ([one]) => one?.provisional === false);
    assert.equal(mine?.claim?.standing, 'confirmed');
    const file = await until(phone.missions.one(offer!.mission._id));
    assert.equal(file?.brief?.family, 'Perrachon');
    assert.isNotEmpty(file?.history ?? []);
  });
});

interface Offer {
  readonly day?: string;
  readonly lat?: number;
  readonly kind?: 'ride' | 'visit' | 'groceries';
}

async function offers(
  town: TestTerritory,
  { day = '2026-03-05', lat = 46.31, kind = 'groceries' }: Offer,
): Promise<readonly Fact[]> {
  const person = idOf('person', crypto.randomUUID());
  const uuid = crypto.randomUUID();
  const details = requestDetails({ person, kind, when: { day } });
  return [
    town.fact('person.registered', person, personDetails({ point: { lat, lon: 4.9 } })),
    town.fact('request.noted', idOf('request', uuid), details),
    town.fact('mission.published', idOf('mission', uuid), {}),
  ];
}

async function communes(town: TestTerritory): Promise<Fact> {
  const found = (await town.documents()).find(({ noun }) => noun === 'territory');
  const point = { lat: 46.3, lon: 4.9 };
  const changes = { communes: [{ ...territoryDetails().communes[0]!, point }] };
  return town.fact('territory.amended', found!['_id'] as Id<'territory'>, { changes });
}
