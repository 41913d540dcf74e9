import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressIndexOf } from '../../../src/pack/addresses/address-index.ts';
import { Addresses } from '../../../src/pack/addresses/addresses.ts';
import { withNamedPlaces } from '../../../src/pack/addresses/named-places.ts';
import type { Service } from '../../../src/pack/places/places.ts';

const LAND = {
  communes: [
    { code: '01457', name: 'Vonnas', point: { lat: 46.22, lon: 4.99 } },
    { code: '01246', name: 'Mézériat', point: { lat: 46.235, lon: 5.045 } },
    { code: '01999', name: 'Nulle-Part' },
  ],
  hamlets: [{ name: 'Les Grands Champs', commune: '01457', lat: 46.25, lon: 5.0 }],
};
const SERVICES: readonly Service[] = [
  { kind: 'pharmacy', name: 'Pharmacie du Bourg', lat: 46.236, lon: 5.046 },
  { kind: 'doctor', lat: 46.236, lon: 5.047 },
  { kind: 'hospital', name: 'Hôpital de Mâcon', lat: 46.3, lon: 4.83 },
];
const STREETS = addressIndexOf([
  {
    street: 'Rue de Mézériat',
    ...{ commune: '01457', communeName: 'Vonnas' },
    lat: 46.221,
    lon: 5,
  },
  { street: 'Les grands-champs', commune: '01457', communeName: 'Vonnas', lat: 46.2501, lon: 5 },
]);

describe('named places beside streets', () => {
  const known = new Addresses(withNamedPlaces(STREETS, LAND, SERVICES));
  const first = (text: string) => known.search(text)[0];

  it('are communes, hamlets and services that have a name', () => {
    assert.deepEqual([first('vonnas')?.label, first('vonnas')?.precision], ['Vonnas', 'commune']);
    assert.equal(first('mezeriat')?.precision, 'commune');
    const pharmacy = first('pharmacie');
    assert.equal(pharmacy?.label, 'Pharmacie du Bourg, Mézériat');
    assert.deepEqual([pharmacy.line, pharmacy.commune], ['Pharmacie du Bourg', '01246']);
  });

  it('are not said twice, and not where nobody knows which commune they are in', () => {
    assert.equal(known.search('grands champs').length, 1);
    assert.equal(known.size, 5);
    assert.equal(first('hopital macon'), undefined);
  });

  it('are all there is without a pack', () => {
    const bare = new Addresses(withNamedPlaces({ streets: [] }, LAND));
    assert.equal(bare.search('champs')[0]?.label, 'Les Grands Champs, Vonnas');
    assert.equal(bare.search('mezeriat')[0]?.label, 'Mézériat');
  });
});

describe('the line of an address', () => {
  const known = new Addresses(withNamedPlaces(STREETS, LAND));
  const line = (text: string) => known.search(text)[0]?.line;

  it('keeps the number that was asked, though no register knows it', () => {
    assert.equal(line('12 bis rue de mezeriat vonnas'), '12 bis Rue de Mézériat');
    assert.equal(line('rue de mezeriat 3, vonnas'), '3 Rue de Mézériat');
  });
});
