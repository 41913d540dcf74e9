import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { claimOf, holds } from '../../../src/domain/requests/claim.ts';
import { isLive } from '../../../src/domain/requests/phase.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import {
  aFact,
  anId,
  aPerson,
  aRequest,
  aTerritory,
  aVolunteer,
  COORDINATOR,
  requestDetails,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const OFFERS = 9;
const of = (v: number) => ({ volunteer: anId('volunteer', v) });

let town: InMemoryTerritory;

function townWith(missionsAtOnce?: number): InMemoryTerritory {
  const territory = aTerritory(missionsAtOnce === undefined ? {} : { missionsAtOnce });
  const fresh = new InMemoryTerritory(territory, aPerson(), aVolunteer(1), aVolunteer(2));
  for (let n = 1; n <= OFFERS; n += 1) {
    assert.ok(fresh.receive(aFact('request.noted', requestDetails(), { n }), COORDINATOR).ok);
    assert.ok(fresh.receive(aFact('mission.published', {}, { n }), COORDINATOR).ok);
  }
  return fresh;
}

function told(fact: Fact, by: Actor = COORDINATOR): string | undefined {
  const outcome = town.receive(fact, by);
  return outcome.ok ? undefined : outcome.refusal;
}

const accept = (n: number, v = 1) =>
  told(aFact('mission.accepted', of(v), { n, by: volunteerNo(v) }), volunteerNo(v));
const set = (missionsAtOnce: number | null) =>
  told(aFact('territory.amended', { changes: { missionsAtOnce } }));

function heldBy(v: number): number {
  const requests = Array.from({ length: OFFERS }, (_, index) => town.request(index + 1));
  return requests.filter(({ claims, phase }) => {
    const claim = claimOf(claims, anId('volunteer', v));
    return isLive(phase) && claim && holds(claim);
  }).length;
}

describe('a territory that sets how many missions one may take', () => {
  beforeEach(() => (town = townWith()));

  for (const most of [1, 2, 5, 8]) {
    it(`${String(most)}: so many, and no more`, () => {
      assert.equal(set(most), undefined);
      for (let n = 1; n <= most; n += 1) assert.equal(accept(n), undefined);
      assert.equal(accept(most + 1), 'holds-enough');
      assert.equal(heldBy(1), most);
      assert.equal(accept(most + 1, 2), undefined, 'somebody else is not concerned');
    });
  }

  it('takes nothing from those who hold more when it sets less; they take no more until they are below', () => {
    for (let n = 1; n <= 4; n += 1) accept(n);
    assert.equal(set(2), undefined);
    assert.equal(heldBy(1), 4);
    assert.equal(accept(5), 'holds-enough');
    for (const n of [1, 2])
      assert.equal(told(aFact('mission.given-back', of(1), { n })), undefined);
    assert.equal(accept(5), 'holds-enough');
    assert.equal(told(aFact('mission.given-back', of(1), { n: 3 })), undefined);
    assert.equal(accept(5), undefined);
  });

  it('lets them take more at once when it sets more, and is as usual again when it sets nothing', () => {
    for (let n = 1; n <= 5; n += 1) accept(n);
    assert.equal(accept(6), 'holds-enough');
    set(7);
    assert.equal(accept(6), undefined);
    set(null);
    assert.equal(accept(7), 'holds-enough');
  });

  it('still leaves it to a coordinator to promise more', () => {
    set(1);
    accept(1);
    for (const n of [2, 3]) assert.equal(told(aFact('mission.promised', of(1), { n })), undefined);
    assert.equal(heldBy(1), 3);
    assert.equal(accept(4), 'holds-enough');
  });
});

describe('what a fact only looks at', () => {
  it('never makes it pass unjudged, however much later it changed for another reason', () => {
    const later = [{ fact: anId('fact', 9_000), at: '2026-03-02T08:00:00.000Z' }];
    town = new InMemoryTerritory(
      aTerritory({ applied: later }),
      aRequest(),
      aVolunteer(1, { status: 'paused' }),
    );
    const by = volunteerNo(1);
    const received = { at: '2025-12-01T08:00:00.000Z', roles: by.roles };
    const fact = { ...aFact('mission.accepted', of(1), { by }), received } as Fact;
    assert.equal(told(fact, by), 'not-active');
  });
});

/** Whatever volunteers do at the same time as the territory sets another number. */
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ verb: fc.constant('accept' as const), ...whoAndWhat() }) },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant('giveBack' as const), ...whoAndWhat() }) },
  { weight: 1, arbitrary: fc.record({ verb: fc.constant('report' as const), ...whoAndWhat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      verb: fc.constant('set' as const),
      most: fc.integer({ min: 1, max: 7 }),
    }),
  },
);

function whoAndWhat() {
  return { n: fc.integer({ min: 1, max: OFFERS }), v: fc.integer({ min: 1, max: 2 }) };
}

describe('in whatever order yeses, givings back, reports and settings come in', () => {
  it('nobody ever takes one more than the territory allows at that moment', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        (acts, first) => {
          town = townWith(first);
          let most = first;
          for (const one of acts) {
            if (one.verb === 'set') {
              assert.equal(set(one.most), undefined);
              ({ most } = one);
              continue;
            }
            const before = heldBy(one.v);
            const fact = factOf(one);
            const refusal = told(fact, volunteerNo(one.v));
            const after = heldBy(one.v);
            if (after > before) assert.ok(after <= most, `${String(after)} of ${String(most)}`);
            if (refusal === 'holds-enough') assert.ok(before >= most);
          }
        },
      ),
    );
  });
});

function factOf({
  verb,
  n,
  v,
}: {
  verb: 'accept' | 'giveBack' | 'report';
  n: number;
  v: number;
}): Fact {
  const more = { n, by: volunteerNo(v) };
  if (verb === 'accept') return aFact('mission.accepted', of(v), more);
  if (verb === 'giveBack') return aFact('mission.given-back', of(v), more);
  return aFact('mission.reported', { ...of(v), outcome: 'done' }, more);
}
