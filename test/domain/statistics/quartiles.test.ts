import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import jstat from 'jstat';
import { quartilesOf } from '../../../src/domain/statistics/quartiles.ts';
import { assertReadable, figure, near } from './figures.ts';

describe('quartiles', () => {
  it('are those of a spreadsheet (the example of Microsoft’s page on QUARTILE.INC)', () => {
    const found = figure(quartilesOf([1, 2, 4, 7, 8, 9, 10, 12]));
    assert.deepEqual(found, { lower: 3.5, median: 7.5, upper: 9.25 });
  });

  it('are those of jStat (definition 7)', () => {
    const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 60 });
    fc.assert(
      fc.property(values, (some) => {
        const found = figure(quartilesOf(some));
        const [lower, median, upper] = jstat.jStat.quantiles(some, [0.25, 0.5, 0.75], 1, 1);
        near(found.lower, lower!, 1e-9);
        near(found.median, median!, 1e-9);
        near(found.upper, upper!, 1e-9);
      }),
    );
  });

  it('stay in order and readable, however large the values', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 12 }), (values) => {
        const found = figure(quartilesOf(values));
        assertReadable(found);
        assert.ok(found.lower <= found.median && found.median <= found.upper);
      }),
    );
  });

  it('are none of three values, nor of what is no number', () => {
    assert.equal(quartilesOf([1, 2, 3]), 'too-few-values');
    assert.equal(quartilesOf([]), 'too-few-values');
    assert.equal(quartilesOf([1, 2, 3, Number.NaN]), 'out-of-range');
    assert.equal(quartilesOf([1, 2, 3, Infinity]), 'out-of-range');
  });
});
