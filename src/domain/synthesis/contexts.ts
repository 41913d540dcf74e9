import { coverageOf } from '../statistics/strata/coverage.ts';
import type { Stratum } from '../statistics/strata/stratum.ts';
import { toldOf, type Told } from './national-figure.ts';
import { FEWEST_FOR_SPREAD } from './spread.ts';

/**
 * How large a territory is, by its inhabitants. How thinly it is peopled would say more, but the communes' data know no
 * surface; and where not every commune tells its inhabitants, nothing is guessed.
 */
export const SIZES = ['under-5000', 'under-20000', 'from-20000', 'unknown'] as const;

/** One such size. */
export type Size = (typeof SIZES)[number];

/** What the territories of one size say together. */
export interface SizeTold extends Told {
  readonly size: Size;
}

/** The size of a territory. */
export function sizeOf(inhabitants: number | undefined): Size {
  if (inhabitants === undefined || !(inhabitants > 0)) return 'unknown';
  if (inhabitants < 5_000) return 'under-5000';
  return inhabitants < 20_000 ? 'under-20000' : 'from-20000';
}

/**
 * The figures of each size, so that a territory can be seen beside those that are like it. All of them or none: with a
 * size of few territories, its figure could be worked out from the whole and the others.
 * @param strata with `kind`, their size
 */
export function sizesTold(strata: readonly Stratum[]): readonly SizeTold[] {
  const covered = strata.filter(({ answers }) => answers > 0);
  const groups = SIZES.map((size) => ({ size, of: covered.filter(({ kind }) => kind === size) }));
  const there = groups.filter(({ of }) => of.length > 0);
  if (there.length < 2 || there.some(({ of }) => of.length < FEWEST_FOR_SPREAD)) return [];
  return there.map(({ size, of }) => ({ size, ...toldOf(of, coverageOf(of)) }));
}
