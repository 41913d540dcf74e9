import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import type { Point } from '../../../src/domain/kernel/place.ts';
import {
  emptyRound,
  inGoodOrder,
  sumOfTravel,
  withMove,
  withoutStop,
  withStop,
  type RoundPlan,
} from '../../../src/domain/rounds/round.ts';
import { guessedTravel, type TravelTable } from '../../../src/domain/kernel/travel.ts';
import { anId } from '../../support/builders.ts';

type PersonId = Id<'person'>;

const table = (places: readonly Point[]): TravelTable => ({
  size: places.length,
  at: (from, to) => guessedTravel(places[from] as Point, places[to] as Point),
});

const aPoint = fc.record({
  lat: fc.double({ min: 46.1, max: 46.5, noNaN: true }),
  lon: fc.double({ min: 4.7, max: 5.2, noNaN: true }),
});

interface Day {
  readonly plan: RoundPlan;
  readonly homes: ReadonlyMap<PersonId, Point | undefined>;
  readonly start: Point | undefined;
  readonly done: ReadonlySet<PersonId>;
}

const aDay: fc.Arbitrary<Day> = fc
  .record({
    homes: fc.array(fc.option(aPoint, { nil: undefined }), { maxLength: 9 }),
    start: fc.option(aPoint, { nil: undefined }),
    done: fc.nat(3),
    firstStays: fc.boolean(),
  })
  .map(({ homes, start, done, firstStays }) => {
    const stops = homes.map((_, index) => anId('person', index + 1));
    return {
      plan: { ...emptyRound('2026-03-02'), stops, firstStays },
      homes: new Map(stops.map((stop, index) => [stop, homes[index]])),
      start,
      done: new Set(stops.slice(0, done)),
    };
  });

const ordered = ({ plan, homes, start, done }: Day): RoundPlan =>
  inGoodOrder(plan, (one) => homes.get(one), start, table, done);

/** Minutes from the start through every known home and back to the start. */
function minutesOf({ homes, start }: Day, stops: readonly PersonId[]): number {
  const places = [start, ...stops.map((stop) => homes.get(stop)), start];
  const known = places.flatMap((place) => place ?? []);
  return known
    .slice(1)
    .reduce((sum, to, index) => sum + guessedTravel(known[index] as Point, to).minutes, 0);
}

describe('the order of a round', () => {
  it('visits everybody once, and nobody else', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        assert.deepEqual([...ordered(day).stops].sort(), [...day.plan.stops].sort());
      }),
    );
  });

  it('is never longer than the one it was given', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const before = [...day.plan.stops].sort(
          (a, b) => Number(!day.homes.get(a)) - Number(!day.homes.get(b)),
        );
        assert.ok(minutesOf(day, ordered(day).stops) <= minutesOf(day, before) + 1e-6);
      }),
    );
  });

  it('leaves whom one has visited where they were, and the unknown homes for the end', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const { stops } = ordered(day);
        assert.deepEqual(stops.slice(0, day.done.size), day.plan.stops.slice(0, day.done.size));
        const ahead = stops.slice(day.done.size).map((one) => day.homes.get(one) !== undefined);
        assert.deepEqual(
          ahead,
          [...ahead].sort((a, b) => Number(b) - Number(a)),
        );
      }),
    );
  });

  it('begins with the first when the first is to stay', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const first = day.plan.stops.find((one) => day.homes.get(one));
        const isFixed = day.plan.firstStays || day.start === undefined;
        if (day.done.size === 0 && isFixed && first) assert.equal(ordered(day).stops[0], first);
      }),
    );
  });

  it('goes along a street from its near end to its far end', () => {
    const street = (index: number): Point => ({ lat: 46.3, lon: 4.9 + index / 100 });
    const stops = [3, 1, 4, 2].map((n) => anId('person', n));
    const plan = { ...emptyRound('2026-03-02'), stops };
    const home = (person: PersonId): Point =>
      street(stops.indexOf(person) < 0 ? 0 : Number(person.slice(-1)));
    const { stops: found } = inGoodOrder(plan, home, { lat: 46.3, lon: 4.9 }, table);
    const order = found.map((one) => Number(one.slice(-1)));
    assert.ok(['1,2,3,4', '4,3,2,1'].includes(order.join(',')));
  });
});

describe('a round that is put together', () => {
  const [one, two, three] = [anId('person', 1), anId('person', 2), anId('person', 3)] as const;
  const plan = [one, two].reduce((round, stop) => withStop(round, stop), emptyRound('2026-03-02'));

  it('visits nobody twice', () => {
    assert.equal(withStop(plan, two), plan);
    assert.deepEqual(withStop(plan, three, 1).stops, [one, three, two]);
  });

  it('forgets one, and takes one back where they were', () => {
    const without = withoutStop(plan, one);
    assert.deepEqual(without.stops, [two]);
    assert.deepEqual(withStop(without, one, 0).stops, plan.stops);
  });

  it('moves one up or down, within the round', () => {
    assert.deepEqual(withMove(plan, one, 1).stops, [two, one]);
    assert.equal(withMove(plan, one, -1), plan);
    assert.equal(withMove(plan, two, 1), plan);
    assert.equal(withMove(plan, three, 1), plan);
  });

  it('adds up what one drives, and says when some of it was guessed', () => {
    const way = { km: 2, minutes: 3, approximate: false };
    assert.deepEqual(sumOfTravel([way, { ...way, approximate: true }]), {
      ...{ km: 4, minutes: 6, approximate: true },
    });
    assert.deepEqual(sumOfTravel([]), { km: 0, minutes: 0, approximate: false });
  });
});
