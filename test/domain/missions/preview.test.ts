import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { seesWhole } from '../../../src/domain/kernel/audience.ts';
import { claimOf, concerned } from '../../../src/domain/requests/claim.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { preview, type MissionProjections } from '../../../src/domain/missions/preview.ts';
import {
  claimViewsOf,
  missionOf,
  whereaboutsOf,
  type ClaimView,
  type Mission,
} from '../../../src/domain/missions/projections.ts';
import type { MissionFact } from '../../../src/domain/missions/mission.ts';
import type { Apply } from '../../../src/domain/kernel/noun.ts';
import { RULES } from '../../../src/domain/rules.ts';
import type { Volunteer } from '../../../src/domain/volunteers/volunteer.ts';
import {
  aFact,
  AGENT,
  anId,
  aPerson,
  aRequest,
  aVolunteer,
  COORDINATOR,
  NOW,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const ME = volunteerNo(1);
const me = { volunteer: anId('volunteer', 1) };
const where = whereaboutsOf(aPerson());

/** What volunteer 1 may tell of the mission. */
const mine: (() => MissionFact)[] = [
  () => aFact('mission.accepted', me, { by: ME }),
  () => aFact('mission.given-back', { ...me, reason: 'ill' }, { by: ME }),
  () => aFact('mission.started', me, { by: ME }),
  () => aFact('mission.reported', { ...me, outcome: 'done', km: 4 }, { by: ME }),
  () => aFact('mission.reported', { ...me, outcome: 'not-done', reason: 'weather' }, { by: ME }),
];

/** What others may have told before. */
const others: ((n: number) => [Fact, typeof ME])[] = [
  (n) => [
    aFact('mission.accepted', { volunteer: anId('volunteer', n) }, { by: volunteerNo(n) }),
    volunteerNo(n),
  ],
  (n) => [aFact('mission.promised', { volunteer: anId('volunteer', n) }), COORDINATOR],
  (n) => [aFact('mission.given-back', { volunteer: anId('volunteer', n) }), volunteerNo(n)],
  (n) => [aFact('mission.started', { volunteer: anId('volunteer', n) }), volunteerNo(n)],
  () => [aFact('request.amended', { changes: { places: 2 } }), AGENT],
  () => [aFact('request.closed', { as: 'cancelled', reason: 'other' }), COORDINATOR],
  () => [aFact('request.reopened', {}), COORDINATOR],
];

const before = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom(...others), fc.integer({ min: 2, max: 4 })).map(
      ([tell, n]) =>
        () =>
          tell(n),
    ),
    fc.constantFrom(...mine).map((tell) => (): [Fact, typeof ME] => [tell(), ME]),
  ),
  { maxLength: 10 },
);

const apply: Apply<MissionFact> = (fact, by, lookup) => RULES.apply(fact, by, lookup);

describe('what a volunteer is shown at once', () => {
  it('is what the server makes of it when nobody else interferes', () => {
    let shown = 0;
    fc.assert(
      fc.property(
        before,
        fc.constantFrom(...mine),
        fc.integer({ min: 1, max: 3 }),
        (told, tell, places) => {
          const town = aTown(places);
          for (const one of told) town.receive(...one());
          const parts = held(town);
          if (!parts) return;
          const fact = tell();
          const volunteer = town.lookup(me.volunteer) as Volunteer;
          const expected = town.receive(fact, ME);
          const seen = preview(fact, ME, parts, volunteer, apply);
          assert.equal(seen.ok, expected.ok);
          if (!seen.ok || !expected.ok) {
            assert.equal(!seen.ok && seen.refusal, !expected.ok && expected.refusal);
            return;
          }
          shown += 1;
          const { mission, claim } = partsOf(town);
          assert.deepEqual(settled(seen.mission), settled(mission));
          assert.deepEqual(claim && settled(seen.claim), claim && settled(claim));
        },
      ),
      // About a quarter of them get so far.
      { numRuns: 1_000 },
    );
    assert.ok(shown > 100, 'the property was hardly ever looked at');
  });

  it('a yes without network is provisional, on the mission and on the claim', () => {
    const town = aTown(1);
    const seen = preview(mine[0]!(), ME, partsOf(town), aVolunteer(1), apply);
    assert.ok(seen.ok);
    assert.equal(seen.mission.phase, 'provisional');
    assert.equal(seen.claim?.standing, 'provisional');
  });

  it('several facts in a row build upon each other: accepted, started and reported in a dead zone', () => {
    let parts = partsOf(aTown(1));
    for (const tell of [mine[0]!, mine[2]!, mine[3]!]) {
      const seen = preview(tell(), ME, parts, aVolunteer(1), apply);
      assert.ok(seen.ok);
      parts = { mission: seen.mission, ...(seen.claim && { claim: seen.claim }) };
    }
    assert.equal(parts.mission.phase, 'done');
    assert.deepEqual([parts.claim?.reports.length, parts.claim?.applied.length], [1, 3]);
  });

  it('a report that the server has not received is corrected all the same', () => {
    let parts = partsOf(aTown(1));
    const told = mine[3]!();
    const corrections = [
      aFact('mission.report-amended', {
        report: told._id,
        changes: { outcome: 'not-done', km: null },
      }),
      aFact('mission.report-amended', { report: told._id, changes: { words: 'Absente' } }),
    ].map((fact) => ({ ...fact, by: ME.user }));
    for (const fact of [mine[0]!(), told, ...corrections]) {
      const seen = preview(fact, ME, parts, aVolunteer(1), apply);
      assert.ok(seen.ok);
      parts = { mission: seen.mission, ...(seen.claim && { claim: seen.claim }) };
    }
    assert.deepEqual([parts.mission.phase, parts.claim?.phase], ['not-done', 'not-done']);
    const [now, ...others] = parts.claim?.reports ?? [];
    assert.deepEqual([others, now?.km, now?.words], [[], undefined, 'Absente']);
    assert.deepEqual(now?.amended?.first, { outcome: 'done', km: 4 });
  });

  it('a fact that the state from the server contains already is not counted twice', () => {
    const town = aTown(1);
    const accept = mine[0]!();
    const report = mine[3]!();
    town.receive(accept, ME);
    town.receive(report, ME);
    const parts = partsOf(town);
    for (const fact of [accept, report]) {
      const seen = preview(fact, ME, parts, aVolunteer(1), apply);
      assert.ok(seen.ok);
      assert.deepEqual(seen.mission, parts.mission);
      assert.deepEqual(seen.claim, parts.claim);
    }
  });

  it('keeps the destination and the correction that the mission tells of', () => {
    const town = aTown(1, { destination: { label: 'x', commune: '99905' }, amendedAt: NOW });
    const seen = preview(mine[0]!(), ME, partsOf(town), aVolunteer(1), apply);
    assert.ok(seen.ok);
    assert.equal(seen.mission.destinationCommune, '99905');
    assert.equal(seen.mission.amendedAt, NOW);
  });

  it('a volunteer on a pause is told so before they write anything', () => {
    const paused = aVolunteer(1, { status: 'paused' });
    const seen = preview(mine[0]!(), ME, partsOf(aTown(1)), paused, apply);
    assert.deepEqual(seen, { ok: false, refusal: 'not-active' });
  });

  it('staff devices hold requests whole and need no preview', () => {
    assert.deepEqual([COORDINATOR, AGENT, ME].map(seesWhole), [true, true, false]);
  });
});

function aTown(places: number, changes: Parameters<typeof aRequest>[0] = {}): InMemoryTerritory {
  const volunteers = [1, 2, 3, 4].map((n) => aVolunteer(n));
  return new InMemoryTerritory(aRequest({ places, ...changes }), ...volunteers);
}

function partsOf(town: InMemoryTerritory): MissionProjections {
  const mission = missionOf(town.request(), where)!;
  const claim = claimViewsOf(town.request()).find((one) => one.volunteer === me.volunteer);
  return { mission, ...(claim && { claim }) };
}

/** What volunteer 1's device holds: the mission only while it is open or concerns them. */
function held(town: InMemoryTerritory): MissionProjections | undefined {
  const claim = claimOf(town.request().claims, me.volunteer);
  const visible = town.request().phase === 'open' || (claim && concerned(claim));
  return visible ? partsOf(town) : undefined;
}

/** Without moments, and with provisional taken for confirmed. */
function settled(value: Mission | ClaimView | undefined): unknown {
  const moments = new Set(['at', 'since']);
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
    if (moments.has(key)) return 'some time';
    return inner === 'provisional' ? 'confirmed' : inner;
  });
}
