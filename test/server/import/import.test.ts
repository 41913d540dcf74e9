import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openAccounts } from '../../../server/accounts/accounts-service.ts';
import { compareWithFacts } from '../../../server/referee/replay.ts';
import { StoreUnavailable, type Shelf, type Store } from '../../../server/store/store.ts';
import { clock, ImportDesk, VEYLE, windows1252 } from './import-desk.ts';
import { RULES } from '../../../src/domain/rules.ts';

const PEOPLE = `Civilité;Nom;Prénom;Date de naissance;Téléphone;Portable;Commune;Adresse;Latitude;Longitude;Accès;Mobilité;Vit seul(e);Contact;Lien du contact;Téléphone du contact;Remarques;Groupe sanguin
Mme;Perrachon;Odette;02/03/1938;04 65 71 20 11;;Vonnas;12 chemin des Teppes;46,2201;4,9891;"Portail vert ;
sonner deux fois";canne, malentendant;oui;Sylvie Perrachon;fille;06 39 98 11 22;;B
M.;Buathier;Émile;1931;465712012;06.39.98.00.12;St Jean s/ Veyle;Le bourg;;;;;non;;;;Son œil va mieux – 20 € rendus;A

Mme;Noël;Hélène;;+33 (0)4 65 71 20 13;;01540 VONNAS;3 rue de l’Église;;;;;;;;;;
`;
const VOLUNTEERS = `family name,given name,phone,town,kinds of help,max km,availability,approved
Morel,Jeanne,06 39 98 20 20,Mézériat,"trajet, courses",15 km,Plutôt le jeudi,yes
Tisserand,Karim,,01246,visite/appel,,,no
`;

let desk: ImportDesk;

beforeEach(async () => {
  desk = await ImportDesk.open();
});

afterEach(() => desk.close());

describe('creating a territory', () => {
  it('takes its 18 communes, with names and populations, from the official list', async () => {
    const { code, text } = await desk.run([...VEYLE, '--phone', '04.65.71.00.30']);
    assert.equal(code, 0);
    assert.match(text, /CC de la Veyle: 18 communes/);
    const [territory, ...more] = await desk.all('territory');
    assert.deepEqual(more, []);
    assert.deepEqual([territory?.name, territory?.phone], ['CC de la Veyle', '04 65 71 00 30']);
    assert.equal(territory?.communes.length, 18);
    const vonnas = territory.communes.find(({ code: insee }) => insee === '01457');
    assert.equal(vonnas?.name, 'Vonnas');
    assert.ok((vonnas.population ?? 0) > 2_000);
  });

  for (const [encoding, bytes] of [
    ['UTF-8', utf8(PEOPLE)],
    ['UTF-8', utf8(`\ufeff${PEOPLE}`)],
    ['Windows-1252', windows1252(PEOPLE)],
    ['UTF-16', Uint8Array.from(Buffer.from(`\ufeff${PEOPLE}`, 'utf16le'))],
    ['UTF-8', utf8(PEOPLE.replaceAll('\n', '\r\n'))],
  ] as const) {
    it(`reads people from ${encoding}, ${bytes.length} bytes, with every column`, async () => {
      const { code, text } = await desk.people(Uint8Array.from(bytes));
      assert.equal(code, 0, text);
      assert.match(text, new RegExp(`3 lines, ${encoding}`));
      assert.match(text, /not imported: Groupe sanguin/);
      const people = await desk.all('person');
      assert.deepEqual(
        people.map(({ family }) => family),
        ['Perrachon', 'Buathier', 'Noël'],
      );
      const [odette, emile, helene] = people;
      const { _id, noun, schema, applied, history, requests, status, ...said } = odette!;
      assert.match(_id, /^person:[0-9a-f-]{36}$/);
      assert.deepEqual(said, {
        given: 'Odette',
        family: 'Perrachon',
        title: 'madam',
        birthYear: 1938,
        phones: [{ number: '04 65 71 20 11' }],
        commune: '01457',
        address: '12 chemin des Teppes',
        point: { lat: 46.2201, lon: 4.9891 },
        access: 'Portail vert ;\nsonner deux fois',
        mobility: ['walking-aid', 'hard-of-hearing'],
        livesAlone: true,
        contacts: [{ name: 'Sylvie Perrachon', relation: 'fille', phone: '06 39 98 11 22' }],
      });
      assert.deepEqual(emile?.phones, [{ number: '04 65 71 20 12' }, { number: '06 39 98 00 12' }]);
      assert.deepEqual([emile.commune, emile.birthYear], ['01365', 1931]);
      assert.equal(emile.notes, 'Son œil va mieux – 20 € rendus');
      assert.deepEqual([helene?.commune, helene?.address], ['01457', '3 rue de l’Église']);
    });
  }

  it('reads volunteers under English headers, those already approved as active', async () => {
    const { code, text } = await desk.volunteers(VOLUNTEERS);
    assert.equal(code, 0, text);
    const [jeanne, karim] = await desk.all('volunteer');
    assert.deepEqual(
      [jeanne?.status, jeanne?.kinds, jeanne?.maxKm, jeanne?.words, jeanne?.commune],
      ['active', ['ride', 'groceries'], 15, 'Plutôt le jeudi', '01246'],
    );
    assert.deepEqual(
      [karim?.status, karim?.kinds, karim?.joined],
      ['pending', ['visit', 'call'], false],
    );
  });

  it('writes state that its facts alone would make again', async () => {
    await desk.run([
      ...VEYLE,
      '--people',
      await desk.file('p.csv', PEOPLE),
      '--volunteers',
      await desk.file('v.csv', VOLUNTEERS),
    ]);
    const { different, facts } = await desk.look(async (store) =>
      compareWithFacts(await store.shelf('cc-de-la-veyle'), RULES),
    );
    assert.deepEqual(different, []);
    assert.equal(facts, 1 + 3 + 3);
  });

  it('keeps no name in any id', async () => {
    await desk.people(PEOPLE);
    for (const { _id } of await desk.documents()) assert.match(_id, /^[a-z]+:[0-9a-f-]{36}$/);
  });

  it('ends with a code that opens the place of a coordinator, once', async () => {
    const { lines } = await desk.run([...VEYLE, '--coordinator', 'Claire Vasseur']);
    const code = lines.at(-1)?.trim().replace('-', '') ?? '';
    assert.match(code, /^[2-9A-Z]{8}$/);
    await desk.look(async (store) => {
      const office = await openAccounts({
        store,
        clock,
        onJoined: async () => undefined,
        cost: { N: 2 ** 10, r: 8, p: 1 },
      });
      const invitation = await office.invitations.find(code);
      assert.deepEqual(
        [invitation?.territory, invitation?.role, invitation?.name],
        ['cc-de-la-veyle', 'coordinator', 'Claire Vasseur'],
      );
      office.close();
    });
  });

  it('says that a number to ring is missing', async () => {
    const { text } = await desk.run(VEYLE);
    assert.match(text, /No --phone was given/);
    const again = await desk.run([...VEYLE, '--phone', '04 65 71 00 30']);
    assert.match(again.text, /The territory changes: phone/);
    assert.equal((await desk.all('territory'))[0]?.phone, '04 65 71 00 30');
  });
});

describe('importing again', () => {
  it('the same files add nothing, and the command says so', async () => {
    await desk.people(PEOPLE);
    await desk.volunteers(VOLUNTEERS);
    const before = await desk.documents();
    const people = await desk.people(
      windows1252(PEOPLE.replace('Perrachon;Odette', 'PERRACHON;odette')),
    );
    const volunteers = await desk.volunteers(VOLUNTEERS);
    assert.match(people.text, /People: 0 new, 3 known already/);
    assert.match(volunteers.text, /Volunteers: 0 new, 2 known already/);
    assert.match(people.text, /Nothing new/);
    assert.doesNotMatch(people.text, /Invitation/);
    assert.deepEqual(await desk.documents(), before);
  });

  it('adds the lines that are new', async () => {
    await desk.people(PEOPLE);
    const { text } = await desk.people(`${PEOPLE}Mme;Joly;Irène;;;;Bey;Le port;;;;;;;;;;\n`);
    assert.match(text, /People: 1 new, 3 known already/);
    assert.equal((await desk.all('person')).length, 4);
  });

  it('recognises somebody whose address and number were both corrected since', async () => {
    await desk.people(PEOPLE);
    const [odette] = await desk.all('person');
    await desk.look(async (store) => {
      const shelf = await store.shelf('cc-de-la-veyle');
      const doc = await shelf.get(odette!._id);
      const body = { ...doc, address: 'Ailleurs', phones: [] };
      await shelf.write([{ id: odette!._id, expected: doc!._rev, body }]);
    });
    const { text } = await desk.people(PEOPLE);
    assert.match(text, /People: 0 new, 3 known already/);
  });

  it('tells a father from a son, and takes two neighbours of one name for two', async () => {
    const csv = `nom;prenom;naissance;telephone;commune;adresse
Joly;Jean;1931;04 65 71 00 01;Bey;Le port
Joly;Jean;1962;04 65 71 00 01;Bey;Le port
Joly;Jean;;04 65 71 00 02;Bey;12 route de Mâcon
`;
    const { code, text } = await desk.people(csv);
    assert.equal(code, 0, text);
    assert.equal((await desk.all('person')).length, 3);
  });

  it('will not mix two territories because of a short name', async () => {
    await desk.run(VEYLE);
    const other = await desk.run(['--epci', '200071751', '--name', 'cc-de-la-veyle']);
    assert.equal(other.code, 1);
    assert.match(other.text, /is another territory/);
  });
});

describe('nothing is half imported', () => {
  const BAD = `${PEOPLE}Mme;;Sans nom;;;;Vonnas;ici;;;;;;;;;;\n`;

  it('one bad line, and nothing at all is written, to a new territory or a known one', async () => {
    const first = await desk.people(BAD);
    assert.equal(first.code, 1);
    assert.match(first.text, /Nothing was imported/);
    assert.deepEqual(await desk.documents(), []);
    await desk.volunteers(VOLUNTEERS);
    const before = await desk.documents();
    assert.equal((await desk.people(BAD)).code, 1);
    assert.deepEqual(await desk.documents(), before);
  });

  it('with --accept-valid the good lines are in, and the report still names the bad one', async () => {
    const { code, text } = await desk.people(BAD, '--accept-valid');
    assert.equal(code, 1);
    assert.match(text, /people\.csv, line 7, "Nom": is missing/);
    assert.match(text, /the other lines are imported/);
    assert.equal((await desk.all('person')).length, 3);
  });

  it('--accept-valid does not help a file that cannot be read at all', async () => {
    const { code } = await desk.people('a;b\n1;2\n', '--accept-valid');
    assert.equal(code, 1);
    assert.deepEqual(await desk.documents(), []);
  });

  it('a dry run checks everything and writes nothing', async () => {
    const { code, text } = await desk.people(PEOPLE, '--dry-run');
    assert.equal(code, 0);
    assert.match(text, /People: 3 new/);
    assert.deepEqual(await desk.documents(), []);
  });

  it('a full disk in the middle leaves nothing behind, and the next try succeeds', async () => {
    const path = await desk.file('people.csv', PEOPLE);
    const full = await desk.run([...VEYLE, '--people', path], withFullDisk);
    assert.equal(full.code, 1);
    assert.match(full.text, /The disk is full/);
    assert.deepEqual(await desk.documents(), []);
    assert.equal((await desk.run([...VEYLE, '--people', path])).code, 0);
    assert.equal((await desk.all('person')).length, 3);
    assert.equal((await desk.all('territory')).length, 1);
  });
});

describe('the data folder', () => {
  it('that a server holds is left alone', async () => {
    await desk.look(async () => {
      const { code, text } = await desk.people(PEOPLE);
      assert.equal(code, 1);
      assert.match(text, /Nothing was imported\. Stop the server first/);
    });
    assert.deepEqual(await desk.documents(), []);
  });

  it('of the demonstration takes no real people', async () => {
    await desk.look(async (store) => {
      const office = await openAccounts({ store, clock, onJoined: async () => undefined });
      await office.settings.setDemonstration({ state: 'ready', logins: [] });
      office.close();
    });
    const { code, text } = await desk.people(PEOPLE);
    assert.equal(code, 1);
    assert.match(text, /demonstration/);
    assert.deepEqual(await desk.documents(), []);
  });
});

describe('the call', () => {
  it('without sense is explained, with exit code 2', async () => {
    for (const argv of [
      [],
      ['--epci', '12', '--name', 'x'],
      [...VEYLE, '--what'],
      [...VEYLE, 'file'],
    ]) {
      const { code, text } = await desk.run(argv);
      assert.equal(code, 2);
      assert.match(text, /npm run import --/);
    }
    assert.equal((await desk.run(['--help'])).code, 0);
    const phone = await desk.run([...VEYLE, '--phone', '12']);
    assert.match(phone.text, /--phone is not a telephone number/);
  });

  it('for an EPCI or a file that does not exist is refused', async () => {
    const none = await desk.run(['--epci', '999999999', '--name', 'nowhere']);
    assert.deepEqual([none.code, /no EPCI 999999999/.test(none.text)], [1, true]);
    const file = await desk.run([...VEYLE, '--people', '/nowhere/people.csv']);
    assert.deepEqual(
      [file.code, /--people: the file cannot be read \(ENOENT\)/.test(file.text)],
      [1, true],
    );
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The store, on a disk that has no room for facts. */
function withFullDisk(store: Store): Store {
  const noRoom = (shelf: Shelf): Shelf =>
    Object.assign(Object.create(shelf) as Shelf, {
      write: () => Promise.reject(new StoreUnavailable('The disk is full.')),
    });
  // The server's own shelves have room: it is the territory's that fills up.
  const full = (name: string, shelf: Shelf): Shelf =>
    name.startsWith('_') ? shelf : noRoom(shelf);
  return Object.assign(Object.create(store) as Store, {
    create: async (name: string) => full(name, await store.create(name)),
    shelf: async (name: string) => full(name, await store.shelf(name)),
    close: () => store.close(),
  });
}
