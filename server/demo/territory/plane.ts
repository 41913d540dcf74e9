import type { Point } from '../../../src/domain/kernel/place.ts';

/** A spot on a flat map: kilometres east and north of its middle. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const KM_PER_DEGREE = 111.32;

/** The point on earth of a spot around a centre, to about a metre (five decimals). */
export function toPoint(center: Point, { x, y }: Spot): Point {
  const shrink = Math.cos((center.lat * Math.PI) / 180);
  return {
    lat: rounded(center.lat + y / KM_PER_DEGREE),
    lon: rounded(center.lon + x / (KM_PER_DEGREE * shrink)),
  };
}

/** The spot of a point on earth, around a centre. */
export function toSpot(center: Point, { lat, lon }: Point): Spot {
  const shrink = Math.cos((center.lat * Math.PI) / 180);
  return {
    x: (lon - center.lon) * KM_PER_DEGREE * shrink,
    y: (lat - center.lat) * KM_PER_DEGREE,
  };
}

/** Kilometres between two spots. */
export function apart(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Whether a spot lies within a ring (even-odd rule). */
export function isWithin(ring: readonly Spot[], { x, y }: Spot): boolean {
  let inside = false;
  for (const [a, b] of edgesOf(ring)) {
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

/** The surface of a ring in square kilometres (shoelace formula). */
export function surfaceOf(ring: readonly Spot[]): number {
  const twice = edgesOf(ring).reduce((sum, [a, b]) => sum + a.x * b.y - b.x * a.y, 0);
  return Math.abs(twice) / 2;
}

/** The middle of mass of a ring. */
export function middleOf(ring: readonly Spot[]): Spot {
  let [x, y, twice] = [0, 0, 0];
  for (const [a, b] of edgesOf(ring)) {
    const cross = a.x * b.y - b.x * a.y;
    x += (a.x + b.x) * cross;
    y += (a.y + b.y) * cross;
    twice += cross;
  }
  return { x: x / (3 * twice), y: y / (3 * twice) };
}

/** What is left of a ring on the side of `mine`, when the plane is shared out between two seats. */
export function nearerTo(ring: readonly Spot[], mine: Spot, theirs: Spot): Spot[] {
  const side = (at: Spot): number => {
    const middle = { x: (mine.x + theirs.x) / 2, y: (mine.y + theirs.y) / 2 };
    return (at.x - middle.x) * (theirs.x - mine.x) + (at.y - middle.y) * (theirs.y - mine.y);
  };
  return edgesOf(ring).flatMap(([a, b]) => {
    const [from, to] = [side(a), side(b)];
    const kept = from <= 0 ? [a] : [];
    if (from <= 0 === to <= 0) return kept;
    const part = from / (from - to);
    return [...kept, { x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y) }];
  });
}

/** The edges of a ring, of which the last leads back to the start. */
export function edgesOf(ring: readonly Spot[]): (readonly [Spot, Spot])[] {
  return ring.map((from, index) => [from, ring[(index + 1) % ring.length] ?? from] as const);
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
