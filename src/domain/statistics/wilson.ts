import { shareInterval, Z, type Interval } from './interval.ts';
import type { NoFigure } from './no-figure.ts';
import { faultOfTally, isCensus, type Tally } from './tally.ts';

/**
 * Wilson's score interval at 95 % for a share, with the correction for a finite group.
 *
 *     ( p + z²/2m ± z √( p(1−p)/m + z²/4m² ) ) / ( 1 + z²/m ),   m = n (N−1)/(N−n)
 *
 * Source: Wilson 1927; the effective size m, field notes 4.3. Quick and good on average, it may still miss:
 * it serves where intervals are combined (differences, weighted shares). A figure that stands alone is shown
 * with {@link exactInterval}.
 * @returns shares; the share itself, twice, when everybody answered
 */
export function wilsonInterval(tally: Tally): Interval | NoFigure {
  const fault = faultOfTally(tally);
  if (fault) return fault;
  return wilsonAround(tally.yes / tally.answers, effectiveAnswers(tally));
}

/**
 * Wilson's interval around a share that so many independent answers are worth.
 * @param share 0 to 1
 * @param answers above 0, not necessarily whole; `Infinity` leaves nothing to chance
 */
export function wilsonAround(share: number, answers: number): Interval {
  const shrink = 1 + Z ** 2 / answers;
  const middle = share + Z ** 2 / (2 * answers);
  const reach = Z * Math.sqrt((share * (1 - share)) / answers + (Z / (2 * answers)) ** 2);
  // At the ends the formula gives exactly 0 and 1; a machine gives nearly.
  return shareInterval(
    share === 0 ? 0 : (middle - reach) / shrink,
    share === 1 ? 1 : (middle + reach) / shrink,
  );
}

/**
 * How many answers of a very large group would say as much as these: m = n (N−1)/(N−n).
 * @returns from n (very large group) to `Infinity` (everybody answered)
 */
export function effectiveAnswers(sample: Omit<Tally, 'yes'>): number {
  const { population, answers } = sample;
  if (isCensus(sample)) return Infinity;
  if (population === Infinity) return answers;
  return (answers * (population - 1)) / (population - answers);
}
