import { Z } from './interval.ts';
import type { NoFigure } from './no-figure.ts';
import { faultOfSample } from './tally.ts';

/**
 * The margin of error at 95 % when n of N people answered: for planning, before the answers are known.
 * What the answers say is told with {@link exactInterval}: at the ends this formula is false
 * (9 yes of 9 would be "± 0").
 *
 *     e = z √( p(1−p)/n · (N−n)/(N−1) )
 *
 * Source: field notes 4.2 (Cochran 1977, Sampling Techniques, 3.2, with Bessel's N−1).
 * @param population N, people; `Infinity` leaves the correction away
 * @param answers n, people, 1 to N
 * @param share p, the share that is expected, 0 to 1; one half is the worst case
 * @returns half the width of the interval as a share (0.05 is five points); 0 when everybody answered
 */
export function marginOfError(population: number, answers: number, share = 0.5): number | NoFigure {
  const fault = faultOfSample(population, answers);
  if (fault) return fault;
  if (!(share >= 0 && share <= 1)) return 'out-of-range';
  const variance = ((share * (1 - share)) / answers) * finiteCorrection(population, answers);
  return Z * Math.sqrt(variance);
}

/** What is left of the variance when n of N are known: (N−n)/(N−1), from 1 (very large) to 0 (census). */
function finiteCorrection(population: number, answers: number): number {
  if (population === Infinity) return 1;
  return population === answers ? 0 : (population - answers) / (population - 1);
}
