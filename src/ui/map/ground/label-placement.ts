import type { Box } from '../base/box.ts';
import { boxAt, meet } from '../base/box.ts';

/** A name that would like to be written near its point; sizes and places in pixels. */
export interface LabelWish {
  readonly key: string;
  /** The point that carries the name. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The room kept between the point and the name. */
  readonly gap: number;
  /** Whether the name still belongs to its point when its middle is here, away from the point. */
  readonly mayStray?: (x: number, y: number) => boolean;
}

/** A name that has found its room: the left and top of its box. */
export interface PlacedLabel {
  readonly key: string;
  readonly left: number;
  readonly top: number;
}

/** Half the width of the dot that marks the point: no other name is written over it. */
const DOT_PX = 5;
/** Air between two names. */
const AIR_PX = 3;
/** How much further a name may stray, step by step, as long as it belongs there. */
const STRAYS_PX = [24, 48, 72];

/**
 * Finds room for as many names as possible, the first wishes first: below their point, above, to
 * the right, to the left, then askew, then further off where that is allowed. A name without room
 * is left out rather than written over another or over what already stands there.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  standing: readonly Box[] = [],
): PlacedLabel[] {
  const taken = [...standing];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const isFree = (box: Box): boolean => !taken.some((other) => meet(box, other, AIR_PX));
    const box = near(wish, wish.gap).find(isFree) ?? astray(wish).find(isFree);
    if (!box) continue;
    taken.push(box, boxAt(wish.x - DOT_PX, wish.y - DOT_PX, 2 * DOT_PX, 2 * DOT_PX));
    placed.push({ key: wish.key, left: box.left, top: box.top });
  }
  return placed;
}

function near({ x, y, width, height }: LabelWish, gap: number): Box[] {
  const corners: [number, number][] = [
    [x - width / 2, y + gap],
    [x - width / 2, y - gap - height],
    [x + gap, y - height / 2],
    [x - gap - width, y - height / 2],
    [x, y + gap],
    [x - width, y + gap],
    [x, y - gap - height],
    [x - width, y - gap - height],
  ];
  return corners.map(([left, top]) => boxAt(left, top, width, height));
}

function astray(wish: LabelWish): Box[] {
  const { mayStray } = wish;
  if (!mayStray) return [];
  return STRAYS_PX.flatMap((further) => near(wish, wish.gap + further)).filter((box) =>
    mayStray((box.left + box.right) / 2, (box.top + box.bottom) / 2),
  );
}
