/** Numbers that look alike on the map. */
export interface DensityStep {
  /** 0 for nothing at all, then 1 to 4, each hatched more closely. */
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

/** How many looks there are for more than nothing. */
export const MOST_STEPS = 4;

/** Sorts numbers into at most four steps of about as many different numbers each, and one for nothing. */
export function densitySteps(values: readonly number[]): DensityStep[] {
  const known = values.filter((value) => Number.isFinite(value));
  const positive = [...new Set(known.filter((value) => value > 0))].sort((a, b) => a - b);
  const count = Math.min(MOST_STEPS, positive.length);
  const steps = Array.from({ length: count }, (_, index): DensityStep => {
    const first = Math.floor((index * positive.length) / count);
    const last = Math.floor(((index + 1) * positive.length) / count) - 1;
    // Two looks only: the second is not mistaken for the first.
    const step =
      count === 1 ? MOST_STEPS : 1 + Math.round((index * (MOST_STEPS - 1)) / (count - 1));
    return { step, from: positive[first] ?? 0, to: positive[last] ?? 0 };
  });
  return known.some((value) => value <= 0) ? [{ step: 0, from: 0, to: 0 }, ...steps] : steps;
}

/** The look of one number. */
export function stepOf(value: number, steps: readonly DensityStep[]): number {
  return steps.findLast(({ from }) => value >= from)?.step ?? 0;
}
