import type { Interval } from './interval.ts';
import { TAIL } from './interval.ts';
import type { NoFigure } from './no-figure.ts';
import { logFactorial } from './distributions/log-factorial.ts';

/** The middle value, and between which two values the middle of all such values lies. */
export interface MedianInterval extends Interval {
  readonly median: number;
  /** How many values it was found from. */
  readonly values: number;
}

/** Below six values no two of them hold the middle in 95 of 100 cases: 2 · ½⁵ is more than 5 %. */
const FEWEST = 6;

/**
 * The median with its interval at 95 %, whatever the law of the values: two of the values themselves.
 *
 *     [ x(r), x(n+1−r) ],   r the largest with P(Bin(n, ½) < r) ≤ 2.5 %
 *
 * Source: Thompson 1936; Conover 1999, Practical Nonparametric Statistics, 3.2.
 * @param values in any order and unit; `Infinity` for what has not come about (a request nobody answered)
 * @returns in the unit of the values; the median may be infinite: more than half never came about.
 * `too-few-values` below six
 */
export function medianInterval(values: readonly number[]): MedianInterval | NoFigure {
  const ordered = Float64Array.from(values).sort();
  const { length } = ordered;
  if (values.some(Number.isNaN)) return 'out-of-range';
  if (length < FEWEST) return 'too-few-values';
  const rank = lowerRank(length);
  return {
    median:
      ((ordered[Math.floor((length - 1) / 2)] ?? 0) + (ordered[Math.ceil((length - 1) / 2)] ?? 0)) /
      2,
    low: ordered[rank - 1] ?? 0,
    high: ordered[length - rank] ?? 0,
    values: length,
  };
}

/** The largest r with P(Bin(n, ½) ≤ r − 1) ≤ 2.5 %. */
function lowerRank(n: number): number {
  let rank = 0;
  let below = 0;
  while (rank < n / 2) {
    below += Math.exp(logFactorial(n) - logFactorial(rank) - logFactorial(n - rank) - n * Math.LN2);
    if (below > TAIL) break;
    rank += 1;
  }
  return rank;
}
