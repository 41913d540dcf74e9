/** A point of the screen, or how far something is moved on it, in pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Enough for thirty stops in one village; what still overlaps then is reached by coming nearer. */
const TURNS = 60;
/** Of points at the very same place each leaves in a direction of its own (the golden angle). */
const TURN_ASIDE = 2.399_963;

/**
 * Pushes points apart until each has room, the same way every time.
 * @param room how far from one another they must be, in pixels
 * @returns how far each is moved, in the order of the points
 */
export function spreadApart(points: readonly ScreenPoint[], room: number): ScreenPoint[] {
  const placed = points.map(({ x, y }) => ({ x, y, homeX: x, homeY: y }));
  for (let turn = 0; turn < TURNS; turn += 1) {
    let isCalm = true;
    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) {
        if (push(one, other, room, index)) isCalm = false;
      }
    }
    if (isCalm) break;
  }
  return placed.map(({ x, y, homeX, homeY }) => ({ x: x - homeX, y: y - homeY }));
}

interface Movable {
  x: number;
  y: number;
}

/** Whether two were too near to one another, and were pushed apart, each by half. */
function push(one: Movable, other: Movable, room: number, index: number): boolean {
  const [across, down] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(across, down);
  if (distance >= room - 0.5) return false;
  const aside = index * TURN_ASIDE;
  const [x, y] =
    distance > 0.01 ? [across / distance, down / distance] : [Math.cos(aside), Math.sin(aside)];
  const half = (room - distance) / 2;
  one.x -= x * half;
  one.y -= y * half;
  other.x += x * half;
  other.y += y * half;
  return true;
}
