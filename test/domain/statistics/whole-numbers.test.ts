import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exactInterval } from '../../../src/domain/statistics/exact-interval.ts';
import { isNoFigure } from '../../../src/domain/statistics/no-figure.ts';
import { requiredAnswers } from '../../../src/domain/statistics/required-answers.ts';

/*
 * The same figures by another way: whole numbers only, without logarithms and without rounding.
 */

const LARGEST = 26;

/** Pascal's triangle. */
const CHOOSE: bigint[][] = [];
for (let n = 0; n <= LARGEST; n += 1) {
  CHOOSE.push(
    Array.from({ length: n + 1 }, (_, k) =>
      k === 0 || k === n ? 1n : CHOOSE[n - 1]![k - 1]! + CHOOSE[n - 1]![k]!,
    ),
  );
}

function choose(n: number, k: number): bigint {
  return CHOOSE[n]?.[k] ?? 0n;
}

/** How many draws of n from N, of whom K say yes, give so many yes as some. */
function draws(N: number, K: number, n: number, from: number, to: number): bigint {
  let sum = 0n;
  for (let x = from; x <= to; x += 1) sum += choose(K, x) * choose(N - K, n - x);
  return sum;
}

/** Every K that is refused neither from above nor from below, at one fortieth each. */
function kept(N: number, n: number, yes: number): readonly number[] {
  const all = choose(N, n);
  const possible = Array.from({ length: N - n + 1 }, (_, more) => yes + more);
  if (n === N) return [yes];
  return possible.filter(
    (K) => draws(N, K, n, yes, n) * 40n > all && draws(N, K, n, 0, yes) * 40n > all,
  );
}

describe('in whole numbers, without rounding', () => {
  it(`the exact interval is the same, for every N to ${String(LARGEST)}, every n and every yes`, () => {
    for (let N = 1; N <= LARGEST; N += 1) {
      for (let n = 1; n <= N; n += 1) {
        for (let yes = 0; yes <= n; yes += 1) {
          const found = exactInterval({ population: N, answers: n, yes });
          const by = kept(N, n, yes);
          assert.ok(!isNoFigure(found));
          assert.deepEqual(
            [found.lowCount, found.highCount],
            [by[0], by.at(-1)],
            `${yes}/${n}/${N}`,
          );
        }
      }
    }
  });

  it('so are the answers that a margin needs, for every N to 2,000 and 2, 3, 5, 8 and 10 points', () => {
    // z² p(1−p) = 0.9604; in ten thousandths, as e² is.
    const spread = 9_604n;
    for (const points of [2n, 3n, 5n, 8n, 10n]) {
      for (let N = 1; N <= 2_000; N += 1) {
        const below = points * points * BigInt(N - 1) + spread;
        const needed = (BigInt(N) * spread + below - 1n) / below;
        assert.equal(requiredAnswers(N, Number(points) / 100), Number(needed), String(N));
      }
    }
  });
});
