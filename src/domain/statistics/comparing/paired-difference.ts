import { within } from '../interval.ts';
import { faultOfCounts, isNoFigure, type NoFigure } from '../no-figure.ts';
import { isCensus } from '../tally.ts';
import { wilsonInterval } from '../wilson.ts';
import type { Difference } from './difference.ts';
import { midPValue } from './mcnemar.ts';

/** What the same people answered to the same question twice; numbers of people. */
export interface PairedTally {
  /** How many belonged to the group both times (N); `Infinity` where that is not counted. */
  readonly population: number;
  readonly bothYes: number;
  /** Yes the first time, no the second. */
  readonly onlyFirst: number;
  /** No the first time, yes the second. */
  readonly onlySecond: number;
  readonly bothNo: number;
}

/**
 * What changed among people who answered both times, with its interval at 95 %.
 *
 *     d = (onlySecond − onlyFirst) / n
 *     from d − √( (p₂−l₂)² − 2φ (p₂−l₂)(u₁−p₁) + (u₁−p₁)² ), and likewise upwards
 *
 * with [l, u] Wilson's interval of each time and φ the correlation of the two answers, cautious where it is
 * positive. Source: Newcombe 1998, Improved confidence intervals… paired data (method 10); recommended by
 * Fagerland, Lydersen & Laake 2014. The p value is McNemar's mid-P.
 * @returns when everybody of the group answered both times, the difference itself
 */
export function pairedDifference(pairs: PairedTally): Difference | NoFigure {
  const { population, bothYes, onlyFirst, onlySecond, bothNo } = pairs;
  const fault = faultOfCounts(bothYes, onlyFirst, onlySecond, bothNo);
  if (fault) return fault;
  const answers = bothYes + onlyFirst + onlySecond + bothNo;
  const first = wilsonInterval({ population, answers, yes: bothYes + onlyFirst });
  if (isNoFigure(first)) return first;
  const second = wilsonInterval({ population, answers, yes: bothYes + onlySecond });
  if (isNoFigure(second)) return second;
  const p1 = (bothYes + onlyFirst) / answers;
  const p2 = (bothYes + onlySecond) / answers;
  const difference = (onlySecond - onlyFirst) / answers;
  const phi = cautiousCorrelation(pairs, answers);
  return {
    difference,
    low: within(difference - reach(p2 - second.low, first.high - p1, phi), -1, 1),
    high: within(difference + reach(second.high - p2, p1 - first.low, phi), -1, 1),
    pValue: isCensus({ population, answers })
      ? Number(difference === 0)
      : midPValue(onlyFirst, onlySecond),
  };
}

function reach(one: number, other: number, phi: number): number {
  return Math.sqrt(Math.max(0, one ** 2 - 2 * phi * one * other + other ** 2));
}

/** φ, with Newcombe's correction: a positive one counts only beyond n/2 of its numerator. */
function cautiousCorrelation(pairs: PairedTally, answers: number): number {
  const { bothYes, onlyFirst, onlySecond, bothNo } = pairs;
  const sums = [bothYes + onlyFirst, onlySecond + bothNo, bothYes + onlySecond, onlyFirst + bothNo];
  const product = sums.reduce((all, sum) => all * Math.sqrt(sum), 1);
  if (product === 0) return 0;
  const numerator = bothYes * bothNo - onlyFirst * onlySecond;
  const cautious = numerator > 0 ? Math.max(0, numerator - answers / 2) : numerator;
  return cautious / product;
}
