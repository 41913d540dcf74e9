import { addressIndexOf } from '../../../../src/pack/addresses/address-index.ts';
import { encodeAddresses } from '../../../../src/pack/addresses/addresses-file.ts';
import type { KnownAddress } from '../../../../src/pack/addresses/known-address.ts';

const VALMORAND = { commune: '99901', communeName: 'Valmorand', postcode: '99010' };
const SAINT_AUBRIN = { commune: '99902', communeName: 'Saint-Aubrin', postcode: '99020' };

const KNOWN: readonly KnownAddress[] = [
  ...doors('Chemin du Lavoir', ['2', '4', '12', '12 bis'], VALMORAND, 46.301, 4.902),
  ...doors('Rue de la Gare', ['1', '3', '7'], VALMORAND, 46.299, 4.899),
  ...doors('Rue de la Gare', ['5'], SAINT_AUBRIN, 46.341, 4.951),
  { street: 'Impasse des Lilas', ...SAINT_AUBRIN, lat: 46.339, lon: 4.949 },
];

/** A few streets of the sample territory, as a pack holds them. */
export function streetsOfThePack(): Uint8Array<ArrayBuffer> {
  return encodeAddresses(addressIndexOf(KNOWN));
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
