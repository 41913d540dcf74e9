import { isNoFigure, type NoFigure } from '../no-figure.ts';
import { proportionalAllocation } from './allocation.ts';
import { drawSample, type Draw } from './draw.ts';

/** Somebody who may be drawn, and the stratum (village, age band) that they belong to. */
export interface Drawable {
  readonly id: string;
  readonly stratum: string;
}

/**
 * A sample drawn in each stratum for itself, in proportion to its people ({@link proportionalAllocation}).
 * The same seed and people give the same draw, in whatever order they come. The size is decided before: one that is
 * larger may take fewer of a small stratum (the paradox of largest remainders), so it need not hold the smaller one.
 * @param least people of each stratum at the least
 * @returns the draw of each stratum, by its name; a replacement comes from the same stratum
 */
export function stratifiedDraw(
  seed: string,
  people: readonly Drawable[],
  size: number,
  least = 0,
): ReadonlyMap<string, Draw> | NoFigure {
  if (new Set(people.map(({ id }) => id)).size < people.length) return 'named-twice';
  const strata = strataOf(people);
  const sizes = proportionalAllocation(
    strata.map(({ ids }) => ids.length),
    size,
    least,
  );
  if (isNoFigure(sizes)) return sizes;
  const draws = new Map<string, Draw>();
  for (const [index, { stratum, ids }] of strata.entries()) {
    const draw = drawSample(seed, ids, sizes[index] ?? 0);
    if (isNoFigure(draw)) return draw;
    draws.set(stratum, draw);
  }
  return draws;
}

/** The strata by name, so that the order of the list decides nothing. */
function strataOf(
  people: readonly Drawable[],
): readonly { readonly stratum: string; readonly ids: readonly string[] }[] {
  const strata = new Map<string, string[]>();
  for (const { id, stratum } of people) {
    const ids = strata.get(stratum) ?? [];
    ids.push(id);
    strata.set(stratum, ids);
  }
  return [...strata.keys()].sort().map((stratum) => ({ stratum, ids: strata.get(stratum) ?? [] }));
}
