import { normalTail } from '../distributions/normal.ts';
import { within, type Interval } from '../interval.ts';
import { isNoFigure, type NoFigure } from '../no-figure.ts';
import type { Tally } from '../tally.ts';
import { effectiveAnswers, wilsonInterval } from '../wilson.ts';

/** How far two shares lie apart. Shares: 0.05 is five points; all from −1 to 1. */
export interface Difference extends Interval {
  /** The second share less the first. */
  readonly difference: number;
  /** How likely so large a difference is by chance alone, 0 to 1: for {@link holmAdjusted}, never shown bare. */
  readonly pValue: number;
}

/**
 * The difference between two groups that were drawn independently (last year and this, two kinds of people), with
 * its interval at 95 %. Where the same people answered twice, `pairedDifference` says more.
 *
 *     d = p₂ − p₁,   from d − √( (p₂−l₂)² + (u₁−p₁)² )   to d + √( (u₂−p₂)² + (p₁−l₁)² )
 *
 * with [l, u] Wilson's interval of each share, corrected for its finite group. Source: Newcombe 1998 (method 10);
 * Zou & Donner 2008. The p value: the two-sided score test with the pooled share and effective sizes n (N−1)/(N−n).
 * @returns when everybody answered both times, the difference itself: what changed is known, not estimated
 */
export function differenceBetween(first: Tally, second: Tally): Difference | NoFigure {
  const before = wilsonInterval(first);
  if (isNoFigure(before)) return before;
  const after = wilsonInterval(second);
  if (isNoFigure(after)) return after;
  const p1 = first.yes / first.answers;
  const p2 = second.yes / second.answers;
  const difference = p2 - p1;
  return {
    difference,
    low: within(difference - Math.hypot(p2 - after.low, before.high - p1), -1, 1),
    high: within(difference + Math.hypot(after.high - p2, p1 - before.low), -1, 1),
    pValue: chanceOf(difference, first, second),
  };
}

function chanceOf(difference: number, first: Tally, second: Tally): number {
  if (difference === 0) return 1;
  const pooled = (first.yes + second.yes) / (first.answers + second.answers);
  const variance =
    pooled * (1 - pooled) * (1 / effectiveAnswers(first) + 1 / effectiveAnswers(second));
  return 2 * normalTail(Math.abs(difference) / Math.sqrt(variance));
}
