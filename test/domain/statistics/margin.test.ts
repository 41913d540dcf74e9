import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { marginOfError } from '../../../src/domain/statistics/margin.ts';
import { figure, percent } from './figures.ts';

describe('the margin of error (field notes, reading of 4.2)', () => {
  it('of a territory: 30 of 46, 40 of 46', () => {
    assert.equal(percent(figure(marginOfError(46, 30)), 1), 10.7);
    assert.equal(percent(figure(marginOfError(46, 40)), 1), 5.7);
  });

  it('of the study of 2022: 150 answers out of several thousand are about eight points', () => {
    for (const population of [3_000, 6_000, 9_000, Infinity]) {
      assert.equal(percent(figure(marginOfError(population, 150))), 8);
    }
  });

  it('is the usual formula of table 4.3, which is not to be used there', () => {
    const usual = [
      [46, 30, 26, 7.3],
      [36, 20, 17, 10.6],
      [20, 10, 8, 18],
      [60, 9, 9, 0],
      [80, 12, 0, 0],
    ] as const;
    for (const [population, answers, yes, margin] of usual) {
      const found = figure(marginOfError(population, answers, yes / answers));
      assert.equal(percent(found, 1), margin);
    }
  });

  it('leaves nothing to chance when everybody answered, even alone', () => {
    assert.equal(marginOfError(46, 46), 0);
    assert.equal(marginOfError(1, 1), 0);
  });

  it('has a reason where there is none', () => {
    assert.equal(marginOfError(46, 0), 'nobody-answered');
    assert.equal(marginOfError(0, 0), 'nobody-to-ask');
    assert.equal(marginOfError(46, 47), 'more-answers-than-people');
    assert.equal(marginOfError(46, 30, 1.2), 'out-of-range');
    assert.equal(marginOfError(46, 30, Number.NaN), 'out-of-range');
    assert.equal(marginOfError(Number.NaN, 30), 'not-a-whole-number');
  });
});
