import { isArea, type Line, type OsmMap } from '../osm/osm-map.ts';
import { isClosed, polygonsOf, type Polygon } from '../osm/rings.ts';
import type { OsmRelation, Tags } from '../osm/osm-element.ts';
import { placePointsOf } from '../raw/place-points.ts';
import { boxOf, overlap, type Box } from './box.ts';
import type { Feature, Meaning, Shape } from './feature.ts';
import { buildingOf, landuseOf, waterAreaOf, waterLineOf } from './grounds.ts';
import { placeOf, poiOf } from './points.ts';
import { roadOf } from './ways.ts';

/** What a map shows, and how many of its shapes could not be understood. */
export interface Seen {
  readonly features: readonly Feature[];
  /** Outlines that do not close or hold nothing: left out. */
  readonly broken: number;
}

/**
 * Everything of a map that a basemap shows within a rectangle. What lies elsewhere is dropped at once: an
 * extract may be of a whole département.
 */
export function featuresOf(map: OsmMap, within: Box): Seen {
  const features: Feature[] = [];
  let broken = 0;
  const isNear = (line: Line): boolean => overlap(boxOf(line), within);
  const show = (shape: Shape, ...meanings: readonly (Meaning | undefined)[]): void => {
    for (const meaning of meanings) if (meaning) features.push({ ...meaning, shape });
  };
  for (const { tags, lon, lat } of map.nodes) {
    if (!isNear([[lon, lat]])) continue;
    show({ type: 'point', at: [lon, lat] }, poiOf(tags));
  }
  for (const { tags, lon, lat } of placePointsOf(map)) {
    if (isNear([[lon, lat]])) show({ type: 'point', at: [lon, lat] }, placeOf(tags));
  }
  for (const way of map.ways.values()) {
    const { tags } = way;
    if (!tags || Object.keys(tags).length === 0) continue;
    const line = map.lineOf(way);
    if (line.length > 0 && !isNear(line)) continue;
    if (line.length < 2) {
      broken += 1;
      continue;
    }
    show({ type: 'line', line }, roadOf(tags), isClosed(line) ? undefined : waterLineOf(tags));
    const areas = areasOf(tags);
    if (areas.length === 0) continue;
    if (isClosed(line)) showArea(show, [[line]], tags, areas);
    else if (waterLineOf(tags) === undefined) broken += 1;
  }
  for (const relation of map.relations) {
    const { tags = {} } = relation;
    const areas = isArea(relation) ? areasOf(tags) : [];
    if (areas.length === 0) continue;
    if (!mayBeNear(map, relation, isNear)) continue;
    const polygons = polygonsOf(map, relation);
    if (polygons.length === 0) broken += 1;
    else showArea(show, polygons, tags, areas);
  }
  return { features, broken };
}

/** Whether some of an area is near, or none of it is in the file: nobody knows then. */
function mayBeNear(
  map: OsmMap,
  { members }: OsmRelation,
  isNear: (line: Line) => boolean,
): boolean {
  const lines = members.flatMap(({ type, ref }) => {
    const way = type === 'way' ? map.ways.get(ref) : undefined;
    return way ? [map.lineOf(way)] : [];
  });
  return lines.length === 0 || isNear(lines.flat());
}

function areasOf(tags: Tags): readonly Meaning[] {
  const ground = waterAreaOf(tags) ?? landuseOf(tags);
  return [ground, buildingOf(tags)].filter((one) => one !== undefined);
}

/** A service in a building is shown as a point in its middle. */
function showArea(
  show: (shape: Shape, ...meanings: readonly (Meaning | undefined)[]) => void,
  polygons: readonly Polygon[],
  tags: Tags,
  areas: readonly Meaning[],
): void {
  show({ type: 'polygons', polygons }, ...areas);
  const poi = poiOf(tags);
  const outline = polygons[0]?.[0];
  if (poi && outline) show({ type: 'point', at: middleOf(outline) }, poi);
}

/** The middle of the box around a ring: inside enough for a symbol. */
export function middleOf(ring: Polygon[number]): readonly [number, number] {
  const { west, south, east, north } = boxOf(ring);
  return [(west + east) / 2, (south + north) / 2];
}
