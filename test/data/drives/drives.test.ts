import { assert } from 'chai';
import { drivesOf, type Drives, type DrivesParts } from '../../../src/data/drives/drives.ts';
import { missionsOf } from '../../../src/data/missions/missions.ts';
import type { Proposal } from '../../../src/data/drives/proposals.ts';
import { NO_GEODATA, type PackGeodata } from '../../../src/data/pack/pack-geodata.ts';
import { CurrentMembership } from '../../../src/data/engine/read-model/current-membership.ts';
import { FactWriter } from '../../../src/data/engine/fact-writer.ts';
import { idOf, uuidOf } from '../../../src/domain/kernel/ids.ts';
import type { State } from '../../../src/domain/nouns.ts';
import { distanceKm } from '../../../src/domain/kernel/place.ts';
import {
  briefOf,
  claimViewsOf,
  missionOf,
  whereaboutsOf,
} from '../../../src/domain/missions/projections.ts';
import type { Request } from '../../../src/domain/requests/request.ts';
import { addDays } from '../../../src/domain/kernel/when.ts';
import type { RoadTravel } from '../../../src/pack/roads/road-travel.ts';
import {
  aClaim,
  anId,
  aPerson,
  aRequest,
  aVolunteer,
  COORDINATOR,
  uuid,
  volunteerNo,
} from '../../support/builders.ts';
import { sampleTerritory, TODAY } from '../../support/three-steeples.ts';
import { until } from '../support/phone.ts';
import { aDataBench, type DataBench } from '../support/data-bench.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';

const TOMORROW = addDays(TODAY, 1);
const MARKET = { label: 'Marché', commune: '99902', point: { lat: 46.34, lon: 4.95 } };
const OUTING = uuid(77);

/** Roads that are as long as the straight line, and known. */
const roads: RoadTravel = {
  between: (from, to) => known(distanceKm(from, to)),
  within: (_, from, places) => places.map((to) => known(distanceKm(from, to))),
  trip: (from, to) => ({
    ...known(distanceKm(from, to)),
    line: [
      [from.lon, from.lat],
      [to.lon, to.lat],
    ],
  }),
  table: (places) => ({
    size: places.length,
    at: (from, to) => known(distanceKm(places[from]!, places[to]!)),
  }),
};
const known = (km: number) => ({ km, minutes: km, approximate: false });
const ROADS: PackGeodata = { ...NO_GEODATA, travel: () => Promise.resolve(roads) };

const passenger = (n: number, more: Partial<Request> = {}): Request =>
  aRequest({
    _id: anId('request', n),
    person: anId('person', n),
    kind: 'ride',
    when: { day: TOMORROW, part: 'morning' },
    destination: MARKET,
    needs: ['vehicle'],
    ...more,
  });
/** Three neighbours south of the market. */
const neighbours = [11, 12, 13].map((n) =>
  aPerson({
    _id: anId('person', n),
    given: `Prénom${String(n)}`,
    point: { lat: 46.28 - n / 10_000, lon: 4.95 + n / 10_000 },
  }),
);
const three = [11, 12, 13].map((n) => passenger(n));
const driver = aVolunteer(1, { home: { lat: 46.301_234, lon: 4.951_234 } });
const territory = {
  ...sampleTerritory()[0]!,
  tariff: { centsPerKm: 30, minimumCents: 200 },
} as State;

/** What is written when a proposal is taken. */
const car = ({ passengers: passengers, joins }: Proposal) =>
  [
    passengers
      .map(({ request }) => request._id)
      .filter((id) => !joins || id === anId('request', 13)),
    joins,
  ] as const;

describe('drives', () => {
  let bench: DataBench;
  before(async () => {
    bench = await aDataBench();
  });
  after(() => bench.close());

  const partsFor = async (
    states: readonly State[],
    { actor = COORDINATOR, ground: geodata = ROADS, clock = Date.now } = {},
  ): Promise<DrivesParts> => {
    const membership = bench.signInAs(actor);
    await bench.receive(states.map((state) => ({ ...state, _rev: '1-a' })));
    const currentMembership = new CurrentMembership(KNOWN_NOUNS);
    currentMembership.set(
      [{ territory: membership.territory, epoch: 'e', actor }],
      membership.territory,
    );
    const writer = new FactWriter({
      ...{ model: bench.model, currentMembership, clock: Date.now },
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      device: () => Promise.resolve(uuid(7)),
    });
    return { ...bench.live, reader: bench.reader, writer, geodata, clock };
  };
  const drivesFor = async (...given: Parameters<typeof partsFor>): Promise<Drives> =>
    drivesOf(await partsFor(...given));
  /** What a volunteer's own device is sent of these requests. */
  const forVolunteer = (requests: readonly Request[]): readonly State[] =>
    requests.flatMap((request): State[] => {
      const person = neighbours.find(({ _id }) => _id === request.person)!;
      const brief = request.claims.length > 0 ? [briefOf(request, person)!] : [];
      return [missionOf(request, whereaboutsOf(person))!, ...claimViewsOf(request), ...brief];
    });

  it('propose one car for three errands of a day, and say what it saves', async () => {
    const drives = await drivesFor([territory, ...neighbours, ...three]);
    const [proposal, ...others] = await until(drives.proposals(TODAY));
    assert.lengthOf(others, 0);
    assert.lengthOf(proposal?.passengers ?? [], 3);
    const { drive, apartKm } = proposal!.outing;
    assert.isAtLeast(apartKm - drive.km, 20);
    assert.isEmpty(
      await until(drives.proposals(addDays(TODAY, 2))),
      'nothing of a day that is over',
    );
  });

  it('put the errands into one car, and take them apart again', async () => {
    const drives = await drivesFor([territory, ...neighbours, ...three]);
    const apartYet = await until(drives.ofRequest(anId('request', 11)));
    assert.lengthOf(apartYet?.others ?? [], 2, 'who goes the same way is told');
    const [proposal] = await until(drives.proposals(TODAY));
    assert.isTrue((await drives.group(...car(proposal!))).ok);
    assert.isEmpty(await until(drives.proposals(TODAY), (found) => found.length === 0));
    const id = anId('request', 11);
    const together = await until(drives.ofRequest(id), (drive) => drive?.passengers.length === 3);
    assert.isFalse(together?.fromHome);
    assert.isEmpty(together.others);
    assert.isAbove(together.sheet?.apartKm ?? 0, together.sheet?.drive.km ?? Infinity);
    await drives.ungroup(together.passengers.map(({ request }) => request._id));
    const apart = await until(drives.ofRequest(id), (drive) => drive?.passengers.length === 1);
    assert.isUndefined(apart?.sheet?.apartKm);
    assert.lengthOf(await until(drives.proposals(TODAY), (found) => found.length === 1), 1);
  });

  it('let a fourth errand join a car that goes already, as long as there is room', async () => {
    const confirmed = { phase: 'confirmed', claims: [aClaim(1, 'confirmed')] } as const;
    const drives = await drivesFor([
      ...[territory, driver, ...neighbours],
      ...[
        passenger(11, { ...confirmed, outing: OUTING }),
        passenger(12, { ...confirmed, outing: OUTING }),
      ],
      passenger(13),
    ]);
    const [proposal] = await until(drives.proposals(TODAY));
    assert.equal(proposal?.joins, OUTING);
    await drives.group(...car(proposal!));
    const drive = await until(
      drives.ofRequest(anId('request', 13)),
      (one) => one?.passengers.length === 3,
    );
    assert.isFalse(drive?.fromHome, 'nobody has said yes to the third one yet');
  });

  it('propose nothing for a home or a place that is only roughly known', async () => {
    const lost = neighbours.map(({ point: _, ...person }) => person);
    const drives = await drivesFor([territory, ...lost, ...three]);
    assert.isEmpty(await until(drives.proposals(TODAY)));
    const far = three.map((one) => ({ ...one, destination: { label: 'Hôpital' } }));
    const others = await drivesFor([territory, ...neighbours, ...far]);
    assert.isEmpty(await until(others.proposals(TODAY)));
    const drive = await until(others.ofRequest(anId('request', 11)));
    assert.isUndefined(drive?.sheet, 'nobody knows how far the hospital is');
  });

  it('tell the legs from the volunteer’s home, and what the passenger gives', async () => {
    const taken = passenger(11, { phase: 'confirmed', claims: [aClaim(1, 'confirmed')] });
    const drives = await drivesFor([territory, driver, ...neighbours, taken]);
    const { sheet, fromHome } = (await until(drives.ofRequest(taken._id)))!;
    assert.isTrue(fromHome);
    assert.deepEqual(
      sheet?.drive.stops.map(({ purpose }) => purpose),
      ['start', 'pick-up', 'destination', 'drop-off', 'end'],
    );
    assert.isFalse(sheet?.drive.approximate);
    const share = sheet.shares.get(uuidOf(taken._id));
    assert.equal(share?.cents, Math.round(sheet.drive.km * 30));
    assert.isFalse(share?.needsAgreement);
    assert.approximately(sheet.emissions?.emitted ?? 0, sheet.drive.km * 193, 1e-6);
    assert.equal(sheet.emissions?.avoided, 0, 'a dedicated errand saves nothing');
  });

  it('ask nobody for money on a guess, until somebody agrees to a distance', async () => {
    const taken = passenger(11, { phase: 'confirmed', claims: [aClaim(1, 'confirmed')] });
    const guessed = await drivesFor([territory, driver, ...neighbours, taken], {
      ground: NO_GEODATA,
    });
    const before = (await until(guessed.ofRequest(taken._id)))!.sheet!;
    assert.isTrue(before.drive.approximate);
    assert.isTrue(before.shares.get(uuidOf(taken._id))?.needsAgreement);
    const agreed = await drivesFor([territory, driver, ...neighbours, { ...taken, agreedKm: 20 }], {
      ground: NO_GEODATA,
    });
    const share = (await until(agreed.ofRequest(taken._id)))!.sheet!.shares.get(uuidOf(taken._id));
    assert.include(share, { needsAgreement: false, cents: 600 });
  });

  it('tell a volunteer the way roughly before their yes, and door to door after it', async () => {
    const actor = volunteerNo(1);
    const open = passenger(11);
    const drives = await drivesFor([territory, driver, ...forVolunteer([open])], { actor });
    const mission = idOf('mission', uuidOf(open._id));
    const before = (await until(drives.ofMission(mission)))!;
    assert.isTrue(before.sheet?.drive.approximate);
    assert.deepEqual(before.free, [mission]);
    const taken = passenger(11, { phase: 'confirmed', claims: [aClaim(1, 'confirmed')] });
    const others = await drivesFor([territory, driver, ...forVolunteer([taken])], { actor });
    const after = (await until(others.ofMission(mission)))!;
    assert.isFalse(after.sheet?.drive.approximate);
    assert.isEmpty(after.free);
  });

  it('let a volunteer take the whole outing on with one yes, and drive what is theirs', async () => {
    const actor = volunteerNo(1);
    const shared = three.map((one) => ({ ...one, outing: OUTING }));
    const parts = await partsFor([territory, driver, ...forVolunteer(shared)], { actor });
    const [drives, missions] = [drivesOf(parts), missionsOf(parts)];
    const mission = idOf('mission', uuidOf(shared[0]!._id));
    const before = (await until(drives.ofMission(mission)))!;
    assert.lengthOf(before.free, 3);
    assert.lengthOf(before.passengers, 3);
    assert.isTrue((await missions.accept(...before.free)).ok);
    const after = await until(drives.ofMission(mission), (drive) => drive?.free.length === 0);
    assert.isTrue(after?.passengers.every(({ claim }) => claim?.standing === 'provisional'));
    assert.approximately(
      [...after.sheet!.parts.values()].reduce((sum, part) => sum + part, 0),
      1,
      1e-9,
    );
  });

  it('rank the active volunteers by the minutes of road, and find those within fifteen', async () => {
    const slow: RoadTravel = {
      ...roads,
      // A river without a bridge lies between them and whoever lives east of 4.953.
      within: (limit, from, places) =>
        places.map((to) => {
          const km = distanceKm(from, to) + (to.lon > 4.953 ? 30 : 0);
          return km <= limit ? known(km) : undefined;
        }),
    };
    const [person] = neighbours;
    const volunteers = [
      aVolunteer(1, { home: { lat: 46.281_234, lon: 4.954_321 } }),
      aVolunteer(2, { home: { lat: 46.3, lon: 4.95 } }),
      aVolunteer(3, { commune: '99999' }),
      aVolunteer(4, { status: 'paused', home: { lat: 46.28, lon: 4.95 } }),
    ];
    const ground = { ...ROADS, travel: () => Promise.resolve(slow) };
    const drives = await drivesFor([territory, person!, ...volunteers], { ground });
    const all = await until(drives.nearest(person!._id));
    assert.deepEqual(
      all.map(({ volunteer }) => volunteer._id),
      [2, 1, 3].map((n) => anId('volunteer', n)),
    );
    assert.deepEqual(
      all.map(({ way }) => way?.approximate),
      [true, false, undefined],
      'a home that was told to a kilometre is "about"',
    );
    const near = await until(drives.nearest(person!._id, 15));
    assert.deepEqual(
      near.map(({ volunteer }) => volunteer._id),
      [anId('volunteer', 2)],
    );
  });

  it('propose whoever is back from a pause, from that day on', async () => {
    const [person] = neighbours;
    const home = { lat: 46.28, lon: 4.95 };
    const paused = aVolunteer(4, { status: 'paused', pausedUntil: TOMORROW, home });
    for (const day of [TODAY, TOMORROW]) {
      const clock = () => Date.parse(`${day}T12:00:00Z`);
      const drives = await drivesFor([territory, person!, paused], { clock });
      const found = await until(drives.nearest(person!._id));
      assert.deepEqual(
        found.map(({ volunteer }) => volunteer._id),
        day === TODAY ? [] : [paused._id],
      );
    }
  });

  it('say when one car can no longer do all of it in time', async () => {
    const late = passenger(12, { when: { day: TOMORROW, time: '16:00' }, outing: OUTING });
    const drives = await drivesFor([
      territory,
      ...neighbours,
      passenger(11, { outing: OUTING }),
      late,
    ]);
    const drive = (await until(drives.ofRequest(late._id)))!;
    assert.lengthOf(drive.passengers, 2);
    assert.isUndefined(drive.sheet);
  });

  it('are not for somebody to take on who is no volunteer', async () => {
    const missions = missionsOf(await partsFor([territory, ...neighbours, ...three]));
    const refused = { ok: false, refusal: 'not-allowed' } as const;
    assert.deepEqual(await missions.accept(anId('mission', 11)), refused);
    assert.deepEqual(await missions.accept(), refused);
  });
});
