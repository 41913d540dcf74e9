import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { minutesOf, orderRound } from '../../../src/domain/rounds/round-order.ts';
import type { TravelTable } from '../../../src/domain/kernel/travel.ts';

/** Places on a plane; the way back is a little longer, as in a town of one-way streets. */
const tables = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
    minLength: 1,
    maxLength: 7,
  })
  .map((spots): TravelTable => ({
    size: spots.length,
    at: (from, to) => {
      const [[ax, ay], [bx, by]] = [spots[from]!, spots[to]!];
      const km = Math.hypot(ax - bx, ay - by);
      return { km, minutes: km * (from > to ? 1.2 : 1), approximate: false };
    },
  }));

describe('a round', () => {
  it('goes to every place once, begins where it should, and is never longer than as given', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), (table, returns) => {
        const start = table.size - 1;
        const order = orderRound(table, start, returns);
        const all = Array.from({ length: table.size }, (_, index) => index);
        assert.deepEqual(
          [...order].sort((a, b) => a - b),
          all,
        );
        assert.equal(order[0], start);
        const given = [start, ...all.filter((one) => one !== start)];
        assert.ok(minutesOf(order, table, returns) <= minutesOf(given, table, returns) + 1e-9);
      }),
    );
  });

  it('is within a tenth of the best there is, for as many places as can be tried out', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const order = orderRound(table, 0);
        assert.ok(minutesOf(order, table, true) <= bestOf(table) * 1.1 + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

function bestOf(table: TravelTable): number {
  let best = Infinity;
  const others = Array.from({ length: table.size - 1 }, (_, index) => index + 1);
  const visit = (order: number[], left: readonly number[]): void => {
    if (left.length === 0) best = Math.min(best, minutesOf(order, table, true));
    for (const stop of left) {
      visit(
        [...order, stop],
        left.filter((one) => one !== stop),
      );
    }
  };
  visit([0], others);
  return best;
}
