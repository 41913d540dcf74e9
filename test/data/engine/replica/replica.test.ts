import { assert } from 'chai';
import {
  readNote,
  writeNote,
  type TerritoryCopyNote,
} from '../../../../src/data/engine/disk/device-notes.ts';
import { openTables } from '../../../../src/data/engine/disk/tables.ts';
import { RULES } from '../../../../src/domain/rules.ts';
import { idOf } from '../../../../src/domain/kernel/ids.ts';
import { personDetails, requestDetails, volunteerDetails } from '../../../support/builders.ts';
import { leaks, rawDisk } from '../../../support/raw-disk.ts';
import { aTerritory, askTestServer, type TestTerritory } from '../../support/test-server.ts';
import { aPhone, aPhoneOf, leavePhones, signedIn, until, type Phone } from '../../support/phone.ts';
import { ours } from '../../support/test-network.ts';

const SECRETS = {
  given: 'Zéphyrine',
  family: 'Quenouillère',
  phone: '04 99 87 65 43',
  address: '3 impasse des Écrevisses',
  notes: 'la clé est sous le pot de géranium',
  volunteer: 'Wolfgang-Amédée',
  said: 'pour ses yeux, chez le docteur Xylophe',
};

describe('what comes down', () => {
  afterEach(leavePhones);

  it('is not on the disk in clear, neither documents, facts, drafts nor who signed in', async () => {
    const { town, person } = await aTownWithSecrets();
    const desk = await aPhoneOf(town.coordinator);
    await until(desk.people.search('quenouillere'), ({ length }) => length === 1);
    desk.setOffline(true);
    const details = requestDetails({ person, said: SECRETS.said });
    assert.isTrue((await desk.requests.note(details, { publish: true })).ok);
    assert.isTrue(await desk.drafts.keep('encounter:new', { words: SECRETS.notes }));
    assert.isTrue((await desk.people.amend(person, { notes: SECRETS.notes })).ok);
    const { login, password, user } = town.coordinator;
    const secrets = [...Object.values(SECRETS), login, password];
    const traces = await rawDisk();
    assert.deepEqual(leaks(traces, secrets), []);
    // The scan itself must be able to see: what is in clear on purpose is found.
    assert.isNotEmpty(leaks(traces, [person]));
    assert.isNotEmpty(leaks(traces, [user]));

    desk.setOffline(false);
    await until(desk.sending.counts(), ({ waiting }) => waiting === 0);
    await until(desk.requests.list(), ([one]) => one?.provisional === false);
    assert.deepEqual(leaks(await rawDisk(), secrets), []);
    await desk.close();
    assert.deepEqual(leaks(await rawDisk(), secrets), []);
  });

  it('comes with nothing but one stream and the standard replication, which goes on from it', async () => {
    const { town } = await aTownWithSecrets();
    const phone = await aPhoneOf(town.coordinator);
    const first = phone.asked.filter((path) => path.startsWith('/db/'));
    assert.isFalse(
      first.some((path) => path.includes('_bulk_get')),
      'nothing came twice',
    );
    await town.pushFacts(town.fact('person.registered', aPersonId(), personDetails()));
    await until(phone.people.search(''), ({ length }) => length === 2);
    await phone.close();

    const again = await aPhone(phone.name);
    await until(again.session.state(), ({ phase }) => phase === 'locked');
    await again.session.unlock(town.coordinator.password);
    await until(again.sync.status(), ({ phase }) => phase === 'idle');
    assert.isFalse(again.asked.some((path) => path.includes('snapshot')));
    assert.isFalse(
      again.asked.some((path) => path.includes('_bulk_get')),
      'nothing came twice',
    );
  });

  it('begins again when the first load was cut, and then is whole', async () => {
    const { town } = await aTownWithSecrets();
    const facts = Array.from({ length: 1_200 }, (_, n) =>
      town.fact('person.registered', aPersonId(), personDetails({ family: `Nom ${String(n)}` })),
    );
    await town.pushFacts(...facts);
    const phone = await aPhone();
    let cuts = 0;
    phone.intercept((path, pass) => {
      if (!path.includes('/snapshot') || cuts > 0) return undefined;
      cuts += 1;
      return pass().then(async (response) => {
        const whole = await response.arrayBuffer();
        return ours(new Response(whole.slice(0, Math.floor(whole.byteLength / 2))));
      });
    });
    await signedIn(phone, town.coordinator);
    await until(phone.people.search(''), ({ length }) => length === 1_201);
    assert.equal(cuts, 1);
  });

  it('leaves aside what this person’s screens are made without', async () => {
    const { town, person } = await aTownWithSecrets();
    const request = idOf('request', crypto.randomUUID());
    await town.pushFacts(
      town.fact('request.noted', request, requestDetails({ person })),
      town.fact('mission.published', idOf('mission', request.slice(8)), {}),
    );
    const desk = await aPhoneOf(town.coordinator);
    await until(desk.missions.open(), ({ length }) => length === 1);
    await until(desk.requests.list(), ({ length }) => length === 1);
    assert.isFalse((await keysOn(desk)).some((key) => key.includes(' mission:')));
    const volunteer = await aPhoneOf(await town.volunteer());
    await until(volunteer.missions.open(), ({ length }) => length === 1);
    const keys = await keysOn(volunteer);
    assert.isFalse(keys.some((key) => /(request|person|encounter):/.test(key)));
  });

  it('leaves the device, index and memory with it, when the person may no longer see it', async () => {
    const { town, person } = await aTownWithSecrets();
    const [phone, other] = [
      await aPhoneOf(await town.volunteer()),
      await aPhoneOf(await town.volunteer()),
    ];
    const request = idOf('request', crypto.randomUUID());
    const mission = idOf('mission', request.slice(8));
    await town.pushFacts(
      town.fact('request.noted', request, requestDetails({ person })),
      town.fact('mission.published', mission, {}),
    );
    await until(phone.missions.open(), ({ length }) => length === 1);
    await until(other.missions.open(), ({ length }) => length === 1);
    assert.isTrue((await phone.missions.accept(mission)).ok);
    const file = await until(phone.missions.one(mission), (one) => one?.brief !== undefined);
    assert.equal(file?.brief?.family, SECRETS.family);
    await until(other.missions.one(mission), (one) => one === undefined);
    assert.isFalse((await keysOn(other)).some((key) => key.includes(mission)));

    assert.isTrue((await phone.missions.giveBack(mission, { reason: 'ill' })).ok);
    const given = await until(
      phone.missions.one(mission),
      (one) => one?.claim?.standing === 'given-back' && !one.provisional && !one.brief,
    );
    assert.isUndefined(given?.brief);
    assert.isFalse((await keysOn(phone)).some((key) => key.includes('brief:')));
    await until(other.missions.open(), ({ length }) => length === 1);
  });

  it('shows its lists without a network, and without the replication being loaded', async () => {
    const { town } = await aTownWithSecrets();
    const phone = await aPhoneOf(town.coordinator);
    await until(phone.people.search(''), ({ length }) => length === 1);
    await phone.close();
    const again = await aPhone(phone.name);
    again.setOffline(true);
    await until(again.session.state(), ({ phase }) => phase === 'locked');
    await again.session.unlock(town.coordinator.password);
    const [card] = await until(again.people.search('ecrevisses'), ({ length }) => length === 1);
    assert.equal(card?.person.given, SECRETS.given);
  });

  it('offers again what the server lost when it was restored from a backup', async () => {
    const { town } = await aTownWithSecrets();
    const phone = await aPhoneOf(town.coordinator);
    const { territory } = town;
    await askTestServer('backup', { territory });
    assert.isTrue((await phone.people.register(personDetails({ family: 'Perdue' }))).ok);
    await until(phone.people.search('perdue'), ([one]) => one?.provisional === false);
    phone.setOffline(true);
    await askTestServer('restore', { territory });
    const stored = (await town.documents()).filter(({ noun }) => noun === 'person');
    assert.lengthOf(stored, 1, 'the server has lost her');
    phone.setOffline(false);
    await phone.sync.syncNow();
    await until(phone.people.search('perdue'), ([one]) => one?.provisional === false);
    const kept = (await town.documents()).filter(({ noun }) => noun === 'person');
    assert.lengthOf(kept, 2);
  });

  it('comes down again when the browser threw everything away', async () => {
    const { town } = await aTownWithSecrets();
    const phone = await aPhoneOf(town.coordinator);
    await until(phone.people.search(''), ({ length }) => length === 1);
    await phone.close();
    await evict(phone.name);
    const again = await aPhone(phone.name);
    await until(again.session.state(), ({ phase }) => phase === 'none');
    await signedIn(again, town.coordinator);
    await until(again.people.search(''), ({ length }) => length === 1);
  });

  it('comes again when a new version of the app knows a noun that the one before passed over', async () => {
    await comesAgain(({ nouns = [], ...copy }) => {
      assert.include(nouns, 'person');
      return { ...copy, nouns: nouns.filter((noun) => noun !== 'person') };
    });
  });

  it('comes again after the first release, which was given less of each document', async () => {
    await comesAgain(({ nouns: _, ...copy }) => copy);
  });

  it('stays in the lists, and is said to be newer, when a newer server uses a word that is not known', async () => {
    const { town } = await aTownWithSecrets();
    const phone = await aPhone();
    changeSnapshot(phone, '"status":"active"', '"status":"on the moon"');
    await signedIn(phone, town.coordinator);
    const [card] = await until(phone.people.search(''), ({ length }) => length === 1);
    assert.isTrue(card && RULES.isOfNewerVersion(card.person));
  });

  it('is kept unread when a newer server leaves out what this version must know', async () => {
    const { town } = await aTownWithSecrets();
    const phone = await aPhone();
    changeSnapshot(phone, '"phones":', '"numbers":');
    await signedIn(phone, town.coordinator);
    await until(phone.territory.current(), (value) => value !== undefined);
    await until(phone.sync.status(), ({ phase }) => phase === 'idle');
    assert.deepEqual(await until(phone.people.search('')), []);
    assert.isTrue((await keysOn(phone)).some((key) => key.includes(' person:')));
  });
});

/** What the server says of everything, with something said otherwise. */
function changeSnapshot(phone: Phone, said: string, instead: string): void {
  phone.intercept((path, pass) =>
    path.includes('/snapshot')
      ? pass().then(async (response) => {
          const text = await response.text();
          return ours(new Response(text.replaceAll(said, instead)));
        })
      : undefined,
  );
}

/** A device that another version of the app loaded, and noted so, loads anew with this one. */
async function comesAgain(
  notedBefore: (copy: TerritoryCopyNote) => TerritoryCopyNote,
): Promise<void> {
  const { town } = await aTownWithSecrets();
  const phone = await aPhoneOf(town.coordinator);
  await until(phone.people.search(''), ({ length }) => length === 1);
  await phone.close();
  const tables = openTables(phone.name);
  const [copy] = (await readNote(tables, 'copies')) ?? [];
  if (!copy) throw new Error('the copy was not noted');
  await writeNote(tables, 'copies', [notedBefore(copy)]);
  tables.close();

  const again = await aPhone(phone.name);
  await until(again.session.state(), ({ phase }) => phase === 'locked');
  await again.session.unlock(town.coordinator.password);
  await until(again.sync.status(), ({ phase }) => phase === 'idle');
  assert.isTrue(again.asked.some((path) => path.includes('snapshot')));
  await until(again.people.search(''), ({ length }) => length === 1);
}

async function aTownWithSecrets(): Promise<{ town: TestTerritory; person: `person:${string}` }> {
  const town = await aTerritory();
  const person = aPersonId();
  const volunteer = idOf('volunteer', crypto.randomUUID());
  const { given, family, phone, address, notes } = SECRETS;
  const details = { given, family, phones: [{ number: phone }], address, notes };
  await town.pushFacts(
    town.fact('person.registered', person, personDetails(details)),
    town.fact(
      'volunteer.registered',
      volunteer,
      volunteerDetails({ given: SECRETS.volunteer, phone: SECRETS.phone }),
    ),
  );
  return { town, person };
}

function aPersonId(): `person:${string}` {
  return idOf('person', crypto.randomUUID());
}

async function keysOn(phone: Phone): Promise<string[]> {
  const opened = await asked(indexedDB.open(phone.name));
  try {
    const rows = opened.transaction('documents').objectStore('documents');
    return (await asked(rows.getAllKeys())) as string[];
  } finally {
    opened.close();
  }
}

async function evict(name: string): Promise<void> {
  await asked(indexedDB.deleteDatabase(name));
}

async function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('could not be read'));
  });
}
