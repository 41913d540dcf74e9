import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import {
  readInvitations,
  sendInvitations,
  type InvitationsNow,
  type Invited,
} from '../../../src/contract/door/invitations.ts';
import { readAtDoor } from '../../../src/contract/door/endpoints.ts';
import { KNOWN_NOUNS } from '../../../src/contract/known-nouns.ts';
import { BallotBoxes } from '../../../server/door/ballot-box.ts';
import { handInAnswers } from '../../../server/door/survey-answers.ts';
import { OUTGOING } from '../../../server/store/shelf-names.ts';
import { allChanges } from '../store/contract/reading.ts';
import { until } from '../../support/waiting.ts';
import { openTestApi, refusalIn } from '../routes/test-api.ts';
import type { Arrived, Manners } from '../outgoing/post-office.ts';
import { openPostedApi } from '../outgoing/posted-api.ts';

const HERE = 'trois-clochers';
const SURVEY = '0197a000-0000-7000-8000-00000000abcd';
const UNTIL = '2026-03-31';

async function open(t: TestContext, manners: Manners = {}) {
  const { api, post } = await openPostedApi(t, manners);
  const shelf = await api.store.shelf(HERE);
  const body = {
    ...{ noun: 'survey', schema: 1, applied: [], audience: ['staff'], status: 'open' },
    ...{ title: 'Le moral', population: 'volunteers' },
    questions: [{ id: 'ucla-left-out', version: 1 }],
  };
  await shelf.write([{ id: `survey:${SURVEY}`, body }]);
  const cookie = await api.cookieOf(api.lucie);
  const params = { territory: HERE, survey: SURVEY };
  const ask = (addresses: readonly string[], by: string | undefined = cookie) =>
    api.ask(sendInvitations, { params, body: { until: UNTIL, addresses }, cookie: by });
  const send = async (...addresses: readonly string[]): Promise<Invited> =>
    (await ask(addresses)).json<Invited>();
  const now = async (): Promise<InvitationsNow> =>
    (await api.ask(readInvitations, { params, body: { until: UNTIL }, cookie })).json();
  return { api, post, shelf, params, cookie, ask, send, now };
}

const people = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `voisin${at}@exemple.fr`);

const linkIn = ({ raw }: Arrived): string =>
  /\/p\/survey#(\S+)/.exec(raw.replaceAll('=\r\n', ''))?.[1]?.replaceAll('=3D', '=') ?? '';

test('each address gets one link of its own, which opens what is asked', async (t) => {
  const { api, post, send, now } = await open(t);
  assert.deepEqual(await send(...people(3)), { taken: 3, known: 0, askedNoMore: 0, full: 0 });
  await until('three letters', () => post.arrived.length === 3);
  assert.deepEqual(post.arrived.flatMap(({ to }) => to).sort(), people(3));
  const links = post.arrived.map(linkIn);
  assert.equal(new Set(links).size, 3);
  for (const token of links) {
    const sheet = await api.ask(readAtDoor, { params: { purpose: 'survey' }, body: { token } });
    assert.match(sheet.body, /mis\(e\) à l’écart/);
  }
  await until('all sent', async () => (await now()).waiting === 0);
  const { invited, givenUp } = await now();
  assert.deepEqual([invited, givenUp], [3, 0]);
});

test('pressed twice, at once or later, written otherwise or listed again: one letter and one link', async (t) => {
  const { post, ask, send, now } = await open(t);
  const [one, other] = await Promise.all([ask(people(5)), ask(people(5))]);
  const taken = [one, other].map((answer) => answer.json<Invited>().taken);
  assert.deepEqual(taken.sort(), [0, 5]);
  assert.deepEqual(await send('VOISIN0@Exemple.fr', 'voisin1@exemple.fr', 'voisin9@exemple.fr'), {
    ...{ taken: 1, known: 2, askedNoMore: 0, full: 0 },
  });
  assert.equal((await send('a@exemple.fr', 'A@exemple.fr')).taken, 1);
  await until('all sent', async () => (await now()).waiting === 0);
  assert.equal(post.arrived.length, 7);
  assert.equal(new Set(post.arrived.flatMap(({ to }) => to)).size, 7);
});

test('whoever asked for no more is counted and not written to', async (t) => {
  const { api, post, send, now } = await open(t);
  await api.office.stops.add(api.office.stops.tokenFor('voisin0@exemple.fr'));
  assert.deepEqual(await send(...people(2)), { taken: 1, known: 0, askedNoMore: 1, full: 0 });
  assert.deepEqual(await send(...people(2)), { taken: 0, known: 1, askedNoMore: 1, full: 0 });
  await until('all sent', async () => (await now()).waiting === 0);
  assert.deepEqual(
    post.arrived.flatMap(({ to }) => to),
    ['voisin1@exemple.fr'],
  );
  assert.equal((await now()).invited, 1);
});

test('what could not be delivered is counted, without a word of whose it was', async (t) => {
  const { api, send, now } = await open(t, {
    onRecipient: (address) => (address.startsWith('voisin0') ? 550 : undefined),
  });
  await send(...people(3));
  await until('all over', async () => (await now()).waiting === 0);
  assert.deepEqual([(await now()).invited, (await now()).givenUp], [3, 1]);
  assert.ok(!JSON.stringify(await now()).includes('voisin'));
  assert.ok(!api.log.join('').includes('voisin'));
});

test('once sent, no address is kept anywhere, and nothing joins one to its link', async (t) => {
  const { api, post, shelf, send, now } = await open(t);
  await send(...people(4));
  await until('all sent', async () => (await now()).waiting === 0);
  const outgoing = await api.store.shelf(OUTGOING);
  const messages = (await allChanges(outgoing)).map(({ doc }) => doc);
  assert.equal(messages.length, 4);
  for (const { _id } of messages) assert.equal(await outgoing.getLocal(`letter:${_id}`), undefined);
  const notes = await shelf.getLocal(`invited:${SURVEY}`);
  const kept = JSON.stringify([messages, await allChanges(shelf), notes, api.log]);
  assert.doesNotMatch(kept, /voisin|exemple\.fr"/);
  for (const link of post.arrived.map(linkIn)) assert.ok(!kept.includes(link.split('.')[2] ?? ''));
  const prints = messages.map(({ _id }) => _id.split('.').at(-1) ?? '').sort();
  assert.deepEqual(notes?.['prints'], prints, 'prints that the house alone can make');
});

test('the note of who was invited goes when the survey is closed', async (t) => {
  const { api, shelf, send, now, ask } = await open(t);
  await send(...people(2));
  await until('all sent', async () => (await now()).waiting === 0);
  await api.amend(HERE, `survey:${SURVEY}`, { status: 'closed' });
  assert.equal(refusalIn(await ask(people(1))), 'not_found');
  const { store, referees } = api;
  const boxes = new BallotBoxes(store);
  await handInAnswers({ store, boxes, referees, nouns: KNOWN_NOUNS, clock: () => api.now });
  assert.equal(await shelf.getLocal(`invited:${SURVEY}`), undefined);
});

test('the message is seen as it will be read, and the journal counts each batch', async (t) => {
  const { api, post, send, now } = await open(t);
  const { subject, text, canSend } = await now();
  assert.equal(canSend, true);
  assert.match(subject, /Le moral/);
  assert.match(text, /31\u00a0mars 2026/);
  assert.match(text, /Pays de trois-clochers/);
  await send(...people(2));
  await send(...people(2));
  await until('two letters', () => post.arrived.length === 2);
  const { lines } = await api.office.journal.read(HERE, { kind: 'invitations-sent' });
  assert.deepEqual(
    lines.map(({ line: { by, about, count } }) => ({ by, about, count })),
    [{ by: api.lucie.user, about: `survey:${SURVEY}`, count: 2 }],
  );
});

test('only the coordinator of the territory sends, to addresses, five hundred at once', async (t) => {
  const { api, ask, params, cookie } = await open(t);
  assert.equal(refusalIn(await ask(people(1), '')), 'unauthorized');
  assert.equal(refusalIn(await ask(people(1), await api.cookieOf(api.marc))), 'forbidden');
  assert.equal(refusalIn(await ask(people(1), await api.cookieOf(api.nadia))), 'not_found');
  for (const wrong of [[], people(501), ['jeanne'], ['a@x.fr\nBcc: b@x.fr'], ['a@x.fr,b@x.fr']]) {
    assert.equal(refusalIn(await ask(wrong)), 'bad_request');
  }
  const body = { until: '2026-02-30', addresses: people(1) };
  assert.equal(refusalIn(await api.ask(sendInvitations, { params, body, cookie })), 'bad_request');
  const long = Array.from({ length: 500 }, (_, at) => `${`v${at}`.padEnd(60, 'x')}@exemple.fr`);
  assert.equal((await ask(long)).json<Invited>().taken, 500);
});

test('a service without a mail server says so and takes no address', async (t) => {
  const api = await openTestApi(t);
  const shelf = await api.store.shelf(HERE);
  const body = { noun: 'survey', status: 'open', title: 'Le moral', questions: [], audience: [] };
  await shelf.write([{ id: `survey:${SURVEY}`, body }]);
  const cookie = await api.cookieOf(api.lucie);
  const params = { territory: HERE, survey: SURVEY };
  const look = await api.ask(readInvitations, { params, cookie, body: { until: UNTIL } });
  assert.equal(look.json<InvitationsNow>().canSend, false);
  const asked = { until: UNTIL, addresses: people(1) };
  const sent = await api.ask(sendInvitations, { params, cookie, body: asked });
  assert.equal(refusalIn(sent), 'unavailable');
});
