import type { AddressSearch } from '../../src/data/addresses/addresses.ts';
import { addressIndexOf } from '../../src/pack/addresses/address-index.ts';
import { Addresses, type FoundAddress } from '../../src/pack/addresses/addresses.ts';
import type { KnownAddress } from '../../src/pack/addresses/known-address.ts';
import { withNamedPlaces } from '../../src/pack/addresses/named-places.ts';
import type { FakeMemory } from './fake-memory.ts';

const VALMORAND = { commune: '99901', communeName: 'Valmorand', postcode: '99010' };
const SAINT_AUBRIN = { commune: '99902', communeName: 'Saint-Aubrin', postcode: '99020' };

const KNOWN: readonly KnownAddress[] = [
  ...doors('Chemin du Lavoir', ['2', '4', '12', '12 bis'], VALMORAND, 46.301, 4.902),
  ...doors('Rue de la Gare', ['1', '3', '7'], VALMORAND, 46.299, 4.899),
  ...doors('Rue de la Gare', ['5'], SAINT_AUBRIN, 46.341, 4.951),
  { street: 'Impasse des Lilas', ...SAINT_AUBRIN, lat: 46.339, lon: 4.949 },
];

/** The addresses of a fake device: the real engine over a few streets of Trois Clochers. */
export function fakeAddresses(
  memory: FakeMemory,
  online: (text: string) => readonly FoundAddress[],
): AddressSearch {
  let known: Addresses | undefined;
  const addresses = (): Addresses => {
    const territory = memory.all('territory')[0] ?? { communes: [], hamlets: [] };
    return (known ??= new Addresses(withNamedPlaces(addressIndexOf(KNOWN), territory)));
  };
  return {
    search: (text, near) => Promise.resolve(addresses().search(text, near && { near })),
    searchOnline: (text) => Promise.resolve(online(text)),
    nearest: (place) => Promise.resolve(addresses().nearest(place)),
  };
}

function doors(
  street: string,
  numbers: readonly string[],
  where: typeof VALMORAND,
  lat: number,
  lon: number,
): KnownAddress[] {
  return numbers.map((number, index) => ({
    ...{ street, number, ...where },
    ...{ lat: lat + index * 0.0004, lon },
  }));
}
