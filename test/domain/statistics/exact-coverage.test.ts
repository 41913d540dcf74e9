import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exactInterval } from '../../../src/domain/statistics/exact-interval.ts';
import { figure } from './figures.ts';

const LARGEST = 80;

/** Pascal's triangle: the probabilities here owe nothing to those that are tested. */
const choose = [[1]];
for (let n = 1; n <= LARGEST; n += 1) {
  const above = choose[n - 1]!;
  choose.push(Array.from({ length: n + 1 }, (_, k) => (above[k - 1] ?? 0) + (above[k] ?? 0)));
}

/** How likely each number of yes is, when n of N are drawn and K of the N would say yes. */
function chances(population: number, marked: number, drawn: number): number[] {
  const all = choose[population]![drawn]!;
  return Array.from(
    { length: drawn + 1 },
    (_, x) => ((choose[marked]![x] ?? 0) * (choose[population - marked]![drawn - x] ?? 0)) / all,
  );
}

/** The exact intervals of all results of n of N, in people. */
const intervalsOf = (population: number, answers: number) =>
  Array.from({ length: answers + 1 }, (_, yes) =>
    figure(exactInterval({ population, answers, yes })),
  );

describe('the exact interval', () => {
  it('covers at least 95 % of all draws, for every N up to 80, every n and every truth', () => {
    let least = 1;
    for (let population = 1; population <= LARGEST; population += 1) {
      for (let answers = 1; answers <= population; answers += 1) {
        const intervals = intervalsOf(population, answers);
        for (let truth = 0; truth <= population; truth += 1) {
          const covered = chances(population, truth, answers).reduce((sum, chance, yes) => {
            const { lowCount, highCount } = intervals[yes]!;
            return lowCount <= truth && truth <= highCount ? sum + chance : sum;
          }, 0);
          least = Math.min(least, covered);
        }
      }
    }
    assert.ok(least >= 0.95 - 1e-9, `covers ${least}`);
    assert.ok(least < 0.96, 'and is not wider than it must be');
  });

  it('misses in more than 2.5 % of draws on neither side', () => {
    for (const population of [12, 46, 80]) {
      for (let answers = 1; answers < population; answers += 1) {
        const intervals = intervalsOf(population, answers);
        for (let truth = 0; truth <= population; truth += 1) {
          let above = 0;
          let below = 0;
          for (const [yes, chance] of chances(population, truth, answers).entries()) {
            if (intervals[yes]!.lowCount > truth) above += chance;
            if (intervals[yes]!.highCount < truth) below += chance;
          }
          assert.ok(above <= 0.025 + 1e-9 && below <= 0.025 + 1e-9);
        }
      }
    }
  });
});
