/** Two ends between which something lies, both included. Shares run from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Every interval of the product is at 95 %: two figures can only be compared when both mean the same.
 * This is the quantile of the normal law as the field rounds it (field notes, 4.2).
 */
export const Z = 1.96;

/** What is left out on each side of an interval at 95 %. */
export const TAIL = 0.025;

/** A value brought back between two ends, where rounding or a formula went beyond them. */
export function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** An interval around a share, cut off at nobody and everybody. */
export function shareInterval(low: number, high: number): Interval {
  return { low: within(low, 0, 1), high: within(high, 0, 1) };
}
