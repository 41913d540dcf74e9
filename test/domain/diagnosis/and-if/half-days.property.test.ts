import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  mostHelped,
  type GivenTime,
  type WantedHelp,
} from '../../../../src/domain/diagnosis/and-if/half-days.ts';

const aWish: fc.Arbitrary<WantedHelp> = fc
  .record({
    first: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 0, max: 9 }),
    parts: fc.subarray([0, 1, 2], { minLength: 1 }),
  })
  .map(({ first, length, parts }) => ({ first, last: first + length, parts }));
const wishes = fc.array(aWish, { maxLength: 25 });
const aTime: fc.Arbitrary<GivenTime> = fc.record({
  perHalfDay: fc.integer({ min: 0, max: 4 }),
  perWeek: fc.integer({ min: 0, max: 8 }),
});

/** Every way of sharing out, tried one by one. */
function byTrying(wanted: readonly WantedHelp[], time: GivenTime): number {
  const halfDays = new Map<number, number>();
  const weeks = new Map<number, number>();
  const from = (at: number): number => {
    const wish = wanted[at];
    if (!wish) return 0;
    let best = from(at + 1);
    for (let day = wish.first; day <= wish.last; day += 1) {
      for (const part of wish.parts) {
        const [key, week] = [day * 3 + part, Math.floor(day / 7)];
        const [then, all] = [halfDays.get(key) ?? 0, weeks.get(week) ?? 0];
        if (then >= time.perHalfDay || all >= time.perWeek) continue;
        halfDays.set(key, then + 1);
        weeks.set(week, all + 1);
        best = Math.max(best, 1 + from(at + 1));
        halfDays.set(key, then);
        weeks.set(week, all);
      }
    }
    return best;
  };
  return from(0);
}

describe('half-days that are shared out', () => {
  it('help as many as every way of sharing out, tried one by one, can at best', () => {
    const few = fc.array(
      aWish.map((wish) => ({ ...wish, last: Math.min(wish.last, wish.first + 1) })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(few, aTime, (wanted, time) => {
        assert.equal(mostHelped(wanted, time), byTrying(wanted, time));
      }),
    );
  });

  it('never help fewer with more time, nor more than ask, and nobody without time', () => {
    fc.assert(
      fc.property(wishes, aTime, (wanted, time) => {
        const before = mostHelped(wanted, time);
        assert.ok(before <= wanted.length);
        const { perHalfDay, perWeek } = time;
        assert.ok(mostHelped(wanted, { perHalfDay: perHalfDay + 1, perWeek }) >= before);
        assert.ok(mostHelped(wanted, { perHalfDay, perWeek: perWeek + 1 }) >= before);
        assert.equal(mostHelped(wanted, { perHalfDay: 0, perWeek }), 0);
        assert.equal(mostHelped(wanted, { perHalfDay, perWeek: 0 }), 0);
      }),
    );
  });

  it('do not depend on the order in which people asked', () => {
    fc.assert(
      fc.property(wishes, aTime, fc.infiniteStream(fc.nat()), (wanted, time, order) => {
        const shuffled = wanted
          .map((wish) => ({ wish, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ wish }) => wish);
        assert.equal(mostHelped(shuffled, time), mostHelped(wanted, time));
      }),
    );
  });

  it('help one only once, however long they could wait', () => {
    const patient: WantedHelp = { first: 0, last: 60, parts: [0, 1, 2] };
    assert.equal(mostHelped([patient], { perHalfDay: 5, perWeek: 20 }), 1);
  });
});
