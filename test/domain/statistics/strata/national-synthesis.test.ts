import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isNoFigure } from '../../../../src/domain/statistics/no-figure.ts';
import { stratifiedEstimate } from '../../../../src/domain/statistics/strata/stratified-estimate.ts';
import {
  weightEffect,
  weightEffectOfStrata,
} from '../../../../src/domain/statistics/strata/weights.ts';
import { wilsonInterval } from '../../../../src/domain/statistics/wilson.ts';
import { anyNumber, assertReadable, aTally, figure, near, percent } from '../figures.ts';

const stratum = (id: string, population: number, answers: number, yes: number, kind?: string) => ({
  ...{ id, population, answers, yes },
  ...(kind !== undefined && { kind }),
});

/** The worked example of field notes 4.4. */
const worked = [stratum('a', 46, 30, 26), stratum('b', 300, 60, 48), stratum('c', 1_200, 90, 81)];

const someStrata = fc
  .array(fc.tuple(aTally(90), fc.constantFrom('rural', 'town'), fc.boolean()), { maxLength: 12 })
  .map((all) =>
    all.map(([tally, kind, isEmpty], index) => ({
      ...{ ...tally, ...(isEmpty && { answers: 0, yes: 0 }), kind, id: `t${index}` },
    })),
  );

describe('the national synthesis (field notes, 4.4)', () => {
  it('is that of the worked example: 88.0 % ± 5.0, 180 answers worth 136', () => {
    const found = figure(stratifiedEstimate(worked));
    assert.equal(percent(found.rawShare, 1), 86.1);
    assert.equal(percent(found.share, 1), 88);
    assert.equal(percent(found.margin, 1), 5);
    assert.equal(Number(found.designEffect.toFixed(2)), 1.32);
    assert.equal(found.answers, 180);
    assert.equal(Math.round(found.effectiveAnswers), 136);
    assert.ok(found.interval.low > 0.81 && found.interval.high < 0.93);
  });

  it('is the plain figure when there is one stratum', () => {
    const found = figure(stratifiedEstimate([stratum('a', 46, 30, 26)]));
    near(found.share, 26 / 30);
    near(found.designEffect, 1);
    // 4.4 divides by n − 1 where 4.2 has (N − n)/(N − 1): nearly the same.
    near(found.margin, 0.0725, 2e-3);
  });

  it('does not guess a territory without answers; it says the coverage', () => {
    const found = figure(stratifiedEstimate([...worked, stratum('d', 354, 0, 0)]));
    assert.equal(found.share, figure(stratifiedEstimate(worked)).share);
    assert.deepEqual(found.coverage, { strata: 3, ofStrata: 4, people: 1_546, ofPeople: 1_900 });
    assert.equal(percent(found.coverage.people / found.coverage.ofPeople), 81);
  });

  it('merges a territory with one answer with the nearest in size of its kind, for the variance only', () => {
    const one = stratum('one', 40, 1, 1, 'rural');
    const twin = stratum('twin', 60, 20, 10, 'rural');
    const town = stratum('town', 41, 20, 19, 'town');
    const found = figure(stratifiedEstimate([one, town, twin]));
    assert.deepEqual(found.merged, [['one', 'twin']]);
    near(found.share, (40 * 1 + 60 * 0.5 + (41 * 19) / 20) / 141);
    assert.ok(found.margin > 0);
    const alone = figure(stratifiedEstimate([{ ...one, kind: 'island' }, town, twin]));
    assert.deepEqual(alone.merged, [['one', 'town']], 'of no kind, the nearest in size');
  });

  it('merges several with one answer until each has two', () => {
    const lonely = ['a', 'b', 'c'].map((id) => stratum(id, 30, 1, 1));
    const found = figure(stratifiedEstimate(lonely));
    assert.deepEqual(found.merged, [['a', 'b', 'c']]);
    assert.ok(found.interval.low < 0.6, 'three of ninety are hardly anything');
  });

  it('takes one person who is a whole stratum for what they are: a census', () => {
    const found = figure(
      stratifiedEstimate([stratum('hermit', 1, 1, 0), stratum('a', 46, 30, 26)]),
    );
    assert.deepEqual(found.merged, []);
  });

  it('is never sure where all said the same, unless everybody did', () => {
    const all = figure(stratifiedEstimate([stratum('a', 60, 9, 9), stratum('b', 80, 12, 12)]));
    assert.equal(all.share, 1);
    assert.equal(all.margin, 0, 'the formula alone would say so');
    assert.equal(all.interval.high, 1);
    assert.ok(all.interval.low < 0.9);
    const split = figure(stratifiedEstimate([stratum('a', 60, 9, 9), stratum('b', 80, 12, 0)]));
    assert.ok(split.interval.high - split.interval.low > 0.2);
    const census = figure(stratifiedEstimate([stratum('a', 9, 9, 9), stratum('b', 12, 12, 6)]));
    assert.deepEqual(census.interval, { low: 15 / 21, high: 15 / 21 });
  });

  it('of one stratum that is all yes, is Wilson’s of that stratum', () => {
    const tally = { population: 60, answers: 9, yes: 9 };
    const found = figure(stratifiedEstimate([{ id: 'a', ...tally }]));
    near(found.interval.low, figure(wilsonInterval(tally)).low);
  });

  it('is the same in any order, within 0 and 1, and readable', () => {
    fc.assert(
      fc.property(someStrata, (strata) => {
        const found = stratifiedEstimate(strata);
        if (isNoFigure(found)) return;
        assertReadable(found);
        const { share, interval } = found;
        assert.ok(interval.low <= share + 1e-12 && share <= interval.high + 1e-12);
        const reversed = figure(stratifiedEstimate([...strata].reverse()));
        near(reversed.margin, found.margin, 1e-12);
        assert.deepEqual(new Set(reversed.merged.flat()), new Set(found.merged.flat()));
      }),
    );
  });

  it('has a reason where there is no figure', () => {
    assert.equal(stratifiedEstimate([]), 'nobody-answered');
    assert.equal(stratifiedEstimate([stratum('a', 46, 0, 0)]), 'nobody-answered');
    assert.equal(stratifiedEstimate([stratum('a', 46, 1, 1)]), 'one-answer');
    assert.equal(stratifiedEstimate([stratum('a', 20, 21, 3)]), 'more-answers-than-people');
    assert.equal(stratifiedEstimate([stratum('a', 20, 0, 3)]), 'nobody-answered');
    assert.equal(stratifiedEstimate([stratum('a', Infinity, 9, 3)]), 'population-unknown');
    assert.equal(stratifiedEstimate([stratum('a', 9, 9, 3), stratum('a', 8, 8, 3)]), 'named-twice');
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, (population, answers, yes) => {
        const found = stratifiedEstimate([...worked, { id: 'd', population, answers, yes }]);
        if (!isNoFigure(found)) assertReadable(found);
      }),
    );
  });
});

describe('weights', () => {
  it('cost nothing when they are equal, and as published else (Kish 1965, 11.7: 1 + cv²)', () => {
    near(figure(weightEffect([3, 3, 3, 3])).effectiveAnswers, 4);
    const weights = [1, 1, 2, 5, 9];
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
    const spread = weights.reduce((sum, weight) => sum + (weight - mean) ** 2, 0) / weights.length;
    near(figure(weightEffect(weights)).designEffect, 1 + spread / mean ** 2);
  });

  it('of strata are those of each of their answers', () => {
    const each = worked.flatMap(({ population, answers }) =>
      Array.from({ length: answers }, () => population / answers),
    );
    const found = figure(weightEffectOfStrata(worked));
    near(found.effectiveAnswers, figure(weightEffect(each)).effectiveAnswers, 1e-9);
  });

  it('may be very large, very small and very many', () => {
    near(figure(weightEffect([1e300, 1e300, 1e-300])).effectiveAnswers, 2);
    const many = new Array<number>(300_000).fill(0.1);
    near(figure(weightEffect(many)).designEffect, 1, 1e-6);
  });

  it('have a reason where they are none', () => {
    assert.equal(weightEffect([]), 'nobody-answered');
    assert.equal(weightEffect([0, 0]), 'nobody-answered');
    assert.equal(weightEffect([1, -1]), 'negative');
    assert.equal(weightEffect([1, Number.NaN]), 'out-of-range');
    assert.equal(weightEffect([1, Infinity]), 'out-of-range');
  });
});
