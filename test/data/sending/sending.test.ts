import { assert } from 'chai';
import type { Id } from '../../../src/domain/kernel/ids.ts';
import { idOf } from '../../../src/domain/kernel/ids.ts';
import { personDetails, requestDetails } from '../../support/builders.ts';
import { aTerritory, askTestServer, type TestTerritory } from '../support/test-server.ts';
import { aPhone, aPhoneOf, leavePhones, until, type Phone } from '../support/phone.ts';
import { restoreStorage, limitStorage } from '../support/storage-quota.ts';
import { ours } from '../support/test-network.ts';

describe('what is not sent yet', () => {
  afterEach(leavePhones);

  it('is kept in the order written without a network, and sent in that order', async () => {
    const { town, phone } = await aDesk();
    phone.setOffline(true);
    const families = ['Arnaud', 'Bonnet', 'Chavand', 'Durand', 'Emery'];
    for (const family of families) await register(phone, family);
    const waiting = await until(phone.sending.list(), (list) => list.length === 5);
    assert.deepEqual(namesIn(waiting), families);
    assert.isTrue(waiting.every(({ status }) => status === 'waiting'));

    phone.setOffline(false);
    await until(phone.sending.counts(), ({ sent }) => sent === 5);
    const stored = (await town.documents()).filter(({ type }) => type === 'person.registered');
    const received = stored.map((fact) => (fact['data'] as { family: string }).family);
    assert.deepEqual(received, families);
  });

  it('is still there when the page is closed in the middle and opened again', async () => {
    const { town, phone } = await aDesk();
    phone.setOffline(true);
    await register(phone, 'Fournier');
    await phone.close();
    const again = await aPhone(phone.name);
    again.setOffline(true);
    await until(again.session.state(), ({ phase }) => phase === 'locked');
    const { waiting } = await until(again.sending.counts());
    assert.equal(waiting, 1, 'how much it is needs no key');
    assert.deepEqual(await again.session.unlock(town.coordinator.password), { ok: true });
    const list = await until(again.sending.list(), ({ length }) => length === 1);
    assert.deepEqual(namesIn(list), ['Fournier']);
    const [card] = await until(again.people.search('fournier'), ({ length }) => length === 1);
    assert.isTrue(card?.provisional);
  });

  it('has a result for each fact: one that the gateway refuses stops no other', async () => {
    const { phone } = await aDesk();
    phone.setOffline(true);
    const good = await register(phone, 'Girard');
    const bad = await register(phone, 'Humbert');
    const last = await register(phone, 'Imbert');
    phone.intercept((path, pass) =>
      path.endsWith('/_bulk_docs') ? refusing(bad, pass) : undefined,
    );
    phone.setOffline(false);
    await until(phone.sending.counts(), ({ sent, refused }) => sent === 2 && refused === 1);
    const list = await until(phone.sending.list());
    const refused = list.find(({ fact }) => fact._id === bad);
    assert.equal(refused?.status, 'refused');
    assert.equal(refused?.reason, 'conflict');
    assert.deepEqual(
      list.filter(({ status }) => status === 'sent').map(({ fact }) => fact._id),
      [last, good],
    );
    await until(phone.people.search(''), (people) => people.length === 2);
  });

  it('waits alone when the server cannot answer for it now: the others are sent, and what is new comes', async () => {
    const { town, phone } = await aDesk();
    phone.setOffline(true);
    const good = await register(phone, 'Jacquet');
    const unreadable = await register(phone, 'Kieffer');
    phone.intercept((path, pass) =>
      path.endsWith('/_bulk_docs') ? refusing(unreadable, pass, 'unavailable') : undefined,
    );
    const person = idOf('person', crypto.randomUUID());
    await town.pushFacts(
      town.fact('person.registered', person, personDetails({ family: 'Lacombe' })),
    );
    phone.setOffline(false);
    await until(phone.people.search('Lacombe'), ({ length }) => length === 1);
    const list = await until(phone.sending.list());
    assert.equal(list.find(({ fact }) => fact._id === good)?.status, 'sent');
    phone.intercept(undefined);
    await phone.sync.syncNow();
    await until(phone.sending.counts(), ({ waiting, sent }) => waiting === 0 && sent === 2);
  });

  it('is not refused by what a proxy says while the server restarts', async () => {
    const { phone } = await aDesk();
    let answers = 0;
    const statuses = [404, 413, 502];
    phone.intercept((path) => {
      const status = path.endsWith('/_bulk_docs') ? statuses[answers++] : undefined;
      return status === undefined
        ? undefined
        : Promise.resolve(new Response('<h1>nginx</h1>', { status }));
    });
    await register(phone, 'Jacquet');
    await until(phone.sync.status(), ({ foreign }) => foreign === true);
    while (answers < statuses.length) await phone.sync.syncNow();
    await until(phone.sending.counts(), ({ sent, refused }) => sent === 1 && refused === 0);
  });

  it('waits here, and says why, when the server has taken in a day’s worth; later it leaves by itself', async () => {
    const { phone } = await aDesk();
    phone.setOffline(true);
    const good = await register(phone, 'Jacquet');
    const late = await register(phone, 'Kieffer');
    let isFull = true;
    phone.intercept((path, pass) =>
      isFull && path.endsWith('/_bulk_docs') ? refusing(late, pass, 'too-many-today') : undefined,
    );
    phone.setOffline(false);
    await until(phone.sending.counts(), ({ sent, waiting }) => sent === 1 && waiting === 1);
    const list = await until(phone.sending.list(), (all) => all.some(({ reason }) => reason));
    assert.deepEqual(
      list.map(({ fact, status, reason }) => [fact._id, status, reason]),
      [
        [late, 'waiting', 'too-many-today'],
        [good, 'sent', undefined],
      ],
    );
    await until(phone.sync.status(), ({ phase }) => phase === 'idle');
    isFull = false;
    await phone.sync.syncNow();
    await until(phone.sending.counts(), ({ sent, waiting }) => sent === 2 && waiting === 0);
  });

  it('is said to wait when a restored server hears of somebody whom it does not know again yet', async () => {
    const { town, phone } = await aDesk();
    const { territory } = town;
    const agent = await aPhoneOf(town.agent);
    await askTestServer('backup', { territory });
    await register(phone, 'Lagrange');
    const [card] = await until(agent.people.search('lagrange'), ({ length }) => length === 1);
    assert.isTrue((await agent.requests.note(requestDetails({ person: card!.person._id }))).ok);
    await until(phone.requests.list(), ({ length }) => length === 1);
    for (const one of [phone, agent]) one.setOffline(true);
    await askTestServer('restore', { territory });

    agent.setOffline(false);
    await agent.sync.syncNow();
    const [held] = await until(agent.sending.list(), ([one]) => one?.status === 'held');
    assert.equal(held?.reason, 'subject-unknown-yet');
    assert.equal(held?.fact.type, 'request.noted');

    phone.setOffline(false);
    await phone.sync.syncNow();
    await until(agent.sending.list(), ([one]) => one?.status === 'sent');
    await until(phone.requests.list(), ([one]) => one?.provisional === false);
    assert.deepEqual(await until(phone.sending.verdicts()), []);
  });

  it('tells why the coordinators’ server refused a fact, and keeps the fact readable', async () => {
    const { town, phone } = await aDesk();
    const person = idOf('person', crypto.randomUUID());
    await town.pushFacts(town.fact('person.registered', person, personDetails()));
    await until(phone.people.search('perrachon'), ({ length }) => length === 1);
    phone.setOffline(true);
    const noted = await phone.requests.note(requestDetails({ person }));
    assert.isTrue(noted.ok);
    await until(phone.requests.list(), ({ length }) => length === 1);
    await town.pushFacts(town.fact('person.ended', person, { ending: 'moved' }));

    phone.setOffline(false);
    const [refused] = await until(phone.sending.list(), ([one]) => one?.status === 'refused');
    assert.equal(refused?.reason, 'ended');
    assert.equal(refused?.fact.type, 'request.noted');
    assert.deepEqual(await until(phone.requests.list()), []);
    const [verdict] = await until(phone.sending.verdicts(), ({ length }) => length === 1);
    assert.equal(verdict?.refusal, 'ended');

    await phone.sending.discard(refused!.fact._id);
    await until(phone.sending.list(), ({ length }) => length === 0);
  });

  it('is written again as a new fact when a refused one is tried again', async () => {
    const { town, phone } = await aDesk();
    const person = idOf('person', crypto.randomUUID());
    await town.pushFacts(
      town.fact('person.registered', person, personDetails()),
      town.fact('person.ended', person, { ending: 'moved' }),
    );
    await until(phone.people.one(person), (file) => file?.person.status === 'ended');
    const lost = await phone.requests.note(requestDetails({ person }));
    assert.deepEqual(lost, { ok: false, refusal: 'ended' });

    await town.pushFacts(town.fact('person.returned', person, {}));
    await until(phone.people.one(person), (file) => file?.person.status === 'active');
    phone.setOffline(true);
    await phone.requests.note(requestDetails({ person }));
    await town.pushFacts(town.fact('person.ended', person, { ending: 'moved' }));
    phone.setOffline(false);
    const [refused] = await until(phone.sending.list(), ([one]) => one?.status === 'refused');
    await town.pushFacts(town.fact('person.returned', person, {}));
    await until(phone.people.one(person), (file) => file?.person.status === 'active');
    await phone.sending.retry(refused!.fact._id);
    const requests = await until(
      phone.requests.list(),
      ([one]) => one !== undefined && !one.provisional,
    );
    assert.lengthOf(requests, 1);
    await until(phone.sending.counts(), (counts) => counts.refused === 0 && counts.waiting === 0);
  });

  it('is one fact at the server when its acknowledgement was lost on the way', async () => {
    const { town, phone } = await aDesk();
    let lost = 0;
    phone.intercept((path, pass) => {
      if (!path.endsWith('/_bulk_docs') || lost > 0) return undefined;
      lost += 1;
      return pass().then(() => {
        throw new TypeError('The answer was lost.');
      });
    });
    await register(phone, 'Jacquet');
    await until(phone.sending.counts(), ({ waiting, sent }) => waiting === 0 && sent === 1);
    await until(phone.people.search('jacquet'), ([one]) => one?.provisional === false);
    const stored = (await town.documents()).filter(({ type }) => type === 'person.registered');
    assert.lengthOf(stored, 1);
    assert.equal(lost, 1);
  });

  it('waits when the session ends in the middle of a push, and goes on after signing in', async () => {
    const { town, phone } = await aDesk();
    phone.setOffline(true);
    for (let n = 0; n < 450; n += 1) await register(phone, `Nom ${String(n)}`);
    let pushes = 0;
    phone.intercept((path, pass) => {
      if (!path.endsWith('/_bulk_docs')) return undefined;
      pushes += 1;
      if (pushes > 1) return undefined;
      const { user, password } = town.coordinator;
      return pass().then(async (response) => {
        await askTestServer('password', { user, password });
        return response;
      });
    });
    phone.setOffline(false);
    await until(phone.sync.status(), ({ phase }) => phase === 'sign-in-needed');
    const counts = await until(phone.sending.counts());
    assert.deepEqual(counts, { waiting: 250, sent: 200, refused: 0 });

    const { login, password } = town.coordinator;
    assert.deepEqual(await phone.session.signIn(login, password), { ok: true });
    await until(phone.sending.counts(), ({ waiting, sent }) => waiting === 0 && sent === 450);
    const stored = (await town.documents()).filter(({ type }) => type === 'person.registered');
    assert.lengthOf(stored, 450);
  });

  it('is refused before it is accepted when the device is full, with nothing half-written', async () => {
    const { phone } = await aDesk();
    phone.setOffline(true);
    await register(phone, 'Avant');
    const long = 'é'.repeat(4_000);
    try {
      await limitStorage(20_000);
      // For half a minute the browser goes by the room that there was before.
      while (await phone.drafts.keep('request:new', long.repeat(10)));
      const results = [];
      for (let n = 0; n < 30; n += 1) {
        const details = personDetails({ family: `Plein ${String(n)}`, notes: long, access: long });
        results.push(await phone.people.register(details));
      }
      const accepted = results.filter(({ ok }) => ok).length;
      const full = results.filter((result) => !result.ok);
      assert.isAbove(full.length, 0, 'the device never became full');
      assert.deepEqual(full[0], { ok: false, refusal: 'storage-full' });
      const counts = await until(phone.sending.counts());
      assert.equal(counts.waiting, accepted + 1);
      const shown = await until(phone.people.search(''));
      assert.lengthOf(shown, accepted + 1);
    } finally {
      await restoreStorage();
    }
    assert.isTrue((await phone.people.register(personDetails({ family: 'Après' }))).ok);
  });

  it('is given out in a file that only the server opens, and somebody else brings in: in its author’s name, once', async () => {
    const { town, phone } = await aDesk();
    const agent = await aPhoneOf(town.agent);
    agent.setOffline(true);
    const fact = await register(agent, 'Kieffer');
    const file = await agent.sending.exportFile();
    const text = await file.text();
    assert.notInclude(text, 'Kieffer');
    assert.notInclude(text, fact);
    for (const taken of [1, 1]) {
      assert.deepEqual(await phone.sending.bringIn(file), {
        ok: true,
        taken,
        refused: 0,
        later: 0,
      });
    }
    await until(phone.people.search('Kieffer'), ({ length }) => length === 1);
    const kept = (await town.documents()).filter(({ noun }) => noun === 'person');
    assert.lengthOf(kept, 1);
    // Once there is a network, what was brought in is sent like anything else, and is the same.
    agent.setOffline(false);
    await until(agent.sending.counts(), ({ waiting, sent }) => waiting === 0 && sent === 1);
    assert.lengthOf(
      (await town.documents()).filter(({ noun }) => noun === 'person'),
      1,
    );
  });

  it('is not brought in when it was changed, is of elsewhere, or is no such file', async () => {
    const { town, phone } = await aDesk();
    const agent = await aPhoneOf(town.agent);
    agent.setOffline(true);
    await register(agent, 'Kieffer');
    const carried = JSON.parse(await (await agent.sending.exportFile()).text()) as {
      sealed: string;
      author: string;
    };
    const bring = async (change: object): Promise<unknown> => {
      const file = new Blob([JSON.stringify({ ...carried, ...change })]);
      const result = await phone.sending.bringIn(file);
      return result.ok ? result : result.problem;
    };
    const flipped = carried.sealed.startsWith('A') ? 'B' : 'A';
    assert.equal(await bring({ sealed: flipped + carried.sealed.slice(1) }), 'wrong-seal');
    assert.equal(await bring({ at: '2026-01-01T00:00:00.000Z' }), 'wrong-seal');
    assert.equal(await bring({ author: town.coordinator.user }), 'wrong-seal');
    assert.equal(await bring({ author: 'user:00000000-0000-4000-8000-000000000000' }), 'no-place');
    assert.equal(await bring({ territory: 'ailleurs' }), 'other-territory');
    assert.equal(await bring({ format: 'photos' }), 'no-such-file');
    phone.setOffline(true);
    assert.equal(await bring({}), 'offline');
    assert.lengthOf(
      (await town.documents()).filter(({ noun }) => noun === 'person'),
      0,
    );
  });
});

async function aDesk(): Promise<{ town: TestTerritory; phone: Phone }> {
  const town = await aTerritory();
  return { town, phone: await aPhoneOf(town.coordinator) };
}

async function register(phone: Phone, family: string): Promise<Id<'fact'>> {
  const result = await phone.people.register(personDetails({ family }));
  if (!result.ok) throw new Error(`Refused: ${result.refusal}`);
  return result.fact;
}

function namesIn(list: readonly { readonly fact: { readonly data: unknown } }[]): string[] {
  return list.map(({ fact }) => (fact.data as { family: string }).family);
}

async function refusing(
  id: string,
  pass: () => Promise<Response>,
  error = 'conflict',
): Promise<Response> {
  const results = (await (await pass()).json()) as { id: string }[];
  const told = results.map((result) =>
    result.id === id ? { id, error, reason: 'said to people in words of their own' } : result,
  );
  return ours(new Response(JSON.stringify(told), { status: 201 }));
}
