import type { NoFigure } from '../no-figure.ts';
import { faultOfTally, type Tally } from '../tally.ts';

/** A part of the whole that was asked for itself: a territory, an age band. Its size must be known. */
export interface Stratum extends Tally {
  readonly id: string;
  /** What it resembles others in (rural density, size): strata of one kind are merged first. */
  readonly kind?: string;
  /** The variance of `yes` itself, in people², where it was rounded by a draw before it was told; absent: it is exact. */
  readonly yesVariance?: number;
}

/**
 * What is wrong with some strata, if anything. A stratum without answers is right: it lowers the coverage; one of
 * nobody weighs nothing.
 */
export function faultOfStrata(strata: readonly Stratum[]): NoFigure | undefined {
  if (new Set(strata.map(({ id }) => id)).size < strata.length) return 'named-twice';
  for (const stratum of strata) {
    if (stratum.population === Infinity) return 'population-unknown';
    if (!((stratum.yesVariance ?? 0) >= 0) || stratum.yesVariance === Infinity)
      return 'out-of-range';
    const fault = faultOfTally(stratum);
    if (fault && !(isUnanswered(stratum) && MAY_BE_EMPTY.has(fault))) return fault;
  }
  return undefined;
}

const MAY_BE_EMPTY: ReadonlySet<NoFigure> = new Set<NoFigure>(['nobody-to-ask', 'nobody-answered']);

function isUnanswered({ answers, yes }: Stratum): boolean {
  return answers === 0 && yes === 0;
}
