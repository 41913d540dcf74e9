import type { NoFigure } from './no-figure.ts';

/** Where a quarter, a half and three quarters of the values lie below: how territories spread, without a league table. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Four parts want four values. */
const FEWEST = 4;

/**
 * The quartiles of some values, as spreadsheets give them (QUARTILE.INC), so that anybody can check them.
 *
 *     at (n − 1) q from the smallest, in a straight line between two neighbours
 *
 * Source: Hyndman & Fan 1996, definition 7.
 * @param values finite, in any order and unit
 * @returns in the unit of the values; `too-few-values` below four
 */
export function quartilesOf(values: readonly number[]): Quartiles | NoFigure {
  if (!values.every(Number.isFinite)) return 'out-of-range';
  if (values.length < FEWEST) return 'too-few-values';
  const ordered = [...values].sort((one, other) => one - other);
  return {
    lower: quantile(ordered, 1 / 4),
    median: quantile(ordered, 1 / 2),
    upper: quantile(ordered, 3 / 4),
  };
}

function quantile(ordered: readonly number[], part: number): number {
  const at = (ordered.length - 1) * part;
  const below = ordered[Math.floor(at)] ?? 0;
  const above = ordered[Math.ceil(at)] ?? 0;
  const rest = at - Math.floor(at);
  // Weighed rather than stepped: the distance of two very large values may be too large for a number.
  return below * (1 - rest) + above * rest;
}
