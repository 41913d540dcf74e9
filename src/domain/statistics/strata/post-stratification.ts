import { isNoFigure, type NoFigure } from '../no-figure.ts';
import { stratifiedEstimate, type StratifiedEstimate } from './stratified-estimate.ts';
import { faultOfStrata, type Stratum } from './stratum.ts';

/** A cell with fewer answers says too little to stand for its people (field notes, 4.4). */
const SMALLEST_CELL = 10;

/** One answer never weighs more than three of the average (Kalton & Flores-Cervantes 2003 on trimming). */
const HEAVIEST_WEIGHT = 3;

/** Answers put straight by cells of known size (age band and sex), or the cells that forbid it. */
export type PostStratified =
  | { readonly estimate: StratifiedEstimate; readonly heaviestWeight: number }
  | { readonly refused: 'cell-too-small' | 'weight-too-heavy'; readonly cells: readonly string[] };

/**
 * Post-stratification: answers of one sample, weighted so that each cell counts as many people as it has.
 * Refused, never trimmed in silence, where a cell that has people has fewer than ten answers, or where
 * one answer would weigh more than three of the average: then the plain figure is told, with who is
 * missing.
 *
 *     weight of an answer in cell c, on average 1:  (N_c / N) / (n_c / n)
 *
 * Source: Holt & Smith 1979 (estimate and variance given the sizes of the cells); field notes 4.4 for the guard.
 * @param cells their sizes N_c must be known; together they are the whole group
 */
export function postStratified(cells: readonly Stratum[]): PostStratified | NoFigure {
  const fault = faultOfStrata(cells);
  if (fault) return fault;
  const peopled = cells.filter(({ population }) => population > 0);
  if (peopled.length === 0) return 'nobody-to-ask';
  const small = peopled.filter(({ answers }) => answers < SMALLEST_CELL);
  if (small.length > 0) return { refused: 'cell-too-small', cells: small.map(({ id }) => id) };
  const weights = relativeWeights(peopled);
  const heavy = peopled.filter((_, index) => (weights[index] ?? 0) > HEAVIEST_WEIGHT);
  if (heavy.length > 0) return { refused: 'weight-too-heavy', cells: heavy.map(({ id }) => id) };
  const estimate = stratifiedEstimate(peopled);
  if (isNoFigure(estimate)) return estimate;
  return { estimate, heaviestWeight: Math.max(...weights) };
}

function relativeWeights(cells: readonly Stratum[]): readonly number[] {
  const people = cells.reduce((sum, { population }) => sum + population, 0);
  const all = cells.reduce((sum, { answers }) => sum + answers, 0);
  return cells.map(({ population, answers }) => (population * all) / (people * answers));
}
