import type { Point } from '../../../src/domain/kernel/place.ts';
import type { Places, Service } from '../../../src/pack/places/places.ts';
import type { Box } from '../features/box.ts';
import { middleOf } from '../features/features.ts';
import { named } from '../features/grounds.ts';
import { placeOf, serviceOf } from '../features/points.ts';
import type { Tags } from '../osm/osm-element.ts';
import type { OsmMap } from '../osm/osm-map.ts';
import { placePointsOf } from './place-points.ts';

/** The villages, hamlets and services of a map within a rectangle, to about a metre. */
export function placesOf(map: OsmMap, { west, south, east, north }: Box): Places {
  const isIn = ({ lat, lon }: Point): boolean =>
    lat >= south && lat <= north && lon >= west && lon <= east;
  const places = placePointsOf(map).flatMap(({ tags, lat, lon }) => {
    const place = placeOf(tags);
    return place?.name ? [{ name: place.name, kind: place.detail ?? '', ...fixed(lat, lon) }] : [];
  });
  const atNodes = map.nodes.flatMap(({ tags, lat, lon }) => serviceAt(tags, lat, lon));
  const inHouses = [...map.ways.values()].flatMap((way) => {
    if (!way.tags || !serviceOf(way.tags)) return [];
    const line = map.lineOf(way);
    if (line.length === 0) return [];
    const [lon, lat] = middleOf(line);
    return serviceAt(way.tags, lat, lon);
  });
  return { places: places.filter(isIn), services: [...atNodes, ...inHouses].filter(isIn) };
}

function serviceAt(tags: Tags, lat: number, lon: number): readonly Service[] {
  const kind = serviceOf(tags);
  return kind ? [{ kind, ...named(tags), ...fixed(lat, lon) }] : [];
}

function fixed(lat: number, lon: number): { readonly lat: number; readonly lon: number } {
  return { lat: Math.round(lat * 1e5) / 1e5, lon: Math.round(lon * 1e5) / 1e5 };
}
