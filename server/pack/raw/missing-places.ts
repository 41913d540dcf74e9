import type { Commune } from '../../../src/domain/territory/territory.ts';
import { folded } from '../../../src/domain/kernel/folded.ts';
import type { OsmMap } from '../osm/osm-map.ts';
import { placePointsOf } from './place-points.ts';

/** From so many inhabitants on, a place is shown as a town. */
const TOWN = 5_000;

/**
 * The map with each commune that it has no place for, at the commune's own point: an extract may hold roads and houses
 * and no names. The list of communes knows how each is called.
 */
export function withEveryCommune(map: OsmMap, communes: readonly Commune[]): OsmMap {
  const known = new Set(placePointsOf(map).map(({ tags }) => folded(tags['name'] ?? '')));
  const missing = communes.flatMap(({ name, point, population = 0 }, index) => {
    if (!point || known.has(folded(name))) return [];
    const place = population >= TOWN ? 'town' : 'village';
    // Below every number that a map gives.
    return [{ type: 'node' as const, id: -1e13 - index, ...point, tags: { place, name } }];
  });
  return missing.length === 0 ? map : { ...map, nodes: [...map.nodes, ...missing] };
}
