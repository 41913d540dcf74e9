import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { startSending } from '../../../server/outgoing/sending.ts';
import { chooseNotices, readNotices } from '../../../src/contract/notices/endpoints.ts';
import { until } from '../../support/waiting.ts';
import { TestChannel } from '../outgoing/sending-house.ts';
import { openTestApi, refusalIn, type Someone, type TestApi } from '../routes/test-api.ts';

const territory = 'trois-clochers';
const quiet = { from: '21:00', until: '08:00' };
const BY_SMS = { channel: 'sms', address: '06 12 34 56 78', missions: 'daily', quiet } as const;

function open(t: TestContext, ways: readonly ('mail' | 'sms')[] = ['mail', 'sms']) {
  return openTestApi(t, {
    sends: ({ store, office, clock }) =>
      startSending({
        ...{ store, clock, stops: office.stops, publicUrl: 'https://entraide.exemple.fr' },
        channels: ways.map((way) => new TestChannel(way)),
        tell: () => undefined,
        report: () => undefined,
      }),
  });
}

test('nobody is told anything until they choose; what they chose is theirs to read and to end', async (t) => {
  const api = await open(t);
  const cookie = await api.cookieOf(api.yvette);
  const mine = { params: { territory, reader: 'me' }, cookie };
  assert.deepEqual((await api.ask(readNotices, mine)).json(), {
    ...{ channels: ['sms', 'mail'], stopped: false },
  });
  const chosen = (await api.ask(chooseNotices, { ...mine, body: BY_SMS })).json<object>();
  const wish = { ...BY_SMS, address: '+33612345678', by: 'self', at: '2026-03-02T08:00:00.000Z' };
  assert.deepEqual(chosen, { channels: ['sms', 'mail'], stopped: false, wish });
  assert.deepEqual((await api.ask(readNotices, mine)).json(), chosen);
  const [holder] = await api.office.wishes.holders('+33612345678');
  assert.deepEqual(holder, { territory, reader: api.yvette.volunteer });
  await api.ask(chooseNotices, { ...mine, body: { channel: 'none' } });
  assert.deepEqual(await api.office.wishes.list(territory), []);
  assert.deepEqual(await api.office.wishes.holders('+33612345678'), []);
});

test('a coordinator chooses for a volunteer who asks for it, and it says so; nobody else can', async (t) => {
  const api = await open(t);
  const volunteer = await api.volunteer(territory);
  const theirs = { params: { territory, reader: volunteer }, body: BY_SMS };
  const asCoordinator = { ...theirs, cookie: await api.cookieOf(api.lucie) };
  const chosen = await api.ask(chooseNotices, asCoordinator);
  assert.equal(chosen.json<{ wish: { by: string } }>().wish.by, 'desk');
  for (const one of [api.yvette, api.marc, api.nadia]) {
    const answer = await api.ask(readNotices, { ...theirs, cookie: await api.cookieOf(one) });
    assert.ok([403, 404].includes(answer.statusCode));
  }
  assert.equal((await api.ask(readNotices, theirs)).statusCode, 401);
  for (const reader of [`volunteer:${randomUUID()}`, 'volunteer:x', `user:${randomUUID()}`]) {
    const asked = { ...asCoordinator, params: { territory, reader } };
    assert.equal((await api.ask(chooseNotices, asked)).statusCode, 404);
  }
});

test('an address to which nothing can be sent is refused, and so is a way that is not there', async (t) => {
  const api = await open(t, ['sms']);
  const mine = {
    params: { territory, reader: 'me' },
    cookie: await api.cookieOf(api.yvette),
  };
  for (const address of ['04 74 00 11 22', 'yvette@exemple.fr', '06 12', '']) {
    const answer = await api.ask(chooseNotices, { ...mine, body: { ...BY_SMS, address } });
    assert.equal(refusalIn(answer), 'bad_request');
    assert.ok(address === '' || !answer.body.includes(address), 'what was typed is not repeated');
  }
  const byMail = { ...BY_SMS, channel: 'mail', address: 'yvette@exemple.fr' };
  assert.equal(refusalIn(await api.ask(chooseNotices, { ...mine, body: byMail })), 'unavailable');
});

test('whoever stopped messages to an address reads that none will come', async (t) => {
  const api = await open(t);
  const mine = { params: { territory, reader: 'me' }, cookie: await api.cookieOf(api.yvette) };
  await api.office.stops.add(api.office.stops.tokenFor('yvette@exemple.fr'));
  const body = { ...BY_SMS, channel: 'mail', address: 'Yvette@exemple.fr' };
  const answer = await api.ask(chooseNotices, { ...mine, body });
  assert.equal(answer.json<{ stopped: boolean }>().stopped, true);
});

test('a territory that is erased forgets how its people were told', async (t) => {
  const api = await open(t);
  const mine = { params: { territory, reader: 'me' }, cookie: await api.cookieOf(api.yvette) };
  await api.ask(chooseNotices, { ...mine, body: BY_SMS });
  await api.office.forgetTerritory(territory);
  assert.deepEqual(await api.office.wishes.list(territory), []);
  assert.deepEqual(await api.office.wishes.holders('+33612345678'), []);
});

test('a relative is told only where a coordinator notes that the person agreed', async (t) => {
  const api = await open(t);
  const person = `person:${randomUUID()}` as const;
  const shelf = await api.store.shelf(territory);
  const body = { noun: 'person', status: 'active', audience: ['staff'] };
  await shelf.write([{ id: person, body }]);
  const cookie = await api.cookieOf(api.lucie);
  const theirs = { params: { territory, reader: person }, cookie };
  const wish = { ...BY_SMS, missions: 'none' } as const;
  assert.equal(refusalIn(await api.ask(chooseNotices, { ...theirs, body: wish })), 'bad_request');
  assert.equal(await api.office.wishes.of(territory, person), undefined);
  const agreed = await api.ask(chooseNotices, { ...theirs, body: { ...wish, agreed: true } });
  assert.equal(agreed.statusCode, 200, agreed.body);
  assert.equal((await api.office.wishes.of(territory, person))?.agreed, true);
  for (const one of [api.yvette, api.marc, api.nadia]) {
    const answer = await api.ask(readNotices, { ...theirs, cookie: await api.cookieOf(one) });
    assert.ok([403, 404].includes(answer.statusCode));
  }
  const mine = { params: { territory, reader: 'me' }, cookie: await api.cookieOf(api.yvette) };
  const odd = await api.ask(chooseNotices, { ...mine, body: { ...BY_SMS, agreed: true } });
  assert.equal(refusalIn(odd), 'bad_request');
  await api.ask(chooseNotices, { ...theirs, body: { channel: 'none' } });
  assert.equal(await api.office.wishes.of(territory, person), undefined);
  const unknown = { ...theirs, params: { territory, reader: `person:${randomUUID()}` } };
  assert.equal((await api.ask(readNotices, unknown)).statusCode, 404);
});

test('everybody is written to in the language of the territory, and in another where they chose so', async (t) => {
  const channel = new TestChannel('mail');
  const api = await openTestApi(t, {
    sends: ({ store, office, clock }) =>
      startSending({
        ...{ store, clock, stops: office.stops, publicUrl: 'https://entraide.exemple.fr' },
        channels: [channel],
        tell: () => undefined,
        report: () => undefined,
      }),
  });
  const { id } = await territoryOf(api);
  const choose = async (who: Someone, more: object): Promise<void> => {
    const wish = { channel: 'mail', missions: 'none', quiet, address: 'quelqu.un@exemple.fr' };
    const params = { territory, reader: 'me' };
    const cookie = await api.cookieOf(who);
    const answer = await api.ask(chooseNotices, { params, cookie, body: { ...wish, ...more } });
    assert.equal(answer.statusCode, 200, answer.body);
  };
  const greetings = async (count: number): Promise<readonly string[]> => {
    await until('the greetings', () => channel.sent.length === count);
    return channel.sent.map(({ letter }) => letter.subject);
  };
  const [french, english] = [
    'C’est ici que nous vous préviendrons',
    'This is where we will let you know',
  ];
  await choose(api.yvette, {});
  await choose(api.marc, { language: 'en' });
  assert.deepEqual([...(await greetings(2))].sort(), [french, english].sort());
  await api.amend(territory, id, { language: 'en' });
  await choose(api.lucie, {});
  assert.equal((await greetings(3))[2], english);
  api.now += 1_000;
  await choose(api.lucie, { address: 'autre@exemple.fr', language: 'fr' });
  assert.equal((await greetings(4))[3], french);
  const asked = { params: { territory, reader: 'me' }, cookie: await api.cookieOf(api.marc) };
  const told = (await api.ask(readNotices, asked)).json<{ wish: { language?: string } }>();
  assert.equal(told.wish.language, 'en');
  const wrong = { ...BY_SMS, channel: 'mail', address: 'marc@exemple.fr', language: 'de' };
  assert.equal(refusalIn(await api.ask(chooseNotices, { ...asked, body: wrong })), 'bad_request');
});

async function territoryOf(api: TestApi): Promise<{ readonly id: string }> {
  const shelf = await api.store.shelf(territory);
  const page = await shelf.changes('0', { limit: 1, prefixes: ['territory:'] });
  return page.changes[0] ?? assert.fail('there is no territory');
}
