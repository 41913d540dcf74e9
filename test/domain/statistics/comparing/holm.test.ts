import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { holmAdjusted } from '../../../../src/domain/statistics/comparing/holm.ts';
import { figure, near } from '../figures.ts';

describe('several tests at once', () => {
  it('are those of R (p.adjust, method "holm")', () => {
    const published = [
      [
        [0.01, 0.04, 0.03, 0.005],
        [0.03, 0.06, 0.06, 0.02],
      ],
      [
        [0.01, 0.02, 0.03, 0.04, 0.05],
        [0.05, 0.08, 0.09, 0.09, 0.09],
      ],
      [
        [0.6, 0.7],
        [1, 1],
      ],
      [[0.03], [0.03]],
      [[], []],
    ] as const;
    for (const [values, adjusted] of published) {
      const found = figure(holmAdjusted(values));
      assert.equal(found.length, adjusted.length);
      for (const [index, value] of adjusted.entries()) near(found[index]!, value);
    }
  });

  it('never say more than each alone, nor turn the order round', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(values, (pValues) => {
        const adjusted = figure(holmAdjusted(pValues));
        for (const [index, value] of pValues.entries()) {
          assert.ok(adjusted[index]! >= value && adjusted[index]! <= 1);
          for (const [other, otherValue] of pValues.entries()) {
            if (value < otherValue) assert.ok(adjusted[index]! <= adjusted[other]!);
          }
        }
      }),
    );
  });

  it('have a reason where a value is no probability', () => {
    assert.equal(holmAdjusted([0.1, -0.1]), 'out-of-range');
    assert.equal(holmAdjusted([0.1, 1.1]), 'out-of-range');
    assert.equal(holmAdjusted([Number.NaN]), 'out-of-range');
  });
});
