import { isOnGround } from '../../../src/domain/territory/commune-at.ts';
import type { Commune } from '../../../src/domain/territory/territory.ts';
import type { KnownAddress } from '../../../src/pack/addresses/known-address.ts';
import { middleOf } from '../features/features.ts';
import { named } from '../features/grounds.ts';
import type { Tags } from '../osm/osm-element.ts';
import type { OsmMap } from '../osm/osm-map.ts';
import { isStreet } from './street-tags.ts';
import { streetsOfHouses } from './street-relations.ts';

const HAMLETS = ['hamlet', 'isolated_dwelling', 'locality', 'farm', 'neighbourhood', 'square'];

/** The addresses of a map, and how many of its numbers are not in them. */
export interface MapAddresses {
  readonly addresses: readonly KnownAddress[];
  /** Numbers that stand where nobody knows: their nodes are not in the extract. */
  readonly cut: number;
}

/**
 * The addresses of a map (`addr:*`, and the relations that give houses their street), its streets
 * and its hamlets, each in the commune that it stands in.
 */
export function addressesOf(map: OsmMap, communes: readonly Commune[]): MapAddresses {
  const streets = streetsOfHouses(map);
  const found: KnownAddress[] = [];
  let cut = 0;
  const add = (tags: Tags, street: string | undefined, at: readonly [number, number]): void => {
    const [lon, lat] = at;
    const commune = street && communes.find(({ outline = [] }) => isOnGround(outline, [lon, lat]));
    if (!commune) return;
    const postcode = tags['addr:postcode'];
    const where = { street, commune: commune.code, communeName: commune.name, lat, lon };
    const numbers = tags['addr:housenumber']?.split(/[;,]/).filter((one) => one.trim()) ?? [];
    for (const number of numbers.length > 0 ? numbers : [undefined]) {
      found.push({
        ...where,
        ...(isHamlet(tags) && { isHamlet: true }),
        ...(number && { number: number.trim() }),
        ...(postcode && { postcode }),
      });
    }
  };
  for (const { id, tags, lon, lat } of map.nodes) {
    add(tags, addressStreet(tags) ?? streets.get(`node ${id}`), [lon, lat]);
  }
  for (const { id, tags = {}, ...way } of map.ways.values()) {
    const street =
      addressStreet(tags) ??
      streets.get(`way ${id}`) ??
      (isStreet(tags) ? tags['name'] : undefined);
    if (!street) continue;
    const line = map.lineOf(way);
    if (line.length > 0) add(tags, street, isStreet(tags) ? middlePoint(line) : middleOf(line));
    else if (tags['addr:housenumber']) cut += 1;
  }
  for (const { id, tags = {}, members } of map.relations) {
    const street = addressStreet(tags) ?? streets.get(`relation ${id}`);
    if (!street) continue;
    const lines = members.flatMap(({ type, ref }) => {
      const way = type === 'way' ? map.ways.get(ref) : undefined;
      return way ? map.lineOf(way) : [];
    });
    if (lines.length > 0) add(tags, street, middleOf(lines));
    else if (tags['addr:housenumber']) cut += 1;
  }
  return { addresses: found, cut };
}

/** The street of a house, or the hamlet that is one; undefined for anything else. */
function addressStreet(tags: Tags): string | undefined {
  if (isHamlet(tags)) return named(tags).name;
  return tags['addr:street'] ?? tags['addr:place'] ?? tags['addr:hamlet'];
}

function isHamlet(tags: Tags): boolean {
  return HAMLETS.includes(tags['place'] ?? '');
}

/** The middle of a street lies on it: that of the box around a bent one lies in a field. */
function middlePoint(line: readonly (readonly [number, number])[]): readonly [number, number] {
  return line[Math.floor(line.length / 2)] ?? [0, 0];
}
