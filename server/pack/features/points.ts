import type { ServiceKind } from '../../../src/pack/places/places.ts';
import type { Tags } from '../osm/osm-element.ts';
import type { Meaning } from './feature.ts';
import { named } from './grounds.ts';

/** One zoom earlier than they are read: a tile shown at a zoom holds the data of the one below. */
const PLACES: Readonly<Record<string, number>> = {
  city: 6,
  town: 7,
  village: 9,
  suburb: 11,
  hamlet: 11,
  isolated_dwelling: 13,
  locality: 13,
};

/** A village or a hamlet that has a name; undefined for anything else. */
export function placeOf(tags: Tags): Meaning | undefined {
  const detail = tags['place'] ?? '';
  const minZoom = PLACES[detail];
  const { name } = named(tags);
  if (minZoom === undefined || name === undefined) return undefined;
  return { layer: 'places', kind: 'locality', detail, minZoom, name };
}

const SERVICES: Readonly<Record<string, ServiceKind>> = {
  'amenity=doctors': 'doctor',
  'amenity=clinic': 'doctor',
  'healthcare=doctor': 'doctor',
  'healthcare=centre': 'doctor',
  'amenity=pharmacy': 'pharmacy',
  'amenity=hospital': 'hospital',
  'shop=supermarket': 'shop',
  'shop=convenience': 'shop',
  'shop=general': 'shop',
  'shop=bakery': 'shop',
  'shop=butcher': 'shop',
  'shop=greengrocer': 'shop',
  'highway=bus_stop': 'stop',
  'railway=station': 'stop',
  'railway=halt': 'stop',
  'amenity=post_office': 'post-office',
  'amenity=townhall': 'town-hall',
  'amenity=marketplace': 'market',
};

/** What people go to: the doctor, the shop, the stop; undefined for anything else. */
export function serviceOf(tags: Tags): ServiceKind | undefined {
  for (const key of ['amenity', 'healthcare', 'shop', 'highway', 'railway'] as const) {
    const service = SERVICES[`${key}=${tags[key] ?? ''}`];
    if (service) return service;
  }
  return undefined;
}

/** A service, a church or a school as the basemap shows it; undefined for anything else. */
export function poiOf(tags: Tags): Meaning | undefined {
  const kind = serviceOf(tags) ?? SIGHTS[tags['amenity'] ?? ''];
  if (!kind) return undefined;
  return { layer: 'pois', kind, minZoom: kind === 'stop' ? 14 : 13, ...named(tags) };
}

const SIGHTS: Readonly<Record<string, string>> = { place_of_worship: 'church', school: 'school' };
