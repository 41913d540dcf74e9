import { FEWEST_FOR_PERCENTAGE } from '../small-numbers.ts';
import { isNoFigure, type NoFigure } from '../no-figure.ts';
import { stratifiedEstimate, type StratifiedEstimate } from '../strata/stratified-estimate.ts';
import type { Stratum } from '../strata/stratum.ts';
import { differenceBetween, type Difference } from './difference.ts';
import { holmAdjusted } from './holm.ts';

/** Two ways of answering that give the same within ten points are told together. */
const ALIKE_WITHIN = 0.1;

/** Below this, after Holm's correction, two ways of answering differ. */
const LEVEL = 0.05;

/** How two ways of answering (web, telephone…) compare. */
export interface ModePair extends Difference {
  readonly first: string;
  readonly second: string;
}

/**
 * Whether answers of several modes may be told as one figure:
 * - `alike`: every difference surely lies within ten points; one figure is honest.
 * - `unclear`: nothing shows that they differ, nor that they do not; one figure, with the difference printed beside it.
 * - `differ`: they differ beyond chance; they are told apart.
 * - `too-few`: some mode has fewer than ten answers; nothing can be said of it, and they are told apart.
 */
export type Combining = 'alike' | 'unclear' | 'differ' | 'too-few';

/** The modes apart, and together only where that is honest. */
export interface ModesApart {
  readonly pairs: readonly ModePair[];
  readonly combining: Combining;
  /** Each mode weighs as many people as were to answer by it; absent where they must be told apart. */
  readonly together?: StratifiedEstimate;
}

/**
 * Modes apart before together: those without internet are rung up, and say "yes" to a voice more readily than to
 * a screen. Each pair of modes with its difference (second less first) at 95 %, Holm's correction over all pairs, and
 * whether combining is honest. Who answers by which mode is not chosen by lot, so a difference may be the people's
 * or the mode's; both are a reason to tell it.
 *
 * Source: field notes 4.1 and 4.4; equivalence within a bound, Schuirmann 1987 (our bound: ten points).
 * @param modes one stratum for each mode: N is how many people were to answer by it
 * @returns one mode alone is `alike`
 */
export function modesApart(modes: readonly Stratum[]): ModesApart | NoFigure {
  const together = stratifiedEstimate(modes);
  if (isNoFigure(together)) return together;
  const pairs = pairsOf(modes.filter(({ answers }) => answers > 0));
  if (isNoFigure(pairs)) return pairs;
  const combining = modes.some(isTooSmall) ? 'too-few' : combiningOf(pairs);
  if (combining === 'too-few' || combining === 'differ') return { pairs, combining };
  return { pairs, combining, together };
}

function isTooSmall({ population, answers }: Stratum): boolean {
  return answers < Math.min(population, FEWEST_FOR_PERCENTAGE);
}

function pairsOf(modes: readonly Stratum[]): readonly ModePair[] | NoFigure {
  const pairs: ModePair[] = [];
  for (const [index, first] of modes.entries()) {
    for (const second of modes.slice(index + 1)) {
      const difference = differenceBetween(first, second);
      if (isNoFigure(difference)) return difference;
      pairs.push({ first: first.id, second: second.id, ...difference });
    }
  }
  const adjusted = holmAdjusted(pairs.map(({ pValue }) => pValue));
  if (isNoFigure(adjusted)) return adjusted;
  return pairs.map((pair, index) => ({ ...pair, pValue: adjusted[index] ?? 1 }));
}

function combiningOf(pairs: readonly ModePair[]): Combining {
  if (pairs.every(({ low, high }) => low >= -ALIKE_WITHIN && high <= ALIKE_WITHIN)) return 'alike';
  return pairs.some(({ pValue }) => pValue < LEVEL) ? 'differ' : 'unclear';
}
