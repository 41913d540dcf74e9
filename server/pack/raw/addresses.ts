import { isInside } from '../../../src/domain/territory/commune-at.ts';
import type { Commune } from '../../../src/domain/territory/territory.ts';
import type { KnownAddress } from '../../../src/pack/addresses/known-address.ts';
import { middleOf } from '../features/features.ts';
import type { Tags } from '../osm/osm-element.ts';
import type { OsmMap } from '../osm/osm-map.ts';

const HAMLETS = ['hamlet', 'isolated_dwelling', 'locality', 'farm'];

/** The addresses of a map (`addr:*`) and its hamlets, each in the commune that it stands in. */
export function addressesOf(map: OsmMap, communes: readonly Commune[]): readonly KnownAddress[] {
  const found: KnownAddress[] = [];
  const add = (tags: Tags, lon: number, lat: number): void => {
    const where = streetOf(tags);
    const commune = where && communes.find(({ outline = [] }) => isWithin(outline, lon, lat));
    if (!commune) return;
    const postcode = tags['addr:postcode'];
    const number = tags['addr:housenumber'];
    found.push({
      ...{ street: where, commune: commune.code, communeName: commune.name, lat, lon },
      ...(isHamlet(tags) && { isHamlet: true }),
      ...(number && { number }),
      ...(postcode && { postcode }),
    });
  };
  for (const { tags, lon, lat } of map.nodes) add(tags, lon, lat);
  for (const way of map.ways.values()) {
    if (!way.tags || !streetOf(way.tags)) continue;
    const line = map.lineOf(way);
    if (line.length > 0) add(way.tags, ...middleOf(line));
  }
  return found;
}

/** The street of an address, or the hamlet that is one; undefined for anything else. */
function streetOf(tags: Tags): string | undefined {
  if (isHamlet(tags)) return tags['name'];
  const street = tags['addr:street'] ?? tags['addr:place'];
  if (street) return street;
  const isStreet = tags['highway'] !== undefined && tags['name'] !== undefined;
  return isStreet ? tags['name'] : undefined;
}

function isHamlet(tags: Tags): boolean {
  return HAMLETS.includes(tags['place'] ?? '');
}

function isWithin(outline: NonNullable<Commune['outline']>, lon: number, lat: number): boolean {
  return outline.some((ring) => isInside(ring, [lon, lat]));
}
