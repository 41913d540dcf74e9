import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressIndexOf } from '../../../src/pack/addresses/address-index.ts';
import { Addresses } from '../../../src/pack/addresses/addresses.ts';
import type { KnownAddress } from '../../../src/pack/addresses/known-address.ts';

const VONNAS = {
  commune: '01457',
  communeName: 'Vonnas',
  postcode: '01540',
  lat: 46.22,
  lon: 4.99,
};

function street(name: string, ...numbers: readonly string[]): KnownAddress[] {
  if (numbers.length === 0) return [{ street: name, ...VONNAS }];
  return numbers.map((number) => ({ street: name, number, ...VONNAS }));
}

describe('addresses by their whole name', () => {
  const land = new Addresses(
    addressIndexOf([
      ...street('Grande Rue', '1', '3'),
      ...street('Route de Vonnas'),
      ...street('Rue de Vonnas'),
      ...street('Speed'),
      ...street('26a'),
      ...street('Impasse Pardiel', '26 a'),
      ...street('Rue Landry', '26 a'),
      ...street("Rue de l'Union", '3', '4'),
      ...street('Pont des Laboureurs'),
      ...street('Pont des Lavandières'),
      ...street('Pont des Lilas'),
      ...street('Pont de la Ramaz'),
      ...street("Pont de l'Ormeau"),
    ]),
  );
  const three = (text: string): string[] => land.search(text, { limit: 3 }).map(({ line }) => line);

  it('are found though no word of it is whole, or a space slipped', () => {
    assert.ok(three('Grde Rue Vonnas').includes('Grande Rue'));
    assert.ok(three('Sed Vonnas').includes('Speed'));
    assert.equal(three('GrandeR ue Vonnas')[0], 'Grande Rue');
  });

  it('are first where the name looks like a door, and a door is no slip', () => {
    assert.equal(three('26a Vonnas')[0], '26a');
    assert.equal(three("4 rue de l'union vonnas")[0], "4 Rue de l'Union");
    assert.equal(three("Rue de l'Union 5, Vonnas")[0], "5 Rue de l'Union");
  });

  it('come first, half typed, when every letter of it is there', () => {
    assert.deepEqual(three('Pont de l').slice(0, 2).toSorted(), [
      "Pont de l'Ormeau",
      'Pont de la Ramaz',
    ]);
    assert.equal(three("pont de l'")[0], "Pont de l'Ormeau");
    assert.equal(three('pont de la')[0], 'Pont de la Ramaz');
  });
});
