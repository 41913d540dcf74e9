import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exactInterval } from '../../../src/domain/statistics/exact-interval.ts';
import { stratifiedEstimate } from '../../../src/domain/statistics/strata/stratified-estimate.ts';

/** The quickest of several runs, in milliseconds: what else the machine does is left out. */
function quickest(runs: number, run: () => unknown): number {
  let best = Infinity;
  for (let index = 0; index < runs; index += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('what figures cost', () => {
  it('an exact interval in a group of 5,000 takes less than 5 ms', () => {
    for (const answers of [357, 2_500, 4_900]) {
      const tally = { population: 5_000, answers, yes: Math.round(answers * 0.86) };
      assert.ok(quickest(20, () => exactInterval(tally)) < 5);
    }
  });

  it('a synthesis over 1,000 territories, a tenth of them with one answer, is no burden', () => {
    const strata = Array.from({ length: 1_000 }, (_, index) => {
      const answers = index % 10 === 0 ? 1 : 1_000;
      return { id: `t${index}`, population: 1_500 + index, answers, yes: Math.ceil(answers * 0.8) };
    });
    assert.ok(quickest(5, () => stratifiedEstimate(strata)) < 200);
  });
});
