import { Z } from './interval.ts';
import { faultOfCounts, isNoFigure, type NoFigure } from './no-figure.ts';
import { faultOfPopulation } from './tally.ts';

/**
 * How many people must answer for a margin of error at 95 %, in the worst case (p = one half).
 *
 *     n = N z² p(1−p) / ( e²(N−1) + z² p(1−p) ), rounded up
 *
 * Source: field notes 4.2 (Cochran 1977, 4.4). In a group of 46, five points need 42 answers.
 * @param population N, people; `Infinity` for a very large group
 * @param margin e, a share between 0 and 1, both left out: 0.05 is five points
 * @returns people, 1 to N; `out-of-range` also where a very large group would need more than can be counted
 */
export function requiredAnswers(population: number, margin: number): number | NoFigure {
  const fault = faultOfPopulation(population);
  if (fault) return fault;
  if (!(margin > 0 && margin < 1)) return 'out-of-range';
  const spread = (Z * Z) / 4;
  if (population === Infinity) return orOutOfRange(roundedUp(spread / margin ** 2));
  return roundedUp((population * spread) / (margin ** 2 * (population - 1) + spread));
}

/**
 * How many answers are still missing for a margin: "encore 4 appels pour passer sous 5 %".
 * @param answers n, people who answered already, 0 to N
 * @returns people; 0 when the margin is reached
 */
export function answersStillNeeded(
  population: number,
  answers: number,
  margin: number,
): number | NoFigure {
  const required = requiredAnswers(population, margin);
  if (isNoFigure(required)) return required;
  const fault = faultOfCounts(answers);
  if (fault) return fault;
  if (answers > population) return 'more-answers-than-people';
  return Math.max(0, required - answers);
}

/**
 * How many people to ask for so many answers, when a part of them answers: at one half, 169 answers
 * are about 338 calls (field notes 4.2).
 * @param answers people, from 0
 * @param rate the share of those asked who answer, above 0, at most 1
 * @returns people, rounded up; nobody says whether the group has as many
 */
export function peopleToAsk(answers: number, rate: number): number | NoFigure {
  const fault = faultOfCounts(answers);
  if (fault) return fault;
  if (!(rate > 0 && rate <= 1)) return 'out-of-range';
  return orOutOfRange(roundedUp(answers / rate));
}

/** A number of people that no machine can count is asked of nobody. */
function orOutOfRange(people: number): number | NoFigure {
  return Number.isSafeInteger(people) ? people : 'out-of-range';
}

/** The next whole number; what is one already, but for the last digits of the machine, stays (2,401 for two points). */
function roundedUp(value: number): number {
  return Math.ceil(value * (1 - 1e-12));
}
