import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { differenceBetween } from '../../../../src/domain/statistics/comparing/difference.ts';
import { isNoFigure } from '../../../../src/domain/statistics/no-figure.ts';
import { anyNumber, assertReadable, aTally, figure, near } from '../figures.ts';

const of = (yes: number, answers: number, population = Infinity) => ({ population, answers, yes });

describe('the difference from last year, other people asked', () => {
  it('is that of the published table (Newcombe 1998, two proportions, table II, method 10)', () => {
    const published = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [6, 7, 2, 7, 0.0582, 0.8062],
      [5, 56, 0, 29, -0.0381, 0.1926],
      [0, 10, 0, 20, -0.1611, 0.2775],
      [0, 10, 0, 10, -0.2775, 0.2775],
      [10, 10, 0, 20, 0.6791, 1],
      [10, 10, 0, 10, 0.6075, 1],
    ] as const;
    for (const [yes1, n1, yes2, n2, low, high] of published) {
      // The table takes the first less the second.
      const found = figure(differenceBetween(of(yes2, n2), of(yes1, n1)));
      near(found.difference, yes1 / n1 - yes2 / n2);
      near(found.low, low, 1e-4);
      near(found.high, high, 1e-4);
    }
  });

  it('has the p value of the score test (SciPy: chi2_contingency without correction)', () => {
    near(figure(differenceBetween(of(48, 80), of(56, 70))).pValue, 0.008045081368196582, 1e-9);
    near(figure(differenceBetween(of(30, 100), of(40, 120))).pValue, 0.5971176684141066, 1e-9);
  });

  it('is narrower the more of a small territory answered, and known when all did', () => {
    const width = (answers: number, population: number) => {
      const last = of(Math.round(answers / 2), answers, population);
      const { low, high } = figure(differenceBetween(last, { ...last, yes: last.yes + 4 }));
      return high - low;
    };
    assert.ok(width(40, 46) < width(40, 80));
    assert.ok(width(40, 80) < width(40, Infinity));
    const known = figure(differenceBetween(of(20, 40, 40), of(30, 46, 46)));
    assert.equal(known.low, known.difference);
    assert.equal(known.high, known.difference);
    assert.equal(known.pValue, 0);
  });

  it('turns round when the years do, and never leaves −1 to 1', () => {
    fc.assert(
      fc.property(aTally(), aTally(), (first, second) => {
        const there = figure(differenceBetween(first, second));
        const back = figure(differenceBetween(second, first));
        near(there.difference, -back.difference);
        near(there.low, -back.high);
        near(there.pValue, back.pValue);
        assert.ok(there.low >= -1 && there.high <= 1);
        assert.ok(there.low <= there.difference && there.difference <= there.high);
        assert.ok(there.pValue >= 0 && there.pValue <= 1);
      }),
    );
  });

  it('is a figure that can be read or a reason, whatever comes in', () => {
    fc.assert(
      fc.property(aTally(), anyNumber, anyNumber, anyNumber, (good, population, answers, yes) => {
        const found = differenceBetween(good, { population, answers, yes });
        if (!isNoFigure(found)) assertReadable(found);
      }),
    );
    assert.equal(differenceBetween(of(0, 0), of(3, 4)), 'nobody-answered');
    assert.equal(differenceBetween(of(3, 4), of(5, 4)), 'more-yes-than-answers');
  });
});
