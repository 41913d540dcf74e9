import type { Line } from '../osm/osm-map.ts';
import type { Box } from './box.ts';

type Position = readonly [number, number];

/**
 * The stretches of a line that lie within a rectangle (Liang and Barsky's clipping, segment by segment). What
 * only touches the rectangle's edge is none of it.
 */
export function stretchesWithin(line: Line, box: Box): readonly Line[] {
  const stretches: Position[][] = [];
  let open: Position[] | undefined;
  for (let at = 1; at < line.length; at += 1) {
    const [a, b] = [line[at - 1], line[at]] as [Position, Position];
    const cut = clipped(a, b, box);
    if (!cut) {
      open = undefined;
      continue;
    }
    const [from, to] = cut;
    if (!open || from > 0) stretches.push((open = [between(a, b, from)]));
    open.push(between(a, b, to));
    if (to < 1) open = undefined;
  }
  return stretches;
}

/** Which part of a segment lies within, from 0 to 1; undefined: none. */
function clipped([ax, ay]: Position, [bx, by]: Position, box: Box): [number, number] | undefined {
  let [from, to] = [0, 1];
  const { west, south, east, north } = box;
  const sides = [
    [ax - bx, ax - west],
    [bx - ax, east - ax],
    [ay - by, ay - south],
    [by - ay, north - ay],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return undefined;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to ? [from, to] : undefined;
}

function between(a: Position, b: Position, part: number): Position {
  if (part === 0) return a;
  if (part === 1) return b;
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
}

/** Whether a point lies within a rectangle and not on its edge. */
export function isWithin([x, y]: Position, { west, south, east, north }: Box): boolean {
  return x > west && x < east && y > south && y < north;
}

/** The point of a rectangle's edge that is nearest to one within. */
export function nearestOnEdge([x, y]: Position, { west, south, east, north }: Box): Position {
  const ways: readonly (readonly [number, Position])[] = [
    [x - west, [west, y]],
    [east - x, [east, y]],
    [y - south, [x, south]],
    [north - y, [x, north]],
  ];
  return ways.reduce((best, one) => (one[0] < best[0] ? one : best))[1];
}

/** How far round the edge a point of it lies, clockwise from the north-west corner: 1 is the next corner, 4 all round. */
export function roundEdge([x, y]: Position, { west, south, east, north }: Box): number {
  const along = (x - west) / (east - west);
  const down = (north - y) / (north - south);
  const sides: readonly (readonly [number, number])[] = [
    [Math.abs(down), along],
    [Math.abs(1 - along), 1 + down],
    [Math.abs(1 - down), 3 - along],
    [Math.abs(along), 4 - down],
  ];
  return sides.reduce((best, one) => (one[0] < best[0] ? one : best))[1] % 4;
}

/** How far it is clockwise from one place of the edge to another, as `roundEdge` counts. */
export function clockwise(from: number, to: number): number {
  return (to - from + 4) % 4;
}

/** The corners that are passed clockwise between two places of the edge. */
export function cornersBetween(from: number, to: number, box: Box): readonly Position[] {
  const { west, south, east, north } = box;
  const corners: readonly Position[] = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  const passed: Position[] = [];
  for (let at = Math.floor(from) + 1; at - from < clockwise(from, to); at += 1) {
    passed.push(corners[at % 4] ?? [west, north]);
  }
  return passed;
}
