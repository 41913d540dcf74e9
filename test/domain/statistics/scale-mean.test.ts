import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import jstat from 'jstat';
import { isNoFigure } from '../../../src/domain/statistics/no-figure.ts';
import { scaleMean } from '../../../src/domain/statistics/scale-mean.ts';
import { anyNumber, assertReadable, figure, near } from './figures.ts';

const { jStat } = jstat;

/** A scale from 1 up with how often each step was chosen. */
const scale = (...counts: readonly number[]) =>
  counts.map((count, index) => ({ value: index + 1, count }));

describe('the mean of a scale', () => {
  it('has Student’s interval (computed with jStat)', () => {
    const steps = scale(1, 2, 5, 9, 4);
    const values = steps.flatMap(({ value, count }) => new Array<number>(count).fill(value));
    const found = figure(scaleMean({ population: Infinity, steps }));
    const reach = (jStat.studentt.inv(0.975, 20) * jStat.stdev(values, true)) / Math.sqrt(21);
    near(found.mean, jStat.mean(values));
    near(found.deviation, jStat.stdev(values, true));
    near(found.low, found.mean - reach, 1e-6);
    near(found.high, found.mean + reach, 1e-6);
    const some = figure(scaleMean({ population: 46, steps }));
    near(some.high - some.mean, reach * Math.sqrt(1 - 21 / 46), 1e-6);
  });

  it('is known when everybody answered, even alone', () => {
    const found = figure(scaleMean({ population: 21, steps: scale(1, 2, 5, 9, 4) }));
    assert.equal(found.low, found.mean);
    assert.equal(found.high, found.mean);
    assert.equal(figure(scaleMean({ population: 1, steps: scale(0, 1, 0) })).mean, 2);
  });

  it('is not sure because all who answered agree', () => {
    const found = figure(scaleMean({ population: 60, steps: scale(0, 0, 0, 0, 9) }));
    assert.equal(found.mean, 5);
    assert.equal(found.high, 5);
    // Up to 18 of 60 may think otherwise (table 4.3: 9/9 of 60), at worst at the other end.
    near(found.low, 5 - 0.3 * 4);
    const middle = figure(scaleMean({ population: 200_000, steps: scale(0, 0, 40, 0, 0) }));
    assert.ok(middle.low < 3 && middle.high > 3);
  });

  it('never leaves the scale, whatever the answers', () => {
    const counts = fc.array(fc.nat(12), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(counts, fc.nat(50), (chosen, others) => {
        const answers = chosen.reduce((sum, count) => sum + count, 0);
        const found = scaleMean({ population: answers + others, steps: scale(...chosen) });
        if (isNoFigure(found)) {
          assert.ok(answers < 2);
          return;
        }
        assert.ok(1 <= found.low && found.low <= found.mean);
        assert.ok(found.mean <= found.high && found.high <= chosen.length);
      }),
    );
  });

  it('is a figure that can be read or a reason, whatever comes in', () => {
    const step = fc.record({ value: anyNumber, count: anyNumber });
    fc.assert(
      fc.property(anyNumber, fc.array(step, { maxLength: 5 }), (population, steps) => {
        const found = scaleMean({ population, steps });
        if (!isNoFigure(found)) assertReadable(found);
      }),
    );
    assert.equal(scaleMean({ population: 46, steps: [] }), 'nobody-answered');
    assert.equal(scaleMean({ population: 46, steps: scale(0, 1, 0) }), 'one-answer');
    assert.equal(scaleMean({ population: 4, steps: scale(3, 2) }), 'more-answers-than-people');
    const twice = [
      { value: 1, count: 2 },
      { value: 1, count: 3 },
    ];
    assert.equal(scaleMean({ population: 46, steps: twice }), 'named-twice');
  });
});
