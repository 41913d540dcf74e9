import { minutesBetween, type Moment } from '../kernel/when.ts';
import type { CallClaim } from './call.ts';

const A_WEEK_IN_MINUTES = 7 * 24 * 60;
/** Clocks of devices differ by a little. */
const AHEAD_MINUTES = 5;

/**
 * The moment of a claim or an attempt as it is shown: its author's clock, or the server's where that clock is clearly
 * wrong (ahead of the receipt, or more than a week before it).
 */
export function shownMoment({ at, heard }: Pick<CallClaim, 'at' | 'heard'>): Moment {
  if (!heard) return at;
  const late = minutesBetween(at, heard);
  return late < -AHEAD_MINUTES || late > A_WEEK_IN_MINUTES ? heard : at;
}
