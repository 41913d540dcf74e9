import { placeOf } from '../features/points.ts';
import { boxOf } from '../features/box.ts';
import type { Tags } from '../osm/osm-element.ts';
import type { OsmMap } from '../osm/osm-map.ts';

/** A village or a hamlet, as a point; the tags are those that the map gives it. */
export interface PlacePoint {
  readonly tags: Tags;
  readonly lon: number;
  readonly lat: number;
}

/**
 * The named places of a map: those that are points, and those that are outlines (ways and relations)
 * when no point has their name already.
 */
export function placePointsOf(map: OsmMap): readonly PlacePoint[] {
  const points = map.nodes.filter(({ tags }) => placeOf(tags) !== undefined);
  const known = new Set(points.map(({ tags }) => placeOf(tags)?.name));
  const outlined: PlacePoint[] = [];
  const add = (tags: Tags, line: readonly (readonly [number, number])[]): void => {
    const name = placeOf(tags)?.name;
    if (name === undefined || known.has(name) || line.length === 0) return;
    known.add(name);
    const { west, south, east, north } = boxOf(line);
    outlined.push({ tags, lon: (west + east) / 2, lat: (south + north) / 2 });
  };
  for (const way of map.ways.values()) if (way.tags?.['place']) add(way.tags, map.lineOf(way));
  for (const { tags, members } of map.relations) {
    if (!tags?.['place']) continue;
    const lines = members.flatMap(({ type, ref }) => {
      const way = type === 'way' ? map.ways.get(ref) : undefined;
      return way ? map.lineOf(way) : [];
    });
    add(tags, lines);
  }
  return [...points, ...outlined];
}
