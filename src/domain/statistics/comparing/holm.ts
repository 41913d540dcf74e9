import type { NoFigure } from '../no-figure.ts';

/**
 * What is left of several tests made at once: who asks twenty questions finds one "change" by chance. Each p value
 * comes back as what it is worth among all of them; below 0.05 it holds.
 *
 *     the k-th smallest of m is multiplied by m − k + 1; none becomes smaller than one before it; at most 1
 *
 * Source: Holm 1979. It keeps the chance of a single false change among all below 5 %, whatever the questions have to
 * do with each other. Benjamini & Hochberg (1995) would find more and let one in twenty of them be false: a
 * mayor decides on each change that is told, so none may be.
 * @param pValues 0 to 1, in any order
 * @returns 0 to 1, in the same order; none for none
 */
export function holmAdjusted(pValues: readonly number[]): readonly number[] | NoFigure {
  if (!pValues.every((value) => value >= 0 && value <= 1)) return 'out-of-range';
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 0;
  const smallestFirst = [...pValues.entries()].sort(([, one], [, other]) => one - other);
  for (const [rank, [index, value]] of smallestFirst.entries()) {
    least = Math.max(least, Math.min(1, value * (pValues.length - rank)));
    adjusted[index] = least;
  }
  return adjusted;
}
