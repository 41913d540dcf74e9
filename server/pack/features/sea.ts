import { isInside } from '../../../src/domain/territory/commune-at.ts';
import type { Line, OsmMap } from '../osm/osm-map.ts';
import type { Polygon } from '../osm/rings.ts';
import type { Box } from './box.ts';
import {
  clockwise,
  cornersBetween,
  isWithin,
  nearestOnEdge,
  roundEdge,
  stretchesWithin,
} from './clipping.ts';
import { coastsOf } from './coasts.ts';
import type { Feature } from './feature.ts';

/**
 * The sea within a rectangle. A coastline has the land on its left and the water on its right
 * (wiki.openstreetmap.org/wiki/Tag:natural=coastline): where it leaves the rectangle, the sea goes on clockwise along
 * the edge to where a coast comes in again. A coast that the extract cuts goes straight on to the nearest edge.
 */
export function seaOf(map: OsmMap, box: Box): readonly Feature[] {
  const polygons = seaPolygons(coastsOf(map), box);
  if (polygons.length === 0) return [];
  return [
    { ...{ layer: 'water', kind: 'ocean', minZoom: 0 }, shape: { type: 'polygons', polygons } },
  ];
}

/** The sea as polygons; each island is a hole in it. */
function seaPolygons(coasts: readonly Line[], box: Box): readonly Polygon[] {
  const whole = coasts.map((coast) => closedIfCut(coast, box));
  const isWhole = (coast: Line): boolean => isRing(coast) && coast.every((at) => isWithin(at, box));
  const rings = whole.filter(isWhole);
  const islands = rings.filter((ring) => signedArea(ring) > 0);
  const enclosed = rings.filter((ring) => signedArea(ring) < 0);
  const crossing = whole.filter((coast) => !isWhole(coast));
  const open = joined(
    crossing.flatMap((coast) =>
      stretchesWithin(isRing(coast) ? fromOutside(coast, box) : coast, box),
    ),
    box,
  );
  const isLost = (island: Line): boolean => !enclosed.some((ring) => isIn(ring, island));
  const all = open.length === 0 && islands.some(isLost) ? [edgeOf(box)] : open;
  const outlines = [...all, ...enclosed].sort((a, b) => size(a) - size(b));
  const holes = new Map<Line, Line[]>();
  for (const island of islands) {
    // Of a lagoon in the sea, the lagoon has the island.
    const around = outlines.find((ring) => isIn(ring, island));
    if (around) holes.set(around, [...(holes.get(around) ?? []), island]);
  }
  return outlines.map((ring) => [ring, ...(holes.get(ring) ?? [])]);
}

/** Joins stretches of coast along the edge of a rectangle into closed rings with the sea on their right. */
function joined(stretches: readonly Line[], box: Box): readonly Line[] {
  const coasts = stretches.flatMap((line) => {
    const [first, last] = [line[0], line.at(-1)];
    return first && last ? [{ line, from: roundEdge(first, box), to: roundEdge(last, box) }] : [];
  });
  const waiting = new Set(coasts);
  const rings: Line[] = [];
  for (const first of coasts) {
    if (!waiting.has(first)) continue;
    const ring = [...first.line];
    for (let { to } = first; ;) {
      const next = [...waiting].reduce((best, one) =>
        clockwise(to, one.from) < clockwise(to, best.from) ? one : best,
      );
      ring.push(...cornersBetween(to, next.from, box));
      waiting.delete(next);
      if (next === first) break;
      ring.push(...next.line);
      to = next.to;
    }
    rings.push([...ring, ring[0] ?? [box.west, box.north]]);
  }
  return rings;
}

/** A coast whose ends lie within the rectangle was cut: it is closed by the shorter way, by itself or over the edge. */
function closedIfCut(coast: Line, box: Box): Line {
  const [first, last] = [coast[0], coast.at(-1)];
  if (!first || !last || isRing(coast)) return coast;
  const before = isWithin(first, box) ? [nearestOnEdge(first, box)] : [];
  const after = isWithin(last, box) ? [nearestOnEdge(last, box)] : [];
  const overEdge = [...before, ...coast, ...after];
  if (before.length === 0 || after.length === 0 || coast.length < 3) return overEdge;
  const round = far(first, overEdge[0] ?? first) + far(last, overEdge.at(-1) ?? last);
  return far(first, last) < round ? [...coast, first] : overEdge;
}

/** The same ring, beginning at a point that is not within, so that it is cut nowhere else than at the edge. */
function fromOutside(ring: Line, box: Box): Line {
  const start = ring.findIndex((at) => !isWithin(at, box));
  return [...ring.slice(start, -1), ...ring.slice(0, start + 1)];
}

function edgeOf({ west, south, east, north }: Box): Line {
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
    [west, north],
  ];
}

function isRing(line: Line): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return line.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function isIn(ring: Line, inner: Line): boolean {
  return inner[0] !== undefined && isInside(ring, inner[0]);
}

/** In square degrees; above 0: counterclockwise, with its land inside. */
function signedArea(ring: Line): number {
  let twice = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [[ax, ay], [bx, by]] = [ring[at - 1] ?? [0, 0], ring[at] ?? [0, 0]];
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}

function size(ring: Line): number {
  return Math.abs(signedArea(ring));
}

function far(a: Line[number], b: Line[number]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
