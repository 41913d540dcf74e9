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

describe('numbers within the names of streets', () => {
  const STREETS = [
    ...['Rue du 8 Mai 1945', 'Rue du 11 Novembre 1918', 'Avenue du 18 Juin 1940', 'Impasse 3'],
    ...['Rue de la Gare', 'Rue des 3 Fontaines', 'Rue d’Alsace', 'Rue du 1er Mai', 'RD 26'],
  ];
  const known = read(
    STREETS.flatMap((street, at) =>
      doors(street, ['3', '8', '12', '12 bis'], VONNAS, 46.22 + at / 100, 4.99),
    ),
  );
  const line = (text: string): string | undefined => known.search(text)[0]?.line;

  it('are read against the streets that exist, and no door is made of them', () => {
    const lines = {
      'rue du 8 mai 1945': 'Rue du 8 Mai 1945',
      '8 mai 1945': 'Rue du 8 Mai 1945',
      '8 rue du 8 mai 1945': '8 Rue du 8 Mai 1945',
      'rue du 8 mai 12': '12 Rue du 8 Mai 1945',
      'rue du 11 novembre 1918': 'Rue du 11 Novembre 1918',
      '3 avenue du 18 juin 1940': '3 Avenue du 18 Juin 1940',
      'impasse 3': 'Impasse 3',
      '3 impasse 3': '3 Impasse 3',
      '12 rue des 3 fontaines': '12 Rue des 3 Fontaines',
      'rue du 1er mai 3': '3 Rue du 1er Mai',
      '12 rd26': '12 RD 26',
      'rue du 19 mars 1962': 'Rue du 8 Mai 1945',
    };
    for (const [text, expected] of Object.entries(lines)) assert.equal(line(text), expected, text);
  });

  it('are the door wherever a door stands', () => {
    const texts = [
      ...['12rue de la gare', 'n°12 rue de la gare', 'rue de la gare n° 12', 'rue de la gare12'],
      ...['rue de la gare 12 vonnas', 'rue de la gare, 12, 01540 Vonnas', '12-14 rue de la gare'],
      ...['12rue delagare', '12 rue de la gare 01540 VONNAS CEDEX 9', '12 rue de la gare 75011'],
    ];
    for (const text of texts) assert.equal(line(text), '12 Rue de la Gare', text);
    for (const text of ['12bis rue de la gare', 'rue de la gare 12 bis', 'gare 12bis']) {
      assert.equal(line(text), '12 bis Rue de la Gare', text);
    }
    assert.equal(line('12 d’alsace'), '12 Rue d’Alsace');
  });

  it('are nothing to go to by themselves, and no more is an emoji', () => {
    for (const text of ['12', '1945', '🙂', '12 🙂'])
      assert.deepEqual(known.search(text), [], text);
  });
});

describe('addresses, half typed or with slips', () => {
  const known = read([
    ...doors('Chemin du Château', ['1', '5'], VONNAS, 46.22, 4.99),
    ...doors('Rue du Maréchal Foch', ['1', '9'], VONNAS, 46.23, 4.99),
    ...doors('Rue d’Angelo', ['1', '9'], MEZERIAT, 46.24, 4.99),
    ...doors('Grande Rue', ['1', '9'], VONNAS, 46.25, 4.99),
  ]);
  const line = (text: string): string | undefined => known.search(text)[0]?.line;

  it('are found at every letter, though it could be a short word', () => {
    for (const text of ['ch', 'cha', 'chem', 'chemin du c']) {
      assert.equal(line(text), 'Chemin du Château', text);
    }
    for (const text of ['mal', 'mare', 'rue du m'])
      assert.equal(line(text), 'Rue du Maréchal Foch');
  });

  it('are found with letters that changed places, two slips, or a space left out or put in', () => {
    const texts = ['chmein du chateau', 'chemin du chaetua', 'chemn du chatau', 'chemin duchateau'];
    for (const text of [...texts, '5 chemin du cha teau']) {
      assert.match(line(text) ?? '', /Chemin du Château$/, text);
    }
    assert.equal(line('rue dangelo'), 'Rue d’Angelo');
    assert.equal(line('grnade rue'), 'Grande Rue');
  });
});

describe('one street, one entry', () => {
  it('whatever writing the register and the map have for it', () => {
    const known = read([
      ...doors('Rue St-Jean', ['1'], VONNAS, 46.22, 4.99),
      ...doors('Rue Saint Jean', ['3'], VONNAS, 46.2201, 4.99),
      { street: 'rue de saint jean', ...VONNAS, lat: 46.2202, lon: 4.99 },
    ]);
    assert.equal(known.size, 1);
    assert.equal(known.search('3 rue st jean')[0]?.precision, 'door');
  });

  it('though only the register knows the commune that it was in', () => {
    const known = read([
      ...doors('Rue du Puits', ['1', '3'], { ...VONNAS, formerCommune: 'Luponnas' }, 46.22, 4.99),
      { street: 'Rue du Puits', ...VONNAS, lat: 46.2212, lon: 4.99 },
    ]);
    assert.equal(known.size, 1);
    assert.equal(known.search('3 rue du puits')[0]?.line, '3 Rue du Puits');
  });

  it('and two of one name are told by what tells them apart', () => {
    const known = read([
      ...doors('Rue du Puits', ['1', '3'], { ...VONNAS, formerCommune: 'Luponnas' }, 46.22, 4.99),
      ...doors('Rue du Puits', ['3', '5'], { ...VONNAS, formerCommune: 'Vonnas' }, 46.25, 4.99),
      { street: 'Rue du Puits', ...VONNAS, lat: 46.2502, lon: 4.99 },
    ]);
    const found = known.search('3 rue du puits').map(({ label }) => label);
    assert.deepEqual([...found].sort(), [
      '3 Rue du Puits (Luponnas), Vonnas',
      '3 Rue du Puits (Vonnas), Vonnas',
    ]);
    assert.equal(known.search('5 rue du puits')[0]?.line, '5 Rue du Puits (Vonnas)');
    assert.match(known.nearest({ lat: 46.22, lon: 4.99 })?.label ?? '', /\(Luponnas\)/);
  });

  it('also where only a number that stands twice shows that there are two', () => {
    const known = read([
      ...doors('Grande Rue', ['1', '3'], VONNAS, 46.22, 4.99),
      ...doors('Grande Rue', ['1', '3'], VONNAS, 46.26, 4.99),
      { street: 'Les Teppes', isHamlet: true, ...VONNAS, lat: 46.261, lon: 4.99 },
      { street: 'Le Bourg', isHamlet: true, ...VONNAS, lat: 46.221, lon: 4.99 },
    ]);
    assert.deepEqual(
      known
        .search('1 grande rue')
        .map((one) => one.line)
        .sort(),
      ['1 Grande Rue (Le Bourg)', '1 Grande Rue (Les Teppes)'],
    );
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
