import { faultOfCounts, type NoFigure } from './no-figure.ts';

/** What a group answered to a question with two answers; all three are numbers of people. */
export interface Tally {
  /** How many belong to the group (N): asked or not. `Infinity` where the group is very large or not counted. */
  readonly population: number;
  /** How many of them answered (n). Who does not know, or prefers not to say, is not among them. */
  readonly answers: number;
  /** How many of those said yes. */
  readonly yes: number;
}

/**
 * What is wrong with the size of a group and the number who answered, if anything.
 * @returns undefined where 0 < n ≤ N, both whole; N may be infinite
 */
export function faultOfSample(population: number, answers: number): NoFigure | undefined {
  const fault = faultOfPopulation(population) ?? faultOfCounts(answers);
  if (fault) return fault;
  if (answers === 0) return 'nobody-answered';
  return answers > population ? 'more-answers-than-people' : undefined;
}

/** What is wrong with a tally, if anything: as {@link faultOfSample}, and no more yes than answers. */
export function faultOfTally({ population, answers, yes }: Tally): NoFigure | undefined {
  const fault = faultOfCounts(yes) ?? faultOfSample(population, answers);
  if (fault) return fault;
  return yes > answers ? 'more-yes-than-answers' : undefined;
}

/** What is wrong with the size of a group, if anything; it may be infinite, never empty. */
export function faultOfPopulation(population: number): NoFigure | undefined {
  if (population === Infinity) return undefined;
  return faultOfCounts(population) ?? (population === 0 ? 'nobody-to-ask' : undefined);
}

/** Whether everybody of the group answered: then nothing is left to chance. */
export function isCensus({ population, answers }: Omit<Tally, 'yes'>): boolean {
  return answers === population;
}
