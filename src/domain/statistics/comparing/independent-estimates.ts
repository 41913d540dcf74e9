import { within, type Interval } from '../interval.ts';

/** A share and its interval, however they were estimated. */
export interface Estimated {
  readonly share: number;
  readonly interval: Interval;
}

/** How far two estimates lie apart (the second less the first), at 95 %. Shares, from −1 to 1. */
export interface EstimateDifference extends Interval {
  readonly difference: number;
}

/**
 * The difference between two estimates of which only the shares and their intervals are known: those of strata, say.
 *
 *     d = p₂ − p₁,   from d − √( (p₂−l₂)² + (u₁−p₁)² )   to d + √( (u₂−p₂)² + (p₁−l₁)² )
 *
 * Source: Zou & Donner 2008 (MOVER); Newcombe 1998 is this with Wilson's intervals. Right for estimates from different
 * answers; where partly the same people answered both times it is rather too wide.
 */
export function differenceOfEstimates(first: Estimated, second: Estimated): EstimateDifference {
  const [one, other] = [first.interval, second.interval];
  const difference = second.share - first.share;
  const down = Math.hypot(second.share - other.low, one.high - first.share);
  const up = Math.hypot(other.high - second.share, first.share - one.low);
  return {
    difference,
    low: within(difference - down, -1, 1),
    high: within(difference + up, -1, 1),
  };
}
