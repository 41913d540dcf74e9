import { isInside } from '../../../src/domain/territory/commune-at.ts';
import type { Line, OsmMap } from './osm-map.ts';
import type { OsmRelation } from './osm-element.ts';

/** An outline and the holes in it; each ring's last point is its first. */
export type Polygon = readonly Line[];

/**
 * The polygons of a multipolygon relation (wiki.openstreetmap.org/wiki/Relation:multipolygon/Algorithm):
 * ways are joined end to end into rings, each hole goes into the outline that holds it. A ring that
 * does not close, because the extract was cut or somebody erred, is left out.
 */
export function polygonsOf(map: OsmMap, relation: OsmRelation): readonly Polygon[] {
  const rings = (role: 'outer' | 'inner'): Line[] =>
    ringsFrom(
      relation.members.flatMap(({ type, ref, role: named }) => {
        const isRole = role === 'inner' ? named === 'inner' : named !== 'inner';
        const way = type === 'way' && isRole ? map.ways.get(ref) : undefined;
        return way ? [map.lineOf(way)] : [];
      }),
    );
  const holes = rings('inner');
  return rings('outer').map((outer) => [
    outer,
    ...holes.filter((hole) => hole[0] !== undefined && isInside(outer, hole[0])),
  ]);
}

/** Joins lines end to end into closed rings; each line is looked at once, however many there are. */
function ringsFrom(lines: readonly Line[]): Line[] {
  const closed = lines.filter(isClosed);
  const waiting = new Set(lines.filter((line) => line.length > 1 && !isClosed(line)));
  const byEnd = new Map<string, Line[]>();
  for (const line of waiting) {
    for (const end of [line[0], line.at(-1)]) {
      const here = byEnd.get(String(end));
      if (here) here.push(line);
      else byEnd.set(String(end), [line]);
    }
  }
  const taken = (end: Line[number] | undefined): Line | undefined => {
    const here = byEnd.get(String(end)) ?? [];
    for (let line = here.pop(); line; line = here.pop()) if (waiting.delete(line)) return line;
    return undefined;
  };
  for (const first of waiting) {
    waiting.delete(first);
    const ring = [...first];
    while (!isClosed(ring)) {
      const next = taken(ring.at(-1));
      if (!next) break;
      const isForward = isSame(next[0], ring.at(-1));
      for (const point of (isForward ? next : [...next].reverse()).slice(1)) ring.push(point);
    }
    if (isClosed(ring)) closed.push(ring);
  }
  return closed;
}

/** Whether a line ends where it begins. */
export function isClosed(line: Line): boolean {
  return line.length >= 4 && isSame(line[0], line.at(-1));
}

function isSame(
  a: readonly [number, number] | undefined,
  b: readonly [number, number] | undefined,
): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
