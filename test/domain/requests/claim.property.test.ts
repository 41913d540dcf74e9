import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { claimOf, concerned, holds } from '../../../src/domain/requests/claim.ts';
import type { Actor } from '../../../src/domain/kernel/actor.ts';
import type { Fact } from '../../../src/domain/nouns.ts';
import {
  aFact,
  anId,
  aRequest,
  aVolunteer,
  COORDINATOR,
  volunteerNo,
} from '../../support/builders.ts';
import { InMemoryTerritory } from '../../support/in-memory-territory.ts';

const MAX_PLACES = 6;

interface StoryFact {
  readonly fact: Fact;
  readonly by: Actor;
}

const told = {
  accept: (n: number): StoryFact =>
    tell(aFact('mission.accepted', of(n), { by: volunteerNo(n) }), volunteerNo(n)),
  promise: (n: number): StoryFact => tell(aFact('mission.promised', of(n)), COORDINATOR),
  giveBack: (n: number): StoryFact =>
    tell(aFact('mission.given-back', of(n), { by: volunteerNo(n) }), volunteerNo(n)),
  start: (n: number): StoryFact =>
    tell(aFact('mission.started', of(n), { by: volunteerNo(n) }), volunteerNo(n)),
  amend: (n: number): StoryFact =>
    tell(aFact('request.amended', { changes: { places: n } }), COORDINATOR),
};

const anyTold = (verbs: readonly (keyof typeof told)[]) =>
  fc
    .tuple(
      fc.constantFrom(...verbs),
      fc.integer({ min: 1, max: MAX_PLACES }),
      fc.integer({ min: 0, max: 10 ** 12 }),
    )
    .map(([verb, n, clock]) => {
      const { fact, by } = told[verb](n);
      return { fact: { ...fact, at: new Date(clock).toISOString() }, by };
    });

const story = fc.array(anyTold(['accept', 'promise', 'giveBack', 'start', 'accept']), {
  maxLength: 25,
});
const anyStory = fc.array(anyTold(['accept', 'promise', 'giveBack', 'start', 'amend', 'accept']), {
  maxLength: 25,
});
const places = fc.integer({ min: 1, max: 3 });

describe('however acceptances, promises and givings back come in', () => {
  it('there are never more confirmed than places, and as many as wanted to be', () => {
    fc.assert(
      fc.property(story, places, (facts, room) => {
        const town = townWith(room);
        for (const { fact, by } of facts) {
          town.receive(fact, by);
          const { claims, phase } = town.request();
          const held = claims.filter(holds).length;
          assert.ok(held <= room);
          if (held < room) assert.ok(claims.every((claim) => claim.standing !== 'substitute'));
          if (phase === 'confirmed') assert.equal(held, room);
          if (phase === 'open') assert.ok(held < room);
        }
      }),
    );
  });

  it('n volunteers who accept in any order: exactly as many as places are confirmed, all others are substitutes', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 });
    fc.assert(
      fc.property(order, places, (volunteers, room) => {
        const town = townWith(room);
        for (const n of volunteers) town.receive(told.accept(n).fact, volunteerNo(n));
        const first = volunteers.slice(0, room).map((n) => of(n).volunteer);
        const { claims } = town.request();
        assert.deepEqual(
          claims.filter(holds).map((claim) => claim.volunteer),
          first,
        );
        assert.equal(
          claims.filter((claim) => claim.standing === 'substitute').length,
          volunteers.length - first.length,
        );
      }),
    );
  });

  it('nobody is lost: who ever said yes has exactly one claim, which contains each fact about them', () => {
    fc.assert(
      fc.property(anyStory, places, (facts, room) => {
        const town = townWith(room);
        const taken = new Map<string, Fact[]>();
        for (const { fact, by } of facts) {
          const { ok } = town.receive(fact, by);
          const { volunteer } = fact.data as { volunteer?: string };
          if (ok && volunteer) taken.set(volunteer, [...(taken.get(volunteer) ?? []), fact]);
        }
        const { claims, applied, history } = town.request();
        assert.deepEqual(
          claims.map((claim) => claim.volunteer).toSorted(),
          [...taken.keys()].toSorted(),
        );
        for (const [volunteer, theirs] of taken) {
          const contained = claimOf(claims, volunteer)?.applied.map((one) => one.fact);
          assert.deepEqual(
            contained,
            theirs.map((fact) => fact._id),
          );
        }
        assert.equal(history.length, applied.length);
      }),
    );
  });

  it('a promised volunteer holds the mission until they give it back themselves', () => {
    fc.assert(
      fc.property(story, places, (facts, room) => {
        const town = townWith(room);
        const promised = new Set<string>();
        for (const { fact, by } of facts) {
          const { ok } = town.receive(fact, by);
          const { volunteer } = fact.data as { volunteer: string };
          if (ok && fact.type === 'mission.promised') promised.add(volunteer);
          if (ok && fact.type === 'mission.given-back') promised.delete(volunteer);
          for (const one of promised) {
            const claim = claimOf(town.request().claims, one);
            assert.ok(claim && holds(claim) && claim.promised);
          }
        }
      }),
    );
  });

  it('a volunteer who steps back is concerned no more, and nobody else loses anything by it', () => {
    fc.assert(
      fc.property(story, places, (facts, room) => {
        const town = townWith(room);
        for (const { fact, by } of facts) {
          const before = town
            .request()
            .claims.filter(concerned)
            .map((claim) => claim.volunteer);
          const { ok } = town.receive(fact, by);
          if (!ok || fact.type !== 'mission.given-back') continue;
          const after = town
            .request()
            .claims.filter(concerned)
            .map((claim) => claim.volunteer);
          assert.deepEqual(
            after,
            before.filter((one) => one !== fact.data.volunteer),
          );
        }
      }),
    );
  });
});

describe('order is receipt by the server', () => {
  it('the same order of receipt gives the same end, whatever the device clocks say', () => {
    fc.assert(
      fc.property(
        anyStory,
        places,
        fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { minLength: 25, maxLength: 25 }),
        (facts, room, clocks) => {
          const one = townWith(room);
          const other = townWith(room);
          for (const [index, { fact, by }] of facts.entries()) {
            one.receive(fact, by);
            other.receive({ ...fact, at: new Date(clocks[index] ?? 0).toISOString() }, by);
          }
          assert.deepEqual(one.all(), other.all());
        },
      ),
    );
  });

  it('a fact that comes again, at any later time, changes nothing and is not refused for it', () => {
    fc.assert(
      fc.property(anyStory, places, (facts, room) => {
        const town = townWith(room);
        const kept = facts.filter(({ fact, by }) => town.receive(fact, by).ok);
        const before = town.all();
        for (const { fact, by } of kept) {
          assert.deepEqual(town.receive(fact, by), { ok: true, changed: [] });
        }
        assert.deepEqual(town.all(), before);
      }),
    );
  });

  it('applying never changes what was there before: states are values', () => {
    fc.assert(
      fc.property(anyStory, places, (facts, room) => {
        const town = townWith(room);
        for (const { fact, by } of facts) {
          const before = town.request();
          const copy = structuredClone(before);
          town.receive(fact, by);
          assert.deepEqual(before, copy);
        }
      }),
    );
  });
});

function of(n: number) {
  return { volunteer: anId('volunteer', n) };
}

function tell(fact: Fact, by: Actor): StoryFact {
  return { fact, by };
}

function townWith(room: number): InMemoryTerritory {
  const volunteers = Array.from({ length: MAX_PLACES }, (_, index) => aVolunteer(index + 1));
  return new InMemoryTerritory(aRequest({ places: room }), ...volunteers);
}
