import type { OsmRelation } from '../osm/osm-element.ts';
import type { OsmMap } from '../osm/osm-map.ts';
import { isStreet } from './street-tags.ts';

/**
 * The street of each house that a relation puts into one (`associatedStreet`, `street`;
 * wiki.openstreetmap.org/wiki/Relation:associatedStreet), by "node 12", "way 7", "relation 3".
 */
export function streetsOfHouses(map: OsmMap): ReadonlyMap<string, string> {
  const streets = new Map<string, string>();
  for (const relation of map.relations) {
    const type = relation.tags?.['type'];
    if (type !== 'associatedStreet' && type !== 'street') continue;
    const name = nameOf(map, relation);
    if (name === undefined) continue;
    for (const { type: kind, ref, role } of relation.members) {
      if (role !== 'street') streets.set(`${kind} ${ref}`, name);
    }
  }
  return streets;
}

/** Its own name, or that of a way which is said to be the street. */
function nameOf(map: OsmMap, { tags = {}, members }: OsmRelation): string | undefined {
  const own = tags['name'] ?? tags['addr:street'];
  if (own) return own;
  for (const { type, ref } of members) {
    const way = type === 'way' ? map.ways.get(ref) : undefined;
    if (way?.tags && isStreet(way.tags)) return way.tags['name'];
  }
  return undefined;
}
