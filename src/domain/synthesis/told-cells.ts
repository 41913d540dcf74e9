import { lotOf } from '../statistics/drawing/lot.ts';
import { pointsAtSomebody, SMALLEST_DISCLOSED } from '../statistics/small-numbers.ts';

/**
 * The variance of a number that was rounded by {@link toldYes}, in people²: c (5 − c) is 4 or 6 for c from 1 to 4. The
 * larger of the two, since nobody is told which.
 */
export const VARIANCE_OF_ROUNDING = 6;

/** How many said yes, as it may be told beside the number of answers. */
export interface ToldYes {
  readonly yes: number;
  readonly isRounded?: true;
}

/**
 * How many of some answers were yes, as it may leave the territory: exactly, where each of the two answers was
 * given by nobody or by five and more. Else the smaller number c (1 to 4) becomes 5 with probability c/5, and nobody
 * else: whoever reads it does not know which of the four it was, and the sum over many territories is right.
 *
 * Source: random rounding to base 5, as statistical offices do (Statistics Canada; Willenborg & de Waal 2001, 9.5),
 * here of small numbers only. Leaving such territories out would be worse: they are those where nearly all agree, and
 * the network's figure would lean to the middle.
 * @param seed known to the territory alone, so that nobody else can draw again; the same seed gives the same
 * @param name of the cell, so that each has a lot of its own
 */
export function toldYes(answers: number, yes: number, seed: string, name: string): ToldYes {
  const few = Math.min(yes, answers - yes);
  if (!pointsAtSomebody(few)) return { yes };
  const told = lotOf(seed, name) < few / SMALLEST_DISCLOSED ? SMALLEST_DISCLOSED : 0;
  return { yes: few === yes ? told : answers - told, isRounded: true };
}

/**
 * Whether a table may be told: all of its numbers, or none. A single one that is left out could be worked out from the
 * others and their sum.
 */
export function mayBeTold(...cells: readonly number[]): boolean {
  return !cells.some(pointsAtSomebody);
}
