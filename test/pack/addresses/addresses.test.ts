import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressIndexOf } from '../../../src/pack/addresses/address-index.ts';
import {
  AddressesUnreadable,
  encodeAddresses,
} from '../../../src/pack/addresses/addresses-file.ts';
import { readAddresses, type Addresses } from '../../../src/pack/addresses/addresses.ts';
import type { KnownAddress } from '../../../src/pack/addresses/known-address.ts';

const VONNAS = { commune: '01457', communeName: 'Vonnas', postcode: '01540' };
const MEZERIAT = { commune: '01246', communeName: 'Mézériat', postcode: '01660' };

const KNOWN: readonly KnownAddress[] = [
  ...doors('Chemin du Lavoir', ['2', '4', '12', '12 bis', '15'], VONNAS, 46.22, 4.99),
  ...doors('Rue Saint-Étienne', ['1', '3'], VONNAS, 46.221, 4.991),
  ...doors('Rue de la Gare', ['7', '9'], MEZERIAT, 46.233, 5.045),
  ...doors('Rue de la Gare', ['1', '7'], VONNAS, 46.219, 4.985),
  ...doors('Route des Teppes', ['110'], { ...MEZERIAT, formerCommune: 'Luponnas' }, 46.24, 5.05),
  { street: 'Les Grands Champs', isHamlet: true, lat: 46.25, lon: 5.0, ...VONNAS },
  { street: 'Impasse des Lilas', lat: 46.222, lon: 4.994, ...VONNAS },
];

function doors(
  street: string,
  numbers: readonly string[],
  where: Omit<KnownAddress, 'street' | 'lat' | 'lon'>,
  lat: number,
  lon: number,
): KnownAddress[] {
  return numbers.map((number, index) => ({
    ...{ street, number, ...where },
    ...{ lat: lat + index * 0.0004, lon },
  }));
}

const read = (known: readonly KnownAddress[]): Addresses =>
  readAddresses(encodeAddresses(addressIndexOf(known)));
const addresses = read(KNOWN);
const first = (text: string): string | undefined => addresses.search(text)[0]?.label;

describe('addresses, as one types', () => {
  it('are found with accents or without, in capitals, with the number first or last', () => {
    const lavoir = '12 bis Chemin du Lavoir, Vonnas';
    const texts = ['12 bis chemin du lavoir', 'CHEMIN DU LAVOIR 12 BIS', '12bis, chemin du lavoir'];
    for (const text of texts) assert.equal(first(text), lavoir, text);
    assert.equal(first('3 rue saint etienne'), '3 Rue Saint-Étienne, Vonnas');
  });

  it('are found from their beginnings, short words, a slip of the finger, or without the type', () => {
    const found = {
      lav: 'Chemin du Lavoir, Vonnas',
      'ch du lavoir': 'Chemin du Lavoir, Vonnas',
      'chemin du lavior': 'Chemin du Lavoir, Vonnas',
      'r st etienne': 'Rue Saint-Étienne, Vonnas',
      'imp lila': 'Impasse des Lilas, Vonnas',
      'rte teppes': 'Route des Teppes, Mézériat',
      'grand champs': 'Les Grands Champs, Vonnas',
    };
    for (const [text, label] of Object.entries(found)) assert.equal(first(text), label, text);
  });

  it('are told apart by their commune, its postcode or its former name', () => {
    assert.equal(first('7 rue de la gare mezeriat'), '7 Rue de la Gare, Mézériat');
    assert.equal(first('7 rue de la gare 01540'), '7 Rue de la Gare, Vonnas');
    assert.equal(first('teppes luponnas'), 'Route des Teppes, Mézériat');
  });

  it('come nearest first when as good', () => {
    const near = { lat: 46.235, lon: 5.046 };
    assert.equal(addresses.search('rue de la gare', { near })[0]?.commune, '01246');
    const there = { lat: 46.219, lon: 4.985 };
    assert.equal(addresses.search('rue de la gare', { near: there })[0]?.commune, '01457');
  });

  it('say how exactly they are known', () => {
    const precision = (text: string): string | undefined => addresses.search(text)[0]?.precision;
    assert.equal(precision('12 chemin du lavoir'), 'door');
    assert.equal(precision('13 chemin du lavoir'), 'near-door');
    assert.equal(first('13 chemin du lavoir'), '15 Chemin du Lavoir, Vonnas');
    assert.equal(precision('chemin du lavoir'), 'street');
    assert.equal(precision('3 impasse des lilas'), 'street');
    assert.equal(precision('les grands champs'), 'hamlet');
  });

  it('are found under another kind of street, and say when only some words are in them', () => {
    const [lavoir] = addresses.search('rue du lavoir');
    assert.deepEqual([lavoir?.label, lavoir?.partial], ['Chemin du Lavoir, Vonnas', true]);
    assert.equal(addresses.search('chemin du lavoir')[0]?.partial, undefined);
    // "Rue" alone is no answer to a street that is not there.
    assert.deepEqual(addresses.search('rue zzzzzzzz'), []);
  });

  it('answer nothing to nothing, and to what is not there', () => {
    assert.deepEqual(addresses.search('  , '), []);
    assert.deepEqual(addresses.search('zzzzzzzz'), []);
    assert.deepEqual(read([]).search('rue de la gare'), []);
  });
});

describe('addresses, in reverse', () => {
  it('name the nearest door, and nothing that is far', () => {
    const near = addresses.nearest({ lat: 46.2209, lon: 4.9902 });
    assert.equal(near?.label, '12 Chemin du Lavoir, Vonnas');
    assert.ok(near.metres > 5 && near.metres < 60);
    assert.equal(addresses.nearest({ lat: 46.2502, lon: 5.0 })?.label, 'Les Grands Champs, Vonnas');
    assert.equal(addresses.nearest({ lat: 46.3, lon: 5 }), undefined);
    assert.equal(read([]).nearest({ lat: 46.22, lon: 4.99 }), undefined);
  });
});

describe('addresses.bin', () => {
  const bytes = encodeAddresses(addressIndexOf(KNOWN));

  it('holds what was put in: the same streets and doors, to a metre', () => {
    assert.equal(addresses.size, 7);
    const [found] = addresses.search('15 chemin du lavoir');
    assert.ok(found && Math.abs(found.lat - 46.2216) < 1e-5 && Math.abs(found.lon - 4.99) < 1e-5);
  });

  it('is refused when anything in it was changed or cut', () => {
    const broken = fc.tuple(
      fc.integer({ min: 0, max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
    );
    fc.assert(
      fc.property(broken, ([at, by]) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        assert.throws(() => readAddresses(changed), AddressesUnreadable);
        assert.throws(() => readAddresses(bytes.slice(0, at)), AddressesUnreadable);
      }),
    );
  });
});
