import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  disclosedColumn,
  disclosedShares,
  type DisclosedCount,
} from '../../../src/domain/diagnosis/disclosure.ts';
import { NOBODY } from '../../../src/domain/diagnosis/reach.ts';
import { SMALLEST_DISCLOSED } from '../../../src/domain/statistics/small-numbers.ts';

const figures = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.nat(60)), { maxLength: 8 });
const shares = fc.array(
  fc
    .tuple(fc.nat(14), fc.nat(14))
    .map(([beyond, within]) => ({ ...NOBODY, beyond, known: beyond + within })),
  { maxLength: 7 },
);

const isTellable = (count: DisclosedCount): boolean =>
  count === 'hidden' || count === 0 || count >= SMALLEST_DISCLOSED;
const numberOf = (count: DisclosedCount): number => (count === 'hidden' ? 0 : count);
const sumOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

describe('figures that leave the house', () => {
  it('never tell of one to four people, neither in a commune nor in all', () => {
    fc.assert(
      fc.property(figures, (counted) => {
        const { cells, total } = disclosedColumn(counted);
        assert.ok([...cells, total].every(isTellable));
      }),
    );
  });

  it('are true where they are told', () => {
    fc.assert(
      fc.property(figures, (counted) => {
        const { cells, total } = disclosedColumn(counted);
        for (const [index, cell] of cells.entries()) {
          if (cell !== 'hidden') assert.equal(cell, counted[index]);
        }
        if (total !== 'hidden') assert.equal(total, sumOf(counted));
      }),
    );
  });

  it('do not give away by their total what is hidden beside it', () => {
    fc.assert(
      fc.property(figures, (counted) => {
        const { cells, total } = disclosedColumn(counted);
        const hidden = counted.filter((_, index) => cells[index] === 'hidden');
        if (total === 'hidden' || hidden.length === 0) return;
        assert.equal(total - sumOf(cells.map(numberOf)), sumOf(hidden));
        assert.ok(hidden.length > 1, 'the only hidden one is what is left');
        assert.ok(sumOf(hidden) >= SMALLEST_DISCLOSED, 'what is left is a small figure itself');
        assert.ok(
          hidden.some((figure) => figure !== 1),
          'all ones',
        );
        assert.ok(
          hidden.some((figure) => figure !== SMALLEST_DISCLOSED - 1),
          'all fours',
        );
      }),
    );
  });

  it('are all told when none of them is small', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: SMALLEST_DISCLOSED, max: 90 })), (counted) => {
        assert.deepEqual(disclosedColumn(counted), { cells: counted, total: sumOf(counted) });
      }),
    );
  });
});

describe('shares that leave the house', () => {
  it('point at nobody by the difference of their two figures', () => {
    fc.assert(
      fc.property(shares, (counted) => {
        const { known, beyond } = disclosedShares(counted);
        for (const [index, all] of known.cells.entries()) {
          const far = beyond.cells[index] ?? 'hidden';
          assert.ok(isTellable(all) && isTellable(far));
          if (all === 'hidden') assert.equal(far, 'hidden');
          else if (far !== 'hidden') assert.ok(isTellable(all - far));
        }
        if (known.total !== 'hidden' && beyond.total !== 'hidden') {
          assert.ok(isTellable(known.total - beyond.total));
        }
      }),
    );
  });

  it('keep the figures of a territory whose small communes are all near', () => {
    const told = disclosedShares([
      { ...NOBODY, beyond: 0, known: 3 },
      { ...NOBODY, beyond: 0, known: 4 },
      { ...NOBODY, beyond: 12, known: 30 },
    ]);
    assert.deepEqual(told.known, { cells: ['hidden', 'hidden', 30], total: 37 });
    assert.deepEqual(told.beyond, { cells: ['hidden', 'hidden', 12], total: 12 });
  });
});
