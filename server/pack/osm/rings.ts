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

/** Joins lines end to end into closed rings. */
function ringsFrom(lines: readonly Line[]): Line[] {
  const closed: Line[] = [];
  const open: Line[] = [];
  for (const line of lines) if (line.length > 1) (isClosed(line) ? closed : open).push(line);
  while (open.length > 0) {
    let ring = open.pop() ?? [];
    for (let next = joining(open, ring); next >= 0 && !isClosed(ring); next = joining(open, ring)) {
      const [line = []] = open.splice(next, 1);
      const isForward = isSame(line[0], ring.at(-1));
      ring = [...ring, ...(isForward ? line : [...line].reverse()).slice(1)];
    }
    if (isClosed(ring)) closed.push(ring);
  }
  return closed.filter((ring) => ring.length >= 4);
}

/** Whether a line ends where it begins. */
export function isClosed(line: Line): boolean {
  return line.length >= 4 && isSame(line[0], line.at(-1));
}

function joining(lines: readonly Line[], ring: Line): number {
  const end = ring.at(-1);
  return lines.findIndex((line) => isSame(line[0], end) || isSame(line.at(-1), end));
}

function isSame(
  a: readonly [number, number] | undefined,
  b: readonly [number, number] | undefined,
): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
