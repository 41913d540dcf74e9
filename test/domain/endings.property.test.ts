import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Actor } from '../../src/domain/kernel/actor.ts';
import type { Aggregate, Fact } from '../../src/domain/nouns.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import { concerned } from '../../src/domain/requests/claim.ts';
import { isLive } from '../../src/domain/requests/phase.ts';
import { RULES } from '../../src/domain/rules.ts';
import {
  aFact,
  anId,
  COORDINATOR,
  NOW,
  requestDetails,
  volunteerDetails,
  volunteerNo,
} from '../support/builders.ts';
import { InMemoryTerritory } from '../support/in-memory-territory.ts';
import { anyFact, townWithPeople } from './any-fact.ts';

/** Facts that make things hang on people, and end people: whatever comes, they meet often. */
const few = fc.integer({ min: 1, max: 2 });
const volunteer = few.map((n) => ({ volunteer: anId('volunteer', n) }));
const busy = fc.oneof(
  anyFact,
  fc.tuple(volunteer, few).map(([data, n]) => () => {
    return { fact: aFact('mission.promised', data, { n }), by: COORDINATOR };
  }),
  fc.tuple(few, few).map(([who, n]) => () => {
    const by = volunteerNo(who);
    const data = { volunteer: anId('volunteer', who) };
    return { fact: aFact('mission.accepted', data, { n, by }), by };
  }),
  few.map((n) => () => ({ fact: aFact('volunteer.left', {}, { n }), by: COORDINATOR })),
  few.map((n) => () => ({ fact: aFact('volunteer.approved', {}, { n }), by: COORDINATOR })),
  few.map((n) => () => ({ fact: aFact('request.reopened', {}, { n }), by: COORDINATOR })),
  fc.constant(() => ({ fact: aFact('person.ended', { ending: 'deceased' }), by: COORDINATOR })),
  fc.constant(() => ({ fact: aFact('person.returned', {}), by: COORDINATOR })),
);
const coins = fc.infiniteStream(fc.boolean());
const story = fc.array(busy, { minLength: 10, maxLength: 60 });

describe('after whatever facts, in whatever order', () => {
  it('nothing live hangs on a person or a volunteer who has ended, and no brief is theirs to read', () => {
    let endings = 0;
    fc.assert(
      fc.property(story, (facts) => {
        const town = aBusyTown();
        for (const tell of facts) {
          const { fact, by } = tell();
          const { ok } = town.receive(fact, by);
          if (ok && ['person.ended', 'volunteer.left'].includes(fact.type)) endings += 1;
          nothingHangs(town.all());
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(endings > 300, 'hardly anybody ended');
  });

  it('a volunteer knows of every live request that they stand with', () => {
    fc.assert(
      fc.property(story, (facts) => {
        const town = aBusyTown();
        for (const tell of facts) {
          const { fact, by } = tell();
          town.receive(fact, by);
          const states = Object.values(town.all());
          for (const one of states.filter(({ noun }) => noun === 'volunteer')) {
            const known = one.noun === 'volunteer' ? (one.missions ?? []) : [];
            const standing = liveRequests(states).filter(({ claims }) =>
              claims.some((claim) => claim.volunteer === one._id && concerned(claim)),
            );
            for (const { _id } of standing) assert.ok(known.includes(_id));
          }
        }
      }),
    );
  });
});

describe('a crash between the documents of one act', () => {
  it('is repaired by doing the fact again, whichever documents were written', () => {
    fc.assert(
      fc.property(story, coins, (facts, coin) => {
        const { cut, whole, batch } = aCrash(facts, 1, coin);
        for (const { fact, by } of batch) cut.receive(fact, by);
        assert.deepEqual(cut.all(), whole);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing when all had been written: what came to hang there since is not touched', () => {
    fc.assert(
      fc.property(story, (facts) => {
        const { batch, whole } = aCrash(facts, facts.length, fc.sample(coins, 1)[0]!);
        const again = new InMemoryTerritory(...Object.values(whole));
        for (const { fact, by } of batch) again.receive(fact, by);
        assert.deepEqual(again.all(), whole);
      }),
    );
  });
});

interface Crash {
  /** The facts that were let through, of those that were under way. */
  readonly batch: readonly { readonly fact: Fact; readonly by: Actor }[];
  /** What would have been written, and what was. */
  readonly whole: Readonly<Record<string, Aggregate>>;
  readonly cut: InMemoryTerritory;
}

/** The last facts of a story were under way when the writing was cut, each document by a coin. */
function aCrash(
  facts: readonly (() => { readonly fact: Fact; readonly by: Actor })[],
  last: number,
  coin: Iterator<boolean>,
): Crash {
  const town = aBusyTown();
  const told = facts.map((tell) => tell());
  const begun = told.slice(0, -last);
  for (const { fact, by } of begun) town.receive(fact, by);
  const before = town.all();
  const batch = told.slice(-last).flatMap((one, index) => {
    const fact = received(one.fact, one.by, begun.length + index);
    return town.receive(fact, one.by).ok ? [{ fact, by: one.by }] : [];
  });
  const whole = town.all();
  const kept = Object.entries(whole).flatMap(([id, state]) => {
    return (coin.next().value === true ? state : before[id]) ?? [];
  });
  return { batch, whole, cut: new InMemoryTerritory(...kept) };
}

function nothingHangs(all: Readonly<Record<string, Aggregate>>): void {
  for (const request of liveRequests(Object.values(all))) {
    const person = all[request.person];
    assert.ok(
      person?.noun !== 'person' || person.status !== 'ended',
      `${request._id} waits for nobody`,
    );
    for (const claim of request.claims.filter(concerned)) {
      assert.ok(!hasLeft(all[claim.volunteer]), `${claim.volunteer} still stands with it`);
    }
  }
  for (const request of Object.values(all).filter((one) => one.noun === 'request')) {
    const parts = RULES.projectionsOf(request, (id) => all[id]);
    for (const part of parts.filter(({ noun }) => noun === 'brief')) {
      const readers = RULES.audienceOf(part, request);
      const person = all[request.person];
      const isOver = person?.noun === 'person' && person.status === 'ended';
      for (const tag of readers.filter((one) => one.startsWith('volunteer:'))) {
        assert.ok(!isOver && !hasLeft(all[tag]), `${tag} reads a brief`);
      }
    }
  }
}

function liveRequests(states: readonly Aggregate[]): readonly Request[] {
  return states.flatMap((one) => (one.noun === 'request' && isLive(one.phase) ? [one] : []));
}

function hasLeft(one: Aggregate | undefined): boolean {
  return one?.noun === 'volunteer' && one.status === 'left';
}

function received(fact: Fact, by: Actor, minutes: number): Fact {
  const { user: _, ...may } = by;
  const at = new Date(Date.parse(NOW) + (minutes + 100) * 60_000).toISOString();
  return { ...fact, received: { at, ...may } };
}

/** One more volunteer, and what was asked for is on offer. */
function aBusyTown(): InMemoryTerritory {
  const town = townWithPeople();
  const more: readonly Fact[] = [
    aFact('volunteer.registered', volunteerDetails(), { n: 2 }),
    aFact('volunteer.approved', {}, { n: 2 }),
    aFact('mission.published', {}, { n: 2 }),
    aFact('request.noted', requestDetails({ places: 2 }), { n: 3 }),
    aFact('mission.published', {}, { n: 3 }),
  ];
  for (const fact of more) assert.ok(town.receive(fact, COORDINATOR).ok);
  return town;
}
