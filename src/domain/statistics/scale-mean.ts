import { studentQuantile } from './distributions/student.ts';
import { exactInterval } from './exact-interval.ts';
import { within, type Interval } from './interval.ts';
import { faultOfCounts, isNoFigure, type NoFigure } from './no-figure.ts';
import { faultOfSample } from './tally.ts';
import { wilsonInterval } from './wilson.ts';

/** How often each step of a scale was answered. */
export interface ScaleAnswers {
  /** How many belong to the group (N); `Infinity` where it is very large or not counted. */
  readonly population: number;
  /** All steps of the scale, also those that nobody chose, each with how many people chose it. */
  readonly steps: readonly { readonly value: number; readonly count: number }[];
}

/** The mean of a scale with its interval at 95 %, in steps of the scale. */
export interface ScaleMean extends Interval {
  readonly mean: number;
  /** How far answers lie from the mean, in steps (standard deviation of the sample). */
  readonly deviation: number;
  readonly answers: number;
}

/**
 * The mean of a scale (1 to 5) with its interval, which never leaves the scale.
 *
 *     x̄ ± t(n−1) s/√n · √(1 − n/N)
 *
 * Source: Cochran 1977, 2.13–2.16. Where all gave the same answer, s is 0 and the formula is false, as it is for a
 * share: then the interval takes the exact bound for how many of the others may think otherwise, at the far ends.
 * @returns `one-answer` for one of several people: one says nothing of how far answers lie apart;
 * the mean itself, three times, when everybody answered
 */
export function scaleMean({ population, steps }: ScaleAnswers): ScaleMean | NoFigure {
  const fault = faultOfSteps(steps);
  if (fault) return fault;
  const answers = steps.reduce((sum, { count }) => sum + count, 0);
  const sampleFault = faultOfSample(population, answers);
  if (sampleFault) return sampleFault;
  if (answers === 1 && population > 1) return 'one-answer';
  const values = steps.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  // Rounding must not carry the mean of equal answers off the scale.
  const mean = within(weighed(steps, ({ value }) => value) / answers, lowest, highest);
  const squares = weighed(steps, ({ value }) => (value - mean) ** 2);
  const deviation = answers > 1 ? Math.sqrt(squares / (answers - 1)) : 0;
  if (answers === population) return { mean, deviation, answers, low: mean, high: mean };
  if (steps.some(({ count }) => count === answers)) {
    const others = shareOfOthers(population, answers);
    if (isNoFigure(others)) return others;
    const low = mean - others * (mean - lowest);
    return { mean, deviation: 0, answers, low, high: mean + others * (highest - mean) };
  }
  const reach =
    studentQuantile(answers - 1) *
    (deviation / Math.sqrt(answers)) *
    Math.sqrt(1 - answers / population);
  return {
    ...{ mean, deviation, answers },
    low: within(mean - reach, lowest, highest),
    high: within(mean + reach, lowest, highest),
  };
}

/** How large a share of the group may think otherwise when all who answered agree. */
function shareOfOthers(population: number, answers: number): number | NoFigure {
  const nobody = { population, answers, yes: 0 };
  const exact = exactInterval(nobody);
  const interval = isNoFigure(exact) ? wilsonInterval(nobody) : exact;
  return isNoFigure(interval) ? interval : interval.high;
}

type Steps = ScaleAnswers['steps'];

function weighed(steps: Steps, of: (step: Steps[number]) => number): number {
  return steps.reduce((sum, step) => sum + step.count * of(step), 0);
}

function faultOfSteps(steps: Steps): NoFigure | undefined {
  const values = steps.map(({ value }) => value);
  if (!values.every((value) => Number.isSafeInteger(value))) return 'out-of-range';
  if (new Set(values).size < values.length) return 'named-twice';
  return faultOfCounts(...steps.map(({ count }) => count));
}
