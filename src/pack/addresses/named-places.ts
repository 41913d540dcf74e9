import { communeAt } from '../../domain/territory/commune-at.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { Places } from '../places/places.ts';
import type { AddressIndex, Street } from './address-index.ts';
import { streetKey } from './words.ts';

/**
 * An index that knows, beside its streets, what the territory says of itself (communes, hamlets) and
 * the services of the pack that have a name: "Pharmacie du Bourg" is somewhere to go too.
 */
export function withNamedPlaces(
  { streets }: AddressIndex,
  { communes, hamlets }: Pick<Territory, 'communes' | 'hamlets'>,
  services: Places['services'] = [],
): AddressIndex {
  const names = new Map(communes.map(({ code, name }) => [code, name]));
  const known = new Set(streets.map(placeNameKey));
  const more: Street[] = [];
  const add = (name: string, commune: string, lat: number, lon: number): void => {
    const communeName = names.get(commune);
    if (communeName === undefined) return;
    const place: Street = { ...BARE, name, commune, communeName, lat, lon };
    if (known.has(placeNameKey(place))) return;
    known.add(placeNameKey(place));
    more.push(place);
  };
  for (const { code, name, point } of communes) if (point) add(name, code, point.lat, point.lon);
  for (const { name, commune, lat, lon } of hamlets) add(name, commune, lat, lon);
  for (const { name, lat, lon } of services) {
    const commune = name && communeAt(communes, { lat, lon });
    if (commune) add(name, commune.code, lat, lon);
  }
  return { streets: [...streets, ...more] };
}

const BARE = { isHamlet: true, formerCommune: '', postcode: '', houses: [] } as const;

function placeNameKey({ commune, name }: Pick<Street, 'commune' | 'name'>): string {
  return `${commune} ${streetKey(name)}`;
}
