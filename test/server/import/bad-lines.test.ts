import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ImportDesk } from './import-desk.ts';

const PEOPLE =
  'nom;prenom;civilite;commune;adresse;telephone;naissance;lat;lon;mobilite;vit seul;contact;telephone du contact;remarques';
const VOLUNTEERS = 'nom;prenom;commune;telephone;aides;km;valide';

let desk: ImportDesk;

// Nothing here is ever written, so all share one folder.
before(async () => {
  desk = await ImportDesk.open();
});

after(() => desk.close());

/** What is wrong with a line, and what the report must say of it. */
const BAD_PEOPLE: readonly (readonly [string, string, RegExp])[] = [
  ['no family name', ';Jean;;Vonnas;ici', /"nom": is missing/],
  ['no given name', 'Joly;;;Vonnas;ici', /"prenom": is missing/],
  ['no address', 'Joly;Jean;;Vonnas;', /"adresse": is missing/],
  ['no commune', 'Joly;Jean;;;ici', /"commune": is missing/],
  [
    'a commune of elsewhere',
    'Joly;Jean;;Mâcon;ici',
    /"commune": is not a commune of this territory/,
  ],
  ['an INSEE code of elsewhere', 'Joly;Jean;;71270;ici', /"commune": is not a commune of this/],
  ['a title nobody bears', 'Joly;Jean;Dr;Vonnas;ici', /"civilite": is neither "Mme" nor "M\."/],
  ['a short number', 'Joly;Jean;;Vonnas;ici;04 65 71', /"telephone": is not a telephone number/],
  [
    'letters for a number',
    'Joly;Jean;;Vonnas;ici;voisin',
    /"telephone": is not a telephone number/,
  ],
  [
    'a day that does not exist',
    'Joly;Jean;;Vonnas;ici;;31/02/1940',
    /"naissance": is not a year .* nor a day/,
  ],
  [
    'a month that does not exist',
    'Joly;Jean;;Vonnas;ici;;1940-13-01',
    /"naissance": is not a year/,
  ],
  [
    'a year two centuries ago',
    'Joly;Jean;;Vonnas;ici;;1826',
    /"naissance": is not the year of birth/,
  ],
  ['a year to come', 'Joly;Jean;;Vonnas;ici;;2031', /"naissance": is not the year of birth/],
  [
    'latitude and longitude swapped',
    'Joly;Jean;;Vonnas;ici;;;4,98;46,22',
    /"lat": latitude and longitude are swapped/,
  ],
  [
    'metres of Lambert-93',
    'Joly;Jean;;Vonnas;ici;;;871234,1;6571234,2',
    /"lat": these are metres of Lambert-93/,
  ],
  [
    'metres of Lambert-93, swapped',
    'Joly;Jean;;Vonnas;ici;;;6571234;871234',
    /"lat": these are metres of Lambert-93/,
  ],
  [
    'the middle of the ocean',
    'Joly;Jean;;Vonnas;ici;;;0;0',
    /"lat": the point 0, 0 lies in the ocean/,
  ],
  [
    'another country',
    'Joly;Jean;;Vonnas;ici;;;52,5;13,4',
    /"lat": the point does not lie in this part/,
  ],
  ['half a point', 'Joly;Jean;;Vonnas;ici;;;46,22;', /"lon": is missing/],
  ['words for a number', 'Joly;Jean;;Vonnas;ici;;;nord;4,98', /"lat": is not a number/],
  [
    'an aid nobody knows',
    'Joly;Jean;;Vonnas;ici;;;;;echasses',
    /"mobilite": is not a list of canne/,
  ],
  [
    'maybe',
    'Joly;Jean;;Vonnas;ici;;;;;;peut-être',
    /"vit seul": is neither yes \(oui\) nor no \(non\)/,
  ],
  [
    'a contact without a number',
    'Joly;Jean;;Vonnas;ici;;;;;;;Sa fille',
    /"contact": has no telephone number/,
  ],
  [
    'a number without a contact',
    'Joly;Jean;;Vonnas;ici;;;;;;;;0639980000',
    /"telephone du contact": is nobody’s/,
  ],
  [
    'a name that is too long',
    `${'x'.repeat(201)};Jean;;Vonnas;ici`,
    /"nom": is too long: 201 characters, at most 200/,
  ],
  [
    'an address that is too long',
    `Joly;Jean;;Vonnas;${'x'.repeat(401)}`,
    /"adresse": is too long: 401/,
  ],
  [
    'remarks that are too long',
    `Joly;Jean;;Vonnas;ici;;;;;;;;;${'x'.repeat(4_001)}`,
    /"remarques": is too long/,
  ],
  ['a NUL', 'Jo\u0000ly;Jean;;Vonnas;ici', /"nom": holds control characters/],
  ['an escape', 'Joly;Je\u001ban;;Vonnas;ici', /"prenom": holds control characters/],
  ['a line break in a name', '"Jo\nly";Jean;;Vonnas;ici', /"nom": holds a line break or a tab/],
  ['letters damaged twice', 'Joly;RenÃ©;;Vonnas;ici', /"prenom": holds damaged letters/],
  ['letters that were lost', 'Joly;Ren\ufffd;;Vonnas;ici', /"prenom": holds damaged letters/],
  ['a field too many', 'Joly;Jean;;Vonnas;ici;;;;;;;;;;x', /has 15 fields, the header 14/],
];

const BAD_VOLUNTEERS: readonly (readonly [string, string, RegExp])[] = [
  [
    'a kind of help nobody knows',
    'Joly;Jean;Vonnas;;trajet, magie',
    /"aides": is not a list of trajet, courses/,
  ],
  [
    'a distance beyond reason',
    'Joly;Jean;Vonnas;;;1500',
    /"km": is not a distance from 1 to 200 km/,
  ],
  ['no distance at all', 'Joly;Jean;Vonnas;;;0', /"km": is not a distance/],
  ['neither yes nor no', 'Joly;Jean;Vonnas;;;;bientôt', /"valide": is neither yes/],
];

describe('a line with', () => {
  for (const [what, line, why] of BAD_PEOPLE) {
    it(`${what} is refused by its number, and nothing is written`, async () => {
      const { code, text } = await desk.people(`${PEOPLE}\nBon;Ami;;Bey;ici\n${line}\n`);
      assert.equal(code, 1);
      assert.match(text, /^Refused: 1$/m);
      assert.match(text, /people\.csv, line 3[,:]/);
      assert.match(text, why);
      assert.deepEqual(await desk.documents(), []);
    });
  }
  for (const [what, line, why] of BAD_VOLUNTEERS) {
    it(`${what} is refused`, async () => {
      const { code, text } = await desk.volunteers(`${VOLUNTEERS}\n${line}\n`);
      assert.equal(code, 1);
      assert.match(text, why);
      assert.deepEqual(await desk.documents(), []);
    });
  }

  it('several faults is told of all of them', async () => {
    const { text } = await desk.people(`${PEOPLE}\n;;;Paris;;12;hier\n`);
    assert.match(text, /Refused: 6/);
  });

  it('the same person as a line before is told of both, also when written otherwise', async () => {
    const csv = `${PEOPLE}\nJoly;Jean-Paul;;Vonnas;12, Rue du Four\nJOLY;jean paul;;01457;12 rue du four\n`;
    const { code, text } = await desk.people(csv);
    assert.equal(code, 1);
    assert.match(text, /people\.csv, line 3: tells of the same person as line 2/);
  });

  it('bad data is numbered as an editor numbers it, after empty lines and fields of several lines', async () => {
    const csv = `${PEOPLE}\n\nBon;Ami;;Bey;ici;;;;;;;;;"une\nremarque\nlongue"\n\n;Jean;;Bey;la\n`;
    const { text } = await desk.people(csv);
    assert.match(text, /people\.csv, line 7, "nom": is missing/);
  });
});

describe('a file', () => {
  const refused = async (content: string | Uint8Array): Promise<string> => {
    const { code, text } = await desk.people(content);
    assert.equal(code, 1);
    assert.deepEqual(await desk.documents(), []);
    return text;
  };

  it('that is empty, or has no line, or no header is refused whole', async () => {
    assert.match(await refused(''), /people\.csv: is empty/);
    assert.match(await refused('\n  \n'), /people\.csv: is empty/);
    assert.match(await refused(`${PEOPLE}\n`), /has a header and no line below it/);
    assert.match(await refused('Joly;Jean;Vonnas\n'), /has no header line that is understood/);
  });

  it('that lacks a column, or has one twice is refused whole', async () => {
    assert.match(await refused('nom;commune\nJoly;Bey\n'), /has no column "prenom" and "adresse"/);
    const twice = 'nom;prenom;commune;adresse;Ville\nJoly;Jean;Bey;ici;Bey\n';
    assert.match(await refused(twice), /has two columns for "commune"/);
  });

  it('with a quotation mark that is never closed is refused from that line on', async () => {
    const csv = `${PEOPLE}\nBon;Ami;;Bey;ici\nJoly;"Jean;;Vonnas;ici\nEncore;Un;;Bey;ici\n`;
    assert.match(
      await refused(csv),
      /is broken from line 3 on: a quotation mark is opened and never closed/,
    );
  });

  it('that is a spreadsheet is told what to do', async () => {
    assert.match(await refused(Uint8Array.from([0x50, 0x4b, 3, 4, 0])), /save it as "CSV UTF-8"/);
  });

  it('with quotation marks inside a field, commas or tabs is read', async () => {
    const rows = [
      ['nom', 'prenom', 'commune', 'adresse'],
      ['Joly', 'Jean', 'Bey', 'rue "du" Four'],
    ];
    for (const separator of [',', ';', '\t']) {
      const other = await ImportDesk.open();
      const { code, text } = await other.people(rows.map((row) => row.join(separator)).join('\n'));
      assert.equal(code, 0, text);
      assert.equal((await other.all('person'))[0]?.address, 'rue "du" Four');
      await other.close();
    }
  });

  it('of five thousand lines is imported whole', async () => {
    const lines = Array.from({ length: 5_000 }, (_, n) => `Joly${n};Jean;;Vonnas;${n} rue du Four`);
    const other = await ImportDesk.open();
    const { code, text } = await other.people(`${PEOPLE}\n${lines.join('\n')}\n`);
    assert.equal(code, 0, text);
    assert.equal((await other.all('person')).length, 5_000);
    await other.close();
  });

  it('full of faults is told of two hundred, and how many more there are', async () => {
    const lines = Array.from({ length: 300 }, () => ';Jean;;Vonnas;ici');
    const { lines: told } = await desk.people(`${PEOPLE}\n${lines.join('\n')}\n`);
    assert.match(told.join('\n'), /Refused: 300/);
    assert.ok(told.length < 215);
    assert.match(told.join('\n'), /and 100 more/);
  });
});

describe('the report', () => {
  it('never repeats what a file says of somebody', async () => {
    const csv = `${PEOPLE}\nPlanté;Secret;;Ailleurs;Adresse plantée;0639999;1700;46;4;;;Contact planté;;Remarque plantée\n`;
    const { text } = await desk.people(csv);
    assert.match(text, /Refused/);
    assert.doesNotMatch(text, /plant|Secret|Ailleurs|0639999/i);
  });
});
