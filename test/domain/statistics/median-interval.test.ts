import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { medianInterval } from '../../../src/domain/statistics/median-interval.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

describe('the interval of a median', () => {
  it('is that of the tables of the sign test (n from 6 to 25)', () => {
    // n, and the rank r of the lower end at 95 %.
    const table = [
      [6, 1],
      [8, 1],
      [9, 2],
      [11, 2],
      [12, 3],
      [15, 4],
      [17, 5],
      [20, 6],
      [23, 7],
      [25, 8],
    ] as const;
    for (const [n, rank] of table) {
      const found = medianInterval(upTo(n));
      assert.ok(typeof found !== 'string');
      assert.deepEqual([found.low, found.high], [rank, n + 1 - rank], String(n));
    }
  });

  it('does not mind the order, and tells an infinite middle when more than half never came about', () => {
    assert.deepEqual(medianInterval([3, 1, 2, 6, 5, 4]), {
      median: 3.5,
      low: 1,
      high: 6,
      values: 6,
    });
    const late = medianInterval([1, 2, 3, Infinity, Infinity, Infinity, Infinity]);
    assert.ok(typeof late !== 'string' && late.median === Infinity && late.low === 1);
  });

  it('is not told of five values, of none, or of what is no number', () => {
    assert.equal(medianInterval(upTo(5)), 'too-few-values');
    assert.equal(medianInterval([]), 'too-few-values');
    assert.equal(medianInterval([1, 2, 3, 4, 5, NaN]), 'out-of-range');
  });

  it('covers the true middle in at least 95 of 100 cases, for every n up to 200 (exact sum)', () => {
    for (let n = 6; n <= 200; n += 1) {
      const found = medianInterval(upTo(n));
      assert.ok(typeof found !== 'string');
      let outside = 0;
      let term = 0.5 ** n;
      for (let k = 0; k < found.low; k += 1) {
        outside += term;
        term = (term * (n - k)) / (k + 1);
      }
      assert.ok(1 - 2 * outside >= 0.95, `${String(n)}: ${String(1 - 2 * outside)}`);
    }
  });
});
