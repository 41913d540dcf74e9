import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { ENDINGS } from '../../../src/domain/people/person.ts';
import {
  aFact,
  AGENT,
  anId,
  aPerson,
  aTerritory,
  aVolunteer,
  COORDINATOR,
  requestDetails,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const of = (n: number) => ({ volunteer: anId('volunteer', n) });

let town: InMemoryTerritory;

/** Three requests of one person: held with a substitute, on offer, noted. */
beforeEach(() => {
  town = new InMemoryTerritory(aPerson(), aVolunteer(1), aVolunteer(2));
  for (const n of [1, 2, 3]) now(aFact('request.noted', requestDetails(), { n }), AGENT);
  for (const n of [1, 2]) now(aFact('mission.published', {}, { n }), COORDINATOR);
  for (const n of [1, 2]) now(aFact('mission.accepted', of(n)), volunteerNo(n));
});

/** Tells the town a fact that it must let through. */
function now(fact: Fact, by: Actor): void {
  const outcome = town.receive(fact, by);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.refusal);
}

const refusal = (fact: Fact, by: Actor) => {
  const outcome = town.receive(fact, by);
  return outcome.ok ? undefined : outcome.refusal;
};
const phases = () => [1, 2, 3].map((n) => town.request(n).phase);
const end = (ending: (typeof ENDINGS)[number] = 'deceased', by = AGENT) =>
  now(aFact('person.ended', { ending }, { by }), by);
const leave = (n: number, by: Actor) => now(aFact('volunteer.left', {}, { n }), by);

describe('a person no longer takes part', () => {
  const reasons = {
    moved: 'moved',
    'care-home': 'moved',
    deceased: 'deceased',
    'asked-to-stop': 'person-declined',
  } as const;
  for (const ending of ENDINGS) {
    it(`${ending}: an agent's one act closes all that waits, says why, and releases everybody`, () => {
      end(ending);
      assert.deepEqual(phases(), ['cancelled', 'cancelled', 'cancelled']);
      assert.deepEqual(town.claimStandings(1), ['released', 'released']);
      assert.equal(town.request(1).reason, reasons[ending]);
      const last = town.request(1).history.at(-1);
      assert.deepEqual(
        [last?.type, last?.by, last?.reason],
        ['person.ended', AGENT.user, reasons[ending]],
      );
    });
  }

  it('also what is under way; what was over before keeps the end it had', () => {
    now(aFact('mission.started', of(1)), volunteerNo(1));
    now(aFact('request.closed', { as: 'unmet', reason: 'too-late' }, { n: 2 }), COORDINATOR);
    const before = town.request(2);
    end();
    assert.deepEqual(phases(), ['cancelled', 'unmet', 'cancelled']);
    assert.deepEqual(town.request(2), before);
  });

  it('nothing of theirs is offered, accepted, promised, corrected or taken up again', () => {
    end();
    assert.equal(refusal(aFact('mission.published', {}, { n: 3 }), COORDINATOR), 'closed');
    assert.equal(refusal(aFact('mission.accepted', of(2), { n: 2 }), volunteerNo(2)), 'closed');
    assert.equal(refusal(aFact('mission.promised', of(2), { n: 2 }), COORDINATOR), 'closed');
    assert.equal(refusal(aFact('mission.started', of(1)), volunteerNo(1)), 'closed');
    assert.equal(refusal(aFact('request.amended', { changes: {} }), AGENT), 'closed');
    assert.equal(refusal(aFact('request.reopened', {}), COORDINATOR), 'ended');
    assert.equal(refusal(aFact('request.noted', requestDetails(), { n: 4 }), AGENT), 'ended');
  });

  it('a volunteer who went before they knew may still tell how it went', () => {
    end('moved');
    now(aFact('mission.reported', { ...of(1), outcome: 'done' }), volunteerNo(1));
    assert.deepEqual([town.request(1).phase, town.request(1).reports.length], ['cancelled', 1]);
  });

  it('when it was a mistake, what ended with them and is still to come stands as it stood', () => {
    const before = phases();
    end();
    now(aFact('person.returned', {}), COORDINATOR);
    assert.deepEqual(phases(), before);
    assert.deepEqual(town.claimStandings(1), ['confirmed', 'substitute']);
    assert.equal(town.request(1).reason, undefined);
  });

  it('when they come back after the day, or a coordinator had closed it, it stays closed', () => {
    now(aFact('request.closed', { as: 'cancelled', reason: 'other' }, { n: 2 }), COORDINATOR);
    end();
    const back = aFact('person.returned', {}, { receivedAt: '2026-03-06T08:00:00.000Z' });
    now(back, COORDINATOR);
    assert.deepEqual(phases(), ['cancelled', 'cancelled', 'cancelled']);
  });

  it('what is still to come is told by the clocks of the territory', () => {
    const lateOnThatDay = aFact('person.returned', {}, { receivedAt: '2026-03-06T02:30:00.000Z' });
    const inMartinique = aTerritory({ communes: [{ code: '97209', name: 'Fort-de-France' }] });
    for (const [here, stands] of [
      [inMartinique, true],
      [aTerritory(), false],
    ] as const) {
      town = new InMemoryTerritory(aPerson(), here);
      now(aFact('request.noted', requestDetails()), AGENT);
      end();
      now(lateOnThatDay, COORDINATOR);
      assert.equal(town.request(1).phase === 'cancelled', !stands);
    }
  });

  it('whoever left meanwhile does not stand with it again', () => {
    end();
    leave(1, COORDINATOR);
    now(aFact('person.returned', {}), COORDINATOR);
    assert.deepEqual(town.claimStandings(1), ['given-back', 'offered']);
    assert.equal(town.request(1).phase, 'open');
  });
});

describe('a volunteer leaves', () => {
  it('whoever says so, all they said yes to is offered to others, by one act', () => {
    for (const by of [volunteerNo(1), COORDINATOR]) {
      leave(1, by);
      assert.deepEqual(town.claimStandings(1), ['given-back', 'offered']);
      assert.equal(town.request(1).phase, 'open');
      const told = town.request(1).history.filter(({ type }) => type === 'volunteer.left');
      assert.deepEqual(
        told.map(({ volunteer }) => volunteer),
        [of(1).volunteer],
      );
    }
  });

  it('also what they were a substitute for, and what is under way', () => {
    now(aFact('mission.started', of(1)), volunteerNo(1));
    leave(2, COORDINATOR);
    assert.deepEqual(town.claimStandings(1), ['confirmed', 'given-back']);
    assert.equal(town.request(1).phase, 'under-way');
    leave(1, COORDINATOR);
    assert.equal(town.request(1).phase, 'open');
  });

  it('may not say yes, start or report afterwards; a coordinator may write down how it went', () => {
    leave(1, COORDINATOR);
    const told = aFact('mission.reported', { ...of(1), outcome: 'done' });
    assert.equal(refusal(aFact('mission.accepted', of(1)), volunteerNo(1)), 'not-active');
    assert.equal(refusal(aFact('mission.started', of(1)), volunteerNo(1)), 'not-active');
    assert.equal(refusal(told, volunteerNo(1)), 'not-active');
    assert.equal(refusal(aFact('mission.promised', of(1)), COORDINATOR), 'not-active');
    assert.equal(refusal(told, COORDINATOR), undefined);
  });

  it('and is welcome again: what they gave back is not theirs again', () => {
    leave(1, COORDINATOR);
    now(aFact('volunteer.approved', {}), COORDINATOR);
    assert.deepEqual(town.claimStandings(1), ['given-back', 'offered']);
    now(aFact('mission.accepted', of(1)), volunteerNo(1));
    leave(1, volunteerNo(1));
    assert.deepEqual(town.claimStandings(1), ['offered', 'given-back']);
  });

  it('a request that is taken up again after they left does not come back to them', () => {
    now(aFact('request.closed', { as: 'cancelled', reason: 'other' }), COORDINATOR);
    leave(1, COORDINATOR);
    now(aFact('request.reopened', {}), COORDINATOR);
    assert.deepEqual(town.claimStandings(1), ['given-back', 'offered']);
    assert.equal(town.request(1).phase, 'open');
  });
});
