import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { USUAL_MISSIONS_AT_ONCE } from '../../../src/domain/territory/missions-at-once.ts';
import type { Volunteer } from '../../../src/domain/volunteers/volunteer.ts';
import {
  aFact,
  anId,
  aPerson,
  aVolunteer,
  COORDINATOR,
  requestDetails,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const OFFERS = 16;
const ME = volunteerNo(1);
const of = (n: number) => ({ volunteer: anId('volunteer', n) });

let town: InMemoryTerritory;

beforeEach(() => {
  town = new InMemoryTerritory(aPerson(), aVolunteer(1), aVolunteer(2));
  for (let n = 1; n <= OFFERS; n += 1) {
    assert.ok(town.receive(aFact('request.noted', requestDetails(), { n }), COORDINATOR).ok);
    assert.ok(town.receive(aFact('mission.published', {}, { n }), COORDINATOR).ok);
  }
});

/** Says yes to the nth mission: why not, or undefined. */
function accept(n: number, volunteer = 1): string | undefined {
  const by = volunteerNo(volunteer);
  const outcome = town.receive(aFact('mission.accepted', of(volunteer), { n, by }), by);
  return outcome.ok ? undefined : outcome.refusal;
}

const held = (n = 1) =>
  Array.from({ length: OFFERS }, (_, index) => town.request(index + 1)).filter(({ claims }) =>
    claims.some((one) => one.volunteer === anId('volunteer', n) && one.standing === 'confirmed'),
  ).length;

describe('how many missions a volunteer holds at once', () => {
  it('nobody takes the whole board: after so many the town hall is to be rung', () => {
    const answers = Array.from({ length: OFFERS }, (_, index) => accept(index + 1));
    assert.equal(held(), USUAL_MISSIONS_AT_ONCE);
    assert.deepEqual(answers, [
      ...Array<undefined>(USUAL_MISSIONS_AT_ONCE).fill(undefined),
      ...Array<string>(OFFERS - USUAL_MISSIONS_AT_ONCE).fill('holds-enough'),
    ]);
    assert.equal(accept(1, 2), undefined, 'somebody else is not concerned');
  });

  it('a coordinator may promise more', () => {
    for (let n = 1; n <= USUAL_MISSIONS_AT_ONCE; n += 1) accept(n);
    assert.ok(town.receive(aFact('mission.promised', of(1), { n: 6 }), COORDINATOR).ok);
    assert.equal(held(), USUAL_MISSIONS_AT_ONCE + 1);
    assert.equal(accept(7), 'holds-enough');
  });

  it('what is told, given back, closed or promised to somebody else makes room', () => {
    for (let n = 1; n <= USUAL_MISSIONS_AT_ONCE; n += 1) accept(n);
    const ends = [
      aFact('mission.reported', { ...of(1), outcome: 'done' }, { n: 1 }),
      aFact('mission.given-back', of(1), { n: 2 }),
      aFact('request.closed', { as: 'cancelled', reason: 'other' }, { n: 3 }),
      aFact('mission.promised', of(2), { n: 4 }),
    ];
    for (const [index, fact] of ends.entries()) {
      assert.equal(accept(6 + index), 'holds-enough');
      assert.ok(town.receive(fact, COORDINATOR).ok);
      assert.equal(accept(6 + index), undefined, fact.type);
    }
    assert.equal(accept(10), 'holds-enough');
  });

  it('a substitute waits without counting, and is counted when they go', () => {
    for (let n = 1; n <= 3; n += 1) accept(n, 2);
    for (let n = 1; n <= 7; n += 1) assert.equal(accept(n), undefined);
    assert.equal(accept(8), undefined);
    assert.equal(held(), USUAL_MISSIONS_AT_ONCE);
    assert.equal(accept(9), 'holds-enough');
    assert.ok(town.receive(aFact('mission.given-back', of(2), { n: 1 }), volunteerNo(2)).ok);
    assert.equal(accept(1), 'holds-enough');
  });

  it('over the years the list of a busy volunteer does not grow', () => {
    for (let round = 0; round < 30; round += 1) {
      for (let n = 1; n <= USUAL_MISSIONS_AT_ONCE; n += 1) {
        assert.equal(accept(n), undefined);
        assert.ok(town.receive(aFact('mission.given-back', of(1), { n }), ME).ok);
      }
    }
    for (let n = 1; n <= OFFERS; n += 1) {
      assert.equal(accept(n), undefined);
      assert.ok(
        town.receive(aFact('mission.reported', { ...of(1), outcome: 'done' }, { n }), ME).ok,
      );
    }
    const { missions = [] } = town.lookup(anId('volunteer')) as Volunteer;
    assert.ok(missions.length <= USUAL_MISSIONS_AT_ONCE, String(missions.length));
  });
});
