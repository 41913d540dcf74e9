import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { marginOfError } from '../../../src/domain/statistics/margin.ts';
import {
  answersStillNeeded,
  peopleToAsk,
  requiredAnswers,
} from '../../../src/domain/statistics/required-answers.ts';
import { figure, near, percent } from './figures.ts';

/** Answers needed at 95 %, p = one half: N, then for five, eight and ten points; the share for five. */
const table = [
  [20, 20, 18, 17, 100],
  [36, 33, 30, 27, 92],
  [46, 42, 36, 32, 91],
  [80, 67, 53, 44, 84],
  [300, 169, 101, 73, 56],
  [1_000, 278, 131, 88, 28],
  [6_000, 362, 147, 95, 6],
] as const;

describe('the answers that a margin takes (field notes, table 4.2)', () => {
  for (const [population, five, eight, ten, share] of table) {
    it(`of ${population} people`, () => {
      assert.equal(requiredAnswers(population, 0.05), five);
      assert.equal(requiredAnswers(population, 0.08), eight);
      assert.equal(requiredAnswers(population, 0.1), ten);
      assert.equal(percent(five / population), share);
    });
  }

  it('of a very large group', () => {
    assert.equal(requiredAnswers(Infinity, 0.05), 385);
    assert.equal(requiredAnswers(Infinity, 0.08), 151);
  });

  it('of a very large group, ten points: the formula says 96.04, so 97, where the table prints 96', () => {
    assert.equal(requiredAnswers(Infinity, 0.1), 97);
    near(figure(marginOfError(Infinity, 96)), 0.100_02, 1e-5);
    assert.ok(figure(marginOfError(Infinity, 96)) > 0.1, 'ninety-six stay above ten points');
  });

  it('is a whole number of the table of Cochran, not one more by a rounding of the machine', () => {
    // Cochran 1977, 4.4: z²/4e² is 2,401 for two points, 9,604 for one, 196 for seven.
    assert.equal(requiredAnswers(Infinity, 0.02), 2_401);
    assert.equal(requiredAnswers(Infinity, 0.01), 9_604);
    assert.equal(requiredAnswers(Infinity, 0.07), 196);
  });

  it('reads in calls: 38 of 46 have answered, four more for five points', () => {
    assert.equal(answersStillNeeded(46, 38, 0.05), 4);
    assert.equal(answersStillNeeded(46, 42, 0.05), 0);
    assert.equal(answersStillNeeded(46, 46, 0.05), 0);
    assert.equal(answersStillNeeded(46, 0, 0.05), 42);
  });

  it('takes twice as many calls when one in two answers (field notes, 4.2)', () => {
    assert.equal(peopleToAsk(figure(requiredAnswers(300, 0.05)), 0.5), 338);
    assert.equal(peopleToAsk(0, 0.5), 0);
    assert.equal(peopleToAsk(42, 1), 42);
  });

  it('is the fewest that reach the margin, in every group', () => {
    const population = fc.integer({ min: 1, max: 20_000 });
    const margin = fc.double({ min: 0.005, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(population, margin, (people, aim) => {
        const needed = figure(requiredAnswers(people, aim));
        assert.ok(needed >= 1 && needed <= people);
        assert.ok(figure(marginOfError(people, needed)) <= aim * (1 + 1e-9));
        if (needed > 1) assert.ok(figure(marginOfError(people, needed - 1)) > aim * (1 - 1e-9));
      }),
    );
  });

  it('has a reason where there is none', () => {
    assert.equal(requiredAnswers(0, 0.05), 'nobody-to-ask');
    assert.equal(requiredAnswers(-1, 0.05), 'negative');
    assert.equal(requiredAnswers(4.5, 0.05), 'not-a-whole-number');
    for (const margin of [0, 1, -0.05, 5, Number.NaN, Infinity]) {
      assert.equal(requiredAnswers(46, margin), 'out-of-range');
    }
    assert.equal(answersStillNeeded(46, 47, 0.05), 'more-answers-than-people');
    assert.equal(answersStillNeeded(46, 1.5, 0.05), 'not-a-whole-number');
    for (const rate of [0, -0.5, 1.1, Number.NaN]) {
      assert.equal(peopleToAsk(42, rate), 'out-of-range');
    }
    assert.equal(peopleToAsk(42, Number.MIN_VALUE), 'out-of-range');
  });
});
