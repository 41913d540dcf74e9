import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countYear } from '../../../src/domain/indicators/year-counts.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import { meantBy } from '../../../src/domain/merges/meant.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import { concerned, holds } from '../../../src/domain/requests/claim.ts';
import { isLive } from '../../../src/domain/requests/phase.ts';
import type { Request } from '../../../src/domain/requests/request.ts';
import { RULES } from '../../../src/domain/rules.ts';
import type { Volunteer } from '../../../src/domain/volunteers/volunteer.ts';
import {
  aFact,
  anId,
  aPerson,
  aRequest,
  aVolunteer,
  COORDINATOR,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const [STAYS, OLD, THIRD] = [1, 2, 3].map((n) => anId('volunteer', n)) as [
  Id<'volunteer'>,
  Id<'volunteer'>,
  Id<'volunteer'>,
];
const ALL = [STAYS, OLD, THIRD] as const;
const volunteer = (town: InMemoryTerritory, id: Id<'volunteer'>) => town.lookup(id) as Volunteer;
const says = (type: 'accepted' | 'given-back', n: number, by: Actor, who = by.volunteer): Fact =>
  aFact(`mission.${type}`, { volunteer: who ?? STAYS }, { n, by });
const told = (n: number, by: Actor, minutes: number, who = by.volunteer): Fact =>
  aFact('mission.reported', { volunteer: who ?? STAYS, outcome: 'done', minutes }, { n, by });
const made = (n = 1, old = OLD, into = STAYS): Fact => aFact('merge.made', { old, into }, { n });
const undone = (n = 1): Fact => aFact('merge.undone', {}, { n });

function town({ places = 1, requests = 3, people = ALL.map((_, at) => aVolunteer(at + 1)) } = {}) {
  const asked = Array.from({ length: requests }, (_, at) =>
    aRequest({ _id: anId('request', at + 1), places }),
  );
  return new InMemoryTerritory(aPerson(), ...people, ...asked);
}

const does = (here: InMemoryTerritory, fact: Fact, by: Actor = COORDINATOR): void => {
  const outcome = here.receive(fact, by);
  assert.ok(outcome.ok, JSON.stringify(outcome));
};
const holdersOf = (request: Request): readonly string[] =>
  request.claims.filter(concerned).map((claim) => claim.volunteer);

describe('two records of one volunteer', () => {
  it('become one: what is still to be done goes to the one that stays, the past stays', () => {
    const here = town();
    for (const n of [1, 2]) does(here, says('accepted', n, volunteerNo(2)), volunteerNo(2));
    does(here, told(2, volunteerNo(2), 60), volunteerNo(2));
    does(here, made());
    assert.deepEqual(holdersOf(here.request(1)), [STAYS]);
    assert.equal(here.request(1).phase, 'confirmed');
    assert.deepEqual(
      here.request(1).claims.find((one) => one.volunteer === OLD)?.standing,
      'released',
    );
    assert.equal(here.request(2).reports[0]?.volunteer, OLD);
    const [old, stays] = [volunteer(here, OLD), volunteer(here, STAYS)];
    assert.deepEqual([old.status, old.merged], ['left', { into: STAYS, before: 'active' }]);
    assert.deepEqual([stays.missions, stays.was], [[anId('request')], [OLD]]);
  });

  it('hold one place once: of two claims on one mission the firmer stands, and the place is free for others', () => {
    const here = town({ places: 2 });
    for (const by of [volunteerNo(2), volunteerNo(1)]) does(here, says('accepted', 1, by), by);
    does(here, says('accepted', 1, volunteerNo(3)), volunteerNo(3));
    assert.deepEqual(here.claimStandings(), ['confirmed', 'confirmed', 'substitute']);
    does(here, made());
    const now = here.request().claims.map(({ volunteer: who, standing }) => [who, standing]);
    assert.deepEqual(now, [
      [OLD, 'released'],
      [STAYS, 'confirmed'],
      [THIRD, 'offered'],
    ]);
    assert.equal(here.request().phase, 'open');
    // The other way round: the one that stays only waited, and goes now.
    const other = town();
    for (const by of [volunteerNo(2), volunteerNo(1)]) does(other, says('accepted', 1, by), by);
    does(other, made());
    assert.deepEqual(
      other
        .request()
        .claims.filter(holds)
        .map((one) => one.volunteer),
      [STAYS],
    );
    does(other, undone());
    assert.deepEqual(
      other
        .request()
        .claims.filter(holds)
        .map((one) => one.volunteer),
      [OLD],
    );
  });

  it('are parted again: each has what was theirs, and what was said since stays', () => {
    const here = town();
    does(here, says('accepted', 1, volunteerNo(2)), volunteerNo(2));
    does(here, made());
    does(here, says('accepted', 2, volunteerNo(2)), volunteerNo(2));
    does(here, undone());
    assert.deepEqual(holdersOf(here.request(1)), [OLD]);
    assert.deepEqual(holdersOf(here.request(2)), [STAYS]);
    const [old, stays] = [volunteer(here, OLD), volunteer(here, STAYS)];
    assert.deepEqual([old.status, old.merged, stays.was], ['active', undefined, undefined]);
    does(here, says('given-back', 1, volunteerNo(2)), volunteerNo(2));
  });

  it('understand a device that had not heard of it, for whatever it says', () => {
    const here = town();
    const by = volunteerNo(2);
    for (const n of [1, 2]) does(here, says('accepted', n, by), by);
    does(here, aFact('request.closed', { as: 'done-elsewhere', reason: 'other' }, { n: 2 }));
    does(here, made());
    does(here, told(1, by, 45), by);
    assert.deepEqual(
      [here.request(1).phase, here.request(1).reports[0]?.volunteer],
      ['done', STAYS],
    );
    // What was over is told late, by whom it concerned.
    does(here, told(2, by, 30), by);
    assert.equal(here.request(2).reports[0]?.volunteer, STAYS);
    does(here, aFact('volunteer.amended', { changes: { words: 'Le jeudi' } }, { n: 2, by }), by);
    assert.equal(volunteer(here, STAYS).words, 'Le jeudi');
    does(here, aFact('request.reopened', {}, { n: 2 }));
    assert.deepEqual(holdersOf(here.request(2)), [STAYS]);
    const stranger = here.receive(says('given-back', 2, volunteerNo(3), OLD), volunteerNo(3));
    assert.deepEqual(stranger, { ok: false, refusal: 'not-allowed' });
  });

  it('are never merged with a person, with one who left, or with one whom nobody has welcomed', () => {
    const people = [
      aVolunteer(1, { status: 'pending' }),
      aVolunteer(2),
      aVolunteer(3, { status: 'left' }),
    ];
    const here = town({ people });
    const refusal = (fact: Fact, by: Actor = COORDINATOR) => {
      const outcome = here.receive(fact, by);
      return outcome.ok ? undefined : outcome.refusal;
    };
    const mixed = aFact('merge.made', { old: OLD, into: anId('person') }, {});
    assert.equal(refusal(mixed), 'unknown-subject');
    assert.equal(refusal(made(1, OLD, STAYS)), 'not-active');
    assert.equal(refusal(made(1, OLD, THIRD)), 'not-active');
    assert.equal(refusal(made(1, STAYS, OLD), volunteerNo(2)), 'not-allowed');
    assert.equal(refusal(made(1, OLD, OLD)), 'already-exists');
    assert.equal(refusal(made(1, STAYS, OLD)), undefined);
  });

  it('count once in figures: the time of one mission, and themselves', () => {
    const here = town({ places: 2 });
    for (const by of [volunteerNo(1), volunteerNo(2)]) does(here, says('accepted', 1, by), by);
    for (const by of [volunteerNo(1), volunteerNo(2)]) does(here, told(1, by, 60), by);
    const counted = () => {
      const states = Object.values(here.all());
      const volunteers = states.filter((one): one is Volunteer => one.noun === 'volunteer');
      const requests = states.filter((one): one is Request => one.noun === 'request');
      const evidence = { volunteers, requests, encounters: [], people: [] };
      const { reports, active } = countYear(evidence, 2026, '2026-03-10');
      return [reports.time[0]?.minutes, active.yes];
    };
    assert.deepEqual(counted(), [120, 2]);
    does(here, made());
    assert.deepEqual(counted(), [60, 1]);
    does(here, undone());
    assert.deepEqual(counted(), [120, 2]);
  });

  it('show nobody another’s, in whatever order merges, partings and claims of three people come', () => {
    const who = fc.nat(2);
    const mission = fc.integer({ min: 1, max: 3 });
    const act = fc.oneof(
      fc.record({ does: fc.constant('accept' as const), who, mission }),
      fc.record({ does: fc.constant('give' as const), who, mission }),
      fc.record({ does: fc.constant('tell' as const), who, mission }),
      fc.record({ does: fc.constant('close' as const), mission }),
      fc.record({ does: fc.constant('reopen' as const), mission }),
      fc.record({ does: fc.constant('merge' as const), old: who, into: who }),
      fc.record({ does: fc.constant('part' as const), which: fc.nat(6) }),
    );
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 30 }),
        fc.integer({ min: 1, max: 2 }),
        (acts, places) => {
          const here = town({ places });
          const merges: number[] = [];
          acts.forEach((one, index) => {
            const n = index + 10;
            const by = 'who' in one ? volunteerNo(one.who + 1) : COORDINATOR;
            if (one.does === 'accept') here.receive(says('accepted', one.mission, by), by);
            else if (one.does === 'give') here.receive(says('given-back', one.mission, by), by);
            else if (one.does === 'tell') here.receive(told(one.mission, by, 10), by);
            else if (one.does === 'close') {
              const as = { as: 'unmet', reason: 'no-volunteer' } as const;
              here.receive(aFact('request.closed', as, { n: one.mission }), by);
            } else if (one.does === 'reopen') {
              here.receive(aFact('request.reopened', {}, { n: one.mission }), by);
            } else if (one.does === 'merge') {
              const [old = OLD, into = STAYS] = [ALL[one.old], ALL[one.into]];
              if (here.receive(made(n, old, into), by).ok) merges.push(n);
            } else {
              const which = merges[one.which % Math.max(1, merges.length)];
              if (which !== undefined) here.receive(undone(which), by);
            }
          });
          assert.ok(ALL.some((id) => !volunteer(here, id).merged));
          for (const n of [1, 2, 3]) looksRight(here, here.request(n));
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Each open claim is one's who is not another's, who knows that they stand with it; what an account reads is theirs. */
function looksRight(here: InMemoryTerritory, request: Request): void {
  const open = isLive(request.phase) ? request.claims.filter(concerned) : [];
  for (const { volunteer: id } of open) {
    assert.ok(!volunteer(here, id).merged, 'an open claim is with one who is another’s');
    assert.ok(volunteer(here, id).missions?.includes(request._id));
  }
  const names = request.claims.map((claim) => claim.volunteer);
  assert.equal(new Set(names).size, names.length, 'nobody claims twice');
  assert.ok(request.claims.filter(holds).length <= request.places);
  for (const part of RULES.projectionsOf(request, here.lookup)) {
    const audience: readonly string[] = RULES.audienceOf(part, request);
    for (const account of ALL) {
      // What the gateway gives an account: what is open to who stands for it, and to its own past.
      const reads = [account, meantBy(account, here.lookup)].some((id) => audience.includes(id));
      const isHolder = open.some(
        (one) => holds(one) && one.volunteer === meantBy(account, here.lookup),
      );
      if (part.noun === 'brief') assert.equal(reads, isHolder, 'whose address is it to read');
    }
  }
}
