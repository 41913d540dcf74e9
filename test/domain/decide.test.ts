import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RULES } from '../../src/domain/rules.ts';
import type { Aggregate, Fact } from '../../src/domain/nouns.ts';
import type { ClaimStanding } from '../../src/domain/requests/claim.ts';
import { PHASES, type Phase } from '../../src/domain/requests/phase.ts';
import type { Refusal } from '../../src/domain/kernel/refusal.ts';
import {
  aClaim,
  aFact,
  AGENT,
  anId,
  aPerson,
  aRequest,
  aVolunteer,
  COORDINATOR,
  personDetails,
  requestDetails,
  volunteerDetails,
  volunteerNo,
} from '../support/builders.ts';
import { InMemoryTerritory } from '../support/in-memory-territory.ts';

const volunteer = anId('volunteer', 1);
const CLOSED = PHASES.filter(
  (phase) => !['noted', 'open', 'provisional', 'confirmed', 'under-way'].includes(phase),
);

function says(fact: Fact, states: readonly Aggregate[], by = COORDINATOR): Refusal | undefined {
  return RULES.decide(fact, by, new InMemoryTerritory(...states).lookup);
}

describe('what exists', () => {
  it('nothing can be begun twice', () => {
    const encounter = { person: anId('person'), means: 'call', outcome: 'absent' } as const;
    const beginnings: Fact[] = [
      aFact('person.registered', personDetails()),
      aFact('volunteer.registered', volunteerDetails()),
      aFact('request.noted', requestDetails()),
      aFact('encounter.recorded', { ...encounter, day: '2026-03-02', readers: 'staff' }),
    ];
    for (const fact of beginnings) {
      const town = new InMemoryTerritory(aPerson({ _id: anId('person') }));
      if (fact.type !== 'person.registered') assert.ok(town.receive(fact, COORDINATOR).ok);
      const again = { ...fact, _id: anId('fact', 5_000) } as Fact;
      assert.equal(RULES.decide(again, COORDINATOR, town.lookup), 'already-exists', fact.type);
    }
  });

  it('nothing can be changed that is not there', () => {
    const facts: Fact[] = [
      aFact('territory.amended', { changes: {} }),
      aFact('person.amended', { changes: {} }),
      aFact('volunteer.paused', {}),
      aFact('request.closed', { as: 'unmet', reason: 'no-volunteer' }),
      aFact('mission.published', {}),
      aFact('mission.reported', { outcome: 'done' }),
    ];
    for (const fact of facts) assert.equal(says(fact, []), 'unknown-subject', fact.type);
  });

  it('what is not there is refused before the role is looked at, like what is there but forbidden never is', () => {
    assert.equal(says(aFact('mission.published', {}), [], volunteerNo(1)), 'unknown-subject');
    assert.equal(says(aFact('mission.published', {}), [aRequest()], volunteerNo(1)), 'not-allowed');
  });

  it('a request and an encounter are about a person of this territory', () => {
    const met = { person: anId('person', 9), means: 'call', outcome: 'absent' } as const;
    const encounter = aFact('encounter.recorded', { ...met, day: '2026-03-02', readers: 'staff' });
    assert.equal(says(encounter, [aPerson()], AGENT), 'unknown-subject');
    const noted = aFact('request.noted', requestDetails({ person: anId('person', 9) }));
    assert.equal(says(noted, [aPerson()], AGENT), 'unknown-subject');
  });
});

describe('requests', () => {
  it('nothing more is asked for somebody who no longer takes part', () => {
    const ended = aPerson({ status: 'ended', ending: 'deceased' });
    assert.equal(says(aFact('request.noted', requestDetails()), [ended]), 'ended');
  });

  it('a visit can still be written down for somebody who no longer takes part', () => {
    const ended = aPerson({ status: 'ended', ending: 'care-home' });
    const met = { person: anId('person'), means: 'visit', outcome: 'present' } as const;
    const fact = aFact('encounter.recorded', { ...met, day: '2026-03-02', readers: 'staff' });
    assert.equal(says(fact, [ended], AGENT), undefined);
  });

  it('nothing is taken up again for somebody who no longer takes part', () => {
    const over = aRequest({ phase: 'unmet' });
    const fact = aFact('request.reopened', {});
    assert.equal(says(fact, [over, aPerson({ status: 'ended', ending: 'moved' })]), 'ended');
    assert.equal(says(fact, [over, aPerson()]), undefined);
  });

  for (const phase of PHASES) {
    const closed = CLOSED.includes(phase);
    it(`${phase}: ${closed ? 'can be reopened, not amended or closed' : 'can be amended and closed, not reopened'}`, () => {
      const states = [aRequest({ phase })];
      const no = closed ? 'closed' : undefined;
      assert.equal(says(aFact('request.amended', { changes: { places: 2 } }), states), no);
      assert.equal(says(aFact('request.closed', { as: 'cancelled', reason: 'other' }), states), no);
      const again = says(aFact('request.reopened', {}), states);
      assert.equal(again, closed ? undefined : 'not-open');
    });
  }
});

describe('putting a mission on offer and taking it back', () => {
  it('only what is noted is published; the same twice says so', () => {
    const fact = aFact('mission.published', {});
    assert.equal(says(fact, [aRequest({ phase: 'noted' })]), undefined);
    assert.equal(says(fact, [aRequest({ phase: 'open' })]), 'already-exists');
    assert.equal(says(fact, [aRequest({ phase: 'confirmed' })]), 'already-exists');
    for (const phase of CLOSED) assert.equal(says(fact, [aRequest({ phase })]), 'closed', phase);
  });

  it('an offer is taken back only while nobody counts on it', () => {
    const fact = aFact('mission.withdrawn', {});
    assert.equal(says(fact, [aRequest()]), undefined);
    assert.equal(says(fact, [aRequest({ claims: [aClaim(1, 'given-back')] })]), undefined);
    const half = aRequest({ places: 2, claims: [aClaim(1, 'confirmed')] });
    assert.equal(says(fact, [half]), 'not-open');
    for (const phase of ['noted', 'confirmed', 'under-way', 'done'] as const) {
      assert.equal(says(fact, [aRequest({ phase })]), 'not-open', phase);
    }
  });
});

describe('accepting', () => {
  const fact = aFact('mission.accepted', { volunteer }, { by: volunteerNo(1) });
  const accept = (request: Aggregate, one: Aggregate = aVolunteer()) =>
    says(fact, [request, one], volunteerNo(1));

  it('needs an active volunteer of this territory', () => {
    for (const status of ['pending', 'paused', 'left'] as const) {
      assert.equal(accept(aRequest(), aVolunteer(1, { status })), 'not-active', status);
    }
    assert.equal(says(fact, [aRequest()], volunteerNo(1)), 'not-active');
  });

  it('needs a mission that was put on offer and is not over', () => {
    assert.equal(accept(aRequest({ phase: 'noted' })), 'not-open');
    for (const phase of CLOSED) assert.equal(accept(aRequest({ phase })), 'closed', phase);
  });

  it('is never refused for coming second, not even when the first is on the way', () => {
    for (const phase of ['confirmed', 'under-way'] as const) {
      const taken = aRequest({ phase, claims: [aClaim(2, 'confirmed')] });
      assert.equal(accept(taken), undefined, phase);
    }
  });

  it('is refused to whoever holds the mission, and to nobody else', () => {
    const standings = ['substitute', 'offered', 'given-back', 'released'] as const;
    for (const standing of standings) {
      assert.equal(accept(aRequest({ claims: [aClaim(1, standing)] })), undefined, standing);
    }
    for (const standing of ['confirmed', 'provisional'] as const) {
      const mine = aRequest({ phase: 'confirmed', claims: [aClaim(1, standing)] });
      assert.equal(accept(mine), 'already-held', standing);
    }
  });
});

describe('accepting when one holds several already', () => {
  const fact = aFact('mission.accepted', { volunteer }, { n: 9, by: volunteerNo(1) });
  const offered = aRequest({ _id: anId('request', 9) });
  const mine = (standing: ClaimStanding, phase: Phase = 'confirmed') =>
    [1, 2, 3, 4, 5].map((n) =>
      aRequest({ _id: anId('request', n), phase, claims: [aClaim(1, standing)] }),
    );
  const me = aVolunteer(1, { missions: [1, 2, 3, 4, 5].map((n) => anId('request', n)) });
  const accept = (others: readonly Aggregate[]) =>
    says(fact, [offered, me, ...others], volunteerNo(1));

  it('is refused to whoever holds as many as one may', () => {
    assert.equal(accept(mine('confirmed')), 'holds-enough');
    assert.equal(accept(mine('provisional')), 'holds-enough');
    assert.equal(accept(mine('confirmed', 'under-way')), 'holds-enough');
    assert.equal(accept(mine('confirmed').slice(1)), undefined);
  });

  it('what is over, or was never theirs to do, does not count', () => {
    for (const phase of CLOSED) assert.equal(accept(mine('confirmed', phase)), undefined, phase);
    for (const standing of ['substitute', 'offered', 'given-back', 'released'] as const) {
      assert.equal(accept(mine(standing)), undefined, standing);
    }
  });

  it('is not refused to whoever only becomes a substitute', () => {
    const taken = { ...offered, phase: 'confirmed', claims: [aClaim(2, 'confirmed')] } as const;
    assert.equal(says(fact, [taken, me, ...mine('confirmed')], volunteerNo(1)), undefined);
  });

  it('a promise over the telephone goes beyond', () => {
    const promised = aFact('mission.promised', { volunteer }, { n: 9 });
    assert.equal(says(promised, [offered, me, ...mine('confirmed')]), undefined);
  });
});

describe('promising over the telephone', () => {
  const fact = aFact('mission.promised', { volunteer });
  const promise = (request: Aggregate, one: Aggregate = aVolunteer()) => says(fact, [request, one]);

  it('needs a volunteer who was welcomed and is there; one on a pause may say yes on the telephone', () => {
    assert.equal(says(fact, [aRequest()]), 'unknown-subject');
    for (const status of ['left', 'pending'] as const) {
      assert.equal(promise(aRequest(), aVolunteer(1, { status })), 'not-active', status);
    }
    for (const status of ['paused', 'active'] as const) {
      assert.equal(promise(aRequest(), aVolunteer(1, { status })), undefined, status);
    }
  });

  it('works for what was not published yet, and not for what is under way or over', () => {
    assert.equal(promise(aRequest({ phase: 'noted' })), undefined);
    assert.equal(
      promise(aRequest({ phase: 'confirmed', claims: [aClaim(2, 'confirmed')] })),
      undefined,
    );
    assert.equal(
      promise(aRequest({ phase: 'under-way', claims: [aClaim(2, 'confirmed')] })),
      'not-open',
    );
    for (const phase of CLOSED) assert.equal(promise(aRequest({ phase })), 'closed', phase);
  });

  it('is refused when every place is promised already, or this one is', () => {
    const others = [aClaim(2, 'confirmed', { promised: true })];
    assert.equal(promise(aRequest({ phase: 'confirmed', claims: others })), 'not-open');
    const two = aRequest({ phase: 'open', places: 2, claims: others });
    assert.equal(promise(two), undefined);
    const mine = [aClaim(1, 'confirmed', { promised: true })];
    assert.equal(promise(aRequest({ phase: 'confirmed', claims: mine })), 'already-held');
  });

  it('makes the acceptance of somebody confirmed already into a promise', () => {
    const mine = aRequest({ phase: 'confirmed', claims: [aClaim(1, 'confirmed')] });
    assert.equal(promise(mine), undefined);
  });
});

describe('giving back, starting and reporting', () => {
  const by = volunteerNo(1);

  it('whoever stands with a mission may step back from it', () => {
    const fact = aFact('mission.given-back', { volunteer }, { by });
    for (const standing of ['confirmed', 'substitute', 'offered'] as const) {
      assert.equal(says(fact, [aRequest({ claims: [aClaim(1, standing)] })], by), undefined);
    }
    for (const standing of ['given-back', 'released'] as const) {
      assert.equal(says(fact, [aRequest({ claims: [aClaim(1, standing)] })], by), 'not-held');
    }
    assert.equal(says(fact, [aRequest()], by), 'not-held');
    const over = aRequest({ phase: 'done', claims: [aClaim(1, 'confirmed')] });
    assert.equal(says(fact, [over], by), 'closed');
  });

  it('only whoever holds the mission starts it', () => {
    const fact = aFact('mission.started', { volunteer }, { by });
    assert.equal(says(fact, [aRequest({ claims: [aClaim(1, 'confirmed')] })], by), undefined);
    assert.equal(says(fact, [aRequest({ claims: [aClaim(1, 'substitute')] })], by), 'not-held');
    const over = aRequest({ phase: 'cancelled', claims: [aClaim(1, 'released')] });
    assert.equal(says(fact, [over], by), 'closed');
  });

  it('whoever ever said yes may report, at any time; whoever never did may not', () => {
    const fact = aFact('mission.reported', { volunteer, outcome: 'done' }, { by });
    for (const phase of PHASES) {
      const request = aRequest({ phase, claims: [aClaim(1, 'released')] });
      assert.equal(says(fact, [request], by), undefined, phase);
    }
    assert.equal(says(fact, [aRequest()], by), 'not-held');
    const nameless = aFact('mission.reported', { outcome: 'done' }, { by });
    assert.equal(says(nameless, [aRequest()], by), 'not-allowed');
  });

  it('whoever has left starts and reports nothing any more; a coordinator still may for them', () => {
    const gone = aVolunteer(1, { status: 'left' });
    const held = aRequest({ phase: 'confirmed', claims: [aClaim(1, 'confirmed')] });
    const facts = [
      aFact('mission.started', { volunteer }, { by }),
      aFact('mission.reported', { volunteer, outcome: 'done' }, { by }),
    ];
    for (const fact of facts) assert.equal(says(fact, [held, gone], by), 'not-active', fact.type);
    assert.equal(says(facts[1]!, [held, gone]), undefined);
    for (const status of ['pending', 'paused'] as const) {
      const stays = aVolunteer(1, { status });
      for (const fact of facts) assert.equal(says(fact, [held, stays], by), undefined, status);
    }
  });

  it('a coordinator reports on anything that was on offer, also for somebody without an account', () => {
    const fact = aFact('mission.reported', { outcome: 'done' });
    assert.equal(says(fact, [aRequest({ phase: 'noted' })]), 'not-open');
    for (const phase of PHASES.filter((one) => one !== 'noted')) {
      assert.equal(says(fact, [aRequest({ phase })]), undefined, phase);
    }
  });
});

describe('pauses', () => {
  it('only somebody approved, who has not left, pauses or comes back', () => {
    for (const status of ['pending', 'left'] as const) {
      const one = aVolunteer(1, { status });
      assert.equal(says(aFact('volunteer.paused', {}), [one]), 'not-active', status);
      assert.equal(says(aFact('volunteer.resumed', {}), [one]), 'not-active', status);
    }
    const active = aVolunteer();
    assert.equal(says(aFact('volunteer.paused', {}), [active]), undefined);
    assert.equal(
      says(aFact('volunteer.resumed', {}), [aVolunteer(1, { status: 'paused' })]),
      undefined,
    );
  });
});
