import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { CommuneFinder, formerCommunesOf } from '../../../server/import/official-list.ts';
import { phoneIn, phonesIn } from '../../../server/import/readings.ts';
import { ImportDesk } from './import-desk.ts';

let desk: ImportDesk;
beforeEach(async () => {
  desk = await ImportDesk.open();
});
afterEach(() => desk.close());

const HEAD = 'nom;prenom;commune;adresse;telephone';
const said = async (...lines: readonly string[]): Promise<string> => {
  const { code, text } = await desk.people([HEAD, ...lines].join('\n'));
  return `${code} ${text}`;
};

describe('people of an imported file', () => {
  it('with names in another alphabet are as many as there are', async () => {
    const lines = [
      'Иванов;Иван',
      'Петров;Пётр',
      '山田;太郎',
      'محمد;علي',
      '김;철수',
      'राम;कुमार',
    ].map((name) => `${name};Vonnas;3 rue du Puits;`);
    assert.match(await said(...lines), /People: 6 new, 0 known already/);
    assert.match(await said(...lines), /People: 0 new, 6 known already/);
  });

  it('are the same with an apostrophe or without, and each line that is known is listed', async () => {
    await said('D’Angelo;Rosa;Vonnas;3 rue du Puits;', 'Joly;Jean;Vonnas;5 rue du Puits;');
    const again = await said(
      'Bon;Ève;Vonnas;9 rue du Puits;',
      'Dangelo;Rosa;Vonnas;3 rue du Puits;',
      'JOLY;jean;Vonnas;5, rue du puits;',
    );
    assert.match(again, /People: 1 new, 2 known already/);
    assert.match(again, /people\.csv: known already: lines 3–4/);
  });

  it('are two when all they have in common is what nobody can read', async () => {
    assert.match(
      await said('🙂;Jean;Vonnas;—;', '🌻;Jean;Vonnas;—;'),
      /People: 2 new, 0 known already/,
    );
  });
});

describe('what spreadsheets write', () => {
  it('is understood: sep=, ="…", two lines of address, two numbers', async () => {
    const csv = [
      'sep=;',
      'Nom;Prénom;Commune;Adresse 1;Adresse 2;Téléphone',
      'Joly;Jean;Vonnas;3 rue du Puits;Les Teppes;="0474000001"',
      'Bon;Ève;Vonnas;5 rue du Puits;;04 74 00 00 02 / 06 12 34 56 78',
      'Roux;Lia;Vonnas;7 rue du Puits;;04 74 00',
    ].join('\r\n');
    const { text } = await desk.people(csv, '--accept-valid');
    assert.match(text, /People: 2 new/);
    assert.match(text, /line 5.*is not a telephone number/);
    const people = await desk.all('person');
    assert.deepEqual(
      people.map(({ address, phones }) => [address, phones.map((one) => one.number)]).sort(),
      [
        ['3 rue du Puits, Les Teppes', ['04 74 00 00 01']],
        ['5 rue du Puits', ['04 74 00 00 02', '06 12 34 56 78']],
      ],
    );
  });

  it('of two telephone numbers in one cell each is read', () => {
    const both = { value: ['04 74 00 00 02', '06 12 34 56 78'] };
    const cells = [
      ...[
        '04 74 00 00 02 / 06 12 34 56 78',
        '0474000002/0612345678',
        '04.74.00.00.02 ou 06.12.34.56.78',
      ],
      ...['0474000002 0612345678', '0474000002;0612345678', '04 74 00 00 02 - 06 12 34 56 78'],
      ...['04 74 00 00 02\n06 12 34 56 78', '04 74 00 00 02, 06 12 34 56 78'],
    ];
    for (const cell of cells) assert.deepEqual(phonesIn(cell), both, cell);
    assert.deepEqual(phonesIn('04/74/00/00/02'), { value: ['04 74 00 00 02'] });
    assert.ok('why' in phonesIn('04 74 00 00 02 ou voisin'));
    for (const text of ['0692123456', '+262 692 12 34 56', '00262692123456', '692123456']) {
      assert.deepEqual(phoneIn(text), { value: '06 92 12 34 56' }, text);
    }
  });
});

describe('a commune', () => {
  const seats = [
    { code: '49018', name: 'Baugé-en-Anjou' },
    { code: '49021', name: 'Beaufort-en-Anjou' },
    { code: '01457', name: 'Vonnas' },
  ];
  const finder = new CommuneFinder(seats, formerCommunesOf(seats));

  it('is found by what it was before, its old code, and what an envelope says', () => {
    const texts = [
      ...['Cheviré-le-Rouge', 'Fougeré', 'Le Vieil-Baugé', 'LE VIEIL BAUGE', '49157'],
      ...['49150 BAUGE EN ANJOU CEDEX', '49150 Baugé-en-Anjou Cedex 2', 'Baugé', '49018'],
    ];
    for (const text of texts) assert.equal(finder.find(text), '49018', text);
    for (const text of ['1457', '1540 VONNAS', '01540 vonnas cedex']) {
      assert.equal(finder.find(text), '01457', text);
    }
    for (const text of ['Cedex', '', '49999', 'Angers']) assert.equal(finder.find(text), undefined);
  });

  it('says what it was, because its streets may have namesakes', () => {
    assert.equal(finder.formerName('49157'), 'Le Guédeniau');
    assert.equal(finder.formerName('49150 FOUGERE'), 'Fougeré');
    for (const text of ['49018', 'Baugé-en-Anjou', 'Vonnas', 'Angers']) {
      assert.equal(finder.formerName(text), undefined, text);
    }
  });
});
