import { drawOrder } from '../statistics/drawing/draw.ts';
import { stratifiedDraw } from '../statistics/drawing/stratified-draw.ts';
import { isNoFigure, type NoFigure } from '../statistics/no-figure.ts';
import type { Frame } from './survey.ts';

/** Somebody who belongs to the group that is asked, and the part of it that they belong to. */
export interface Member {
  readonly id: string;
  /** Their village, by its name. */
  readonly stratum: string;
}

/** Whom the lot fell on, and the group as it was then. */
export interface Drawn {
  readonly frame: Frame;
  /** In the order of their lots: whoever comes first is rung first. */
  readonly people: readonly string[];
}

/** How people are to be drawn. */
export interface DrawPlan {
  /** Written down before anybody is looked at, so that nobody can choose whom it draws. */
  readonly seed: string;
  readonly size: number | 'everybody';
  /** Village by village, in proportion to their people; two of each at the least, where there are two. */
  readonly byStratum: boolean;
}

const LEAST_OF_A_STRATUM = 2;

/**
 * Draws those who are asked. Everybody who is not left in peace, when as many are to be drawn: then nothing is left to
 * chance.
 * @param asked those of the group who were asked not long ago: they belong to it, and are left in peace
 * @returns the reason where more are to be drawn than there are, nobody is left, or somebody is named twice
 */
export function drawFrom(
  group: readonly Member[],
  asked: ReadonlySet<string>,
  { seed, size: wanted, byStratum }: DrawPlan,
): Drawn | NoFigure {
  const free = group.filter(({ id }) => !asked.has(id));
  const size = wanted === 'everybody' ? free.length : wanted;
  if (size === 0) return 'nobody-to-ask';
  if (size > free.length) return 'more-than-there-are';
  const order = drawOrder(
    seed,
    free.map(({ id }) => id),
  );
  if (isNoFigure(order)) return order;
  if (!byStratum)
    return { frame: { size: group.length, drawn: size, seed }, people: order.slice(0, size) };
  const least = isEnoughForAll(free, size) ? LEAST_OF_A_STRATUM : 0;
  const draws = stratifiedDraw(seed, free, size, least);
  if (isNoFigure(draws)) return draws;
  const drawn = new Set([...draws.values()].flatMap((one) => one.drawn));
  const names = [...new Set(group.map(({ stratum }) => stratum))].sort();
  return {
    frame: {
      ...{ size: group.length, drawn: size, seed },
      strata: names.map((name) => ({
        name,
        size: group.filter(({ stratum }) => stratum === name).length,
        drawn: draws.get(name)?.drawn.length ?? 0,
      })),
    },
    people: order.filter((id) => drawn.has(id)),
  };
}

function isEnoughForAll(group: readonly Member[], size: number): boolean {
  return size >= LEAST_OF_A_STRATUM * new Set(group.map(({ stratum }) => stratum)).size;
}
