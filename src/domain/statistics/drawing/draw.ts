import { faultOfCounts, isNoFigure, type NoFigure } from '../no-figure.ts';
import { lotOf } from './lot.ts';

/** Who was drawn, and who would be next, each in the order of the lots. */
export interface Draw {
  readonly drawn: readonly string[];
  /** Everybody else: who comes next when somebody who was drawn is gone. */
  readonly next: readonly string[];
}

/**
 * A simple random sample without putting back: those with the smallest lots. The same seed and people give the same
 * draw, in whatever order they come; a larger draw begins with the smaller one.
 * Source: sequential simple random sampling, Fan, Muller & Rezucha 1962; Ohlsson 1995.
 * @param seed see {@link lotOf}
 * @param people names that mean the same on every device: ids
 * @param size how many to draw, from 0 to all
 * @returns `more-than-there-are` rather than fewer in silence
 */
export function drawSample(seed: string, people: readonly string[], size: number): Draw | NoFigure {
  const fault = faultOfCounts(size);
  if (fault) return fault;
  const order = drawOrder(seed, people);
  if (isNoFigure(order)) return order;
  if (size > order.length) return 'more-than-there-are';
  return { drawn: order.slice(0, size), next: order.slice(size) };
}

/** Everybody in the order of their lots; of the same lot, which hardly happens, by name. */
export function drawOrder(seed: string, people: readonly string[]): readonly string[] | NoFigure {
  if (new Set(people).size < people.length) return 'named-twice';
  return people
    .map((name) => ({ name, lot: lotOf(seed, name) }))
    .sort((one, other) => one.lot - other.lot || (one.name < other.name ? -1 : 1))
    .map(({ name }) => name);
}

/**
 * Who takes the place of somebody drawn who is gone (died, moved): the next in the order who is neither called
 * already nor gone. Whoever refuses is not replaced to flatter the rate: the refusal is told.
 * @param next of the draw, or of the stratum of whoever is gone
 * @returns undefined when nobody is left
 */
export function replacementFrom(
  next: readonly string[],
  taken: ReadonlySet<string>,
): string | undefined {
  return next.find((name) => !taken.has(name));
}
