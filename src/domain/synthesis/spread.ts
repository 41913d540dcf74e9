import { isNoFigure } from '../statistics/no-figure.ts';
import { quartilesOf, type Quartiles } from '../statistics/quartiles.ts';
import { FEWEST_FOR_PERCENTAGE } from '../statistics/small-numbers.ts';
import type { Counted } from './ways-apart.ts';

/** Fewer territories than this have no quartiles: each would be one of them. */
export const FEWEST_FOR_SPREAD = 5;

/** How the territories' shares lie: no territory is named, none is first or last. */
export interface Spread extends Quartiles {
  /** Territories that count in it: those with ten answers and more. */
  readonly territories: number;
}

/** Where a quarter, a half and three quarters of the territories lie below; undefined with fewer than five of them. */
export function spreadOf(counted: readonly Counted[]): Spread | undefined {
  const shares = counted.flatMap(({ counts: { answers, yes } }) =>
    answers >= FEWEST_FOR_PERCENTAGE ? [yes / answers] : [],
  );
  if (shares.length < FEWEST_FOR_SPREAD) return undefined;
  const quartiles = quartilesOf(shares);
  return isNoFigure(quartiles) ? undefined : { ...quartiles, territories: shares.length };
}
