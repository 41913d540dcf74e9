import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { readNoticesStanding } from '../../../src/contract/notices/endpoints.ts';
import { answerSignalByMail, readSignalMail } from '../../../src/contract/signals/endpoints.ts';
import type { SignalMail } from '../../../src/contract/signals/mail.ts';
import { uuidOf } from '../../../src/domain/kernel/ids.ts';
import type { Signal } from '../../../src/domain/signals/signal.ts';
import { signals } from '../../../src/messages/signals/fr.ts';
import { aSignal } from '../../support/signals.ts';
import { until } from '../../support/waiting.ts';
import type { Manners, PostOffice } from '../outgoing/post-office.ts';
import { openPostedApi } from '../outgoing/posted-api.ts';
import { openTestApi, refusalIn, type Someone, type TestApi } from '../routes/test-api.ts';

const territory = 'trois-clochers';
const EMAIL = 'boulangere@exemple.fr';
const CALLER = { name: 'La boulangère', phone: '06 39 98 41 09', email: EMAIL };

interface House {
  readonly api: TestApi;
  readonly post: PostOffice;
  readonly signal: Signal;
  ask(words?: string, who?: Someone): Promise<SignalMail>;
}

async function openHouse(
  t: TestContext,
  changes: Partial<Signal> = { caller: CALLER },
  manners: Manners = {},
): Promise<House> {
  const { api, post } = await openPostedApi(t, manners);
  const signal = aSignal(changes);
  await keep(api, signal);
  return { api, post, signal, ask: (words, who) => ask(api, signal, words, who) };
}

async function keep(api: TestApi, { _id, ...body }: Signal): Promise<void> {
  const shelf = await api.store.shelf(territory);
  await shelf.write([{ id: _id, body: { ...body } }]);
}

/** Answers with these words, or asks how the answer goes. */
async function ask(
  api: TestApi,
  signal: Signal,
  words?: string,
  who = api.lucie,
): Promise<SignalMail> {
  const params = { territory, signal: uuidOf(signal._id) };
  const cookie = await api.cookieOf(who);
  const answer = await (words === undefined
    ? api.ask(readSignalMail, { params, cookie })
    : api.ask(answerSignalByMail, { params, cookie, body: { words } }));
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<SignalMail>();
}

test('whoever signalled is answered by e-mail, once, without a name of the person, and the coordinator sees it go', async (t) => {
  const { ask: answer, post, signal } = await openHouse(t);
  assert.deepEqual(await answer(), { way: 'ready' });
  const { way, state } = await answer(signals.mail.ready);
  assert.equal(way, 'ready');
  assert.ok(state === 'waiting' || state === 'sent');
  await answer(signals.mail.ready);
  await until('it is sent', async () => (await answer()).state === 'sent');
  assert.deepEqual(
    post.arrived.map(({ to }) => to),
    [[EMAIL]],
  );
  const { raw } = post.arrived[0]!;
  const text = Buffer.from(
    raw
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();
  assert.ok(text.includes('La mairie a appelé la personne'));
  for (const planted of [signal.given, signal.family, signal.phone, signal.words, CALLER.name]) {
    assert.ok(!text.includes(planted), planted);
  }
  await answer('Elle vient au marché mardi avec nous.');
  await until('another answer is another letter', () => post.arrived.length === 2);
});

test('words that say who the person is are not sent, whatever app sent them', async (t) => {
  const { ask: answer, post } = await openHouse(t);
  for (const words of ['Madame Pommier va bien.', 'GINETTE vous remercie', 'Au 04.65.71.98.12']) {
    assert.deepEqual(await answer(words), { way: 'ready', refused: 'says-who' });
  }
  assert.equal(post.arrived.length, 0);
});

test('an address that is refused is told on the signal, and among what was not delivered', async (t) => {
  const { api, ask: answer, signal } = await openHouse(t, undefined, { onRecipient: () => 550 });
  await answer(signals.mail.ready);
  await until('it is given up', async () => (await answer()).state === 'not-delivered');
  const standing = await api.ask(readNoticesStanding, {
    params: { territory },
    cookie: await api.cookieOf(api.lucie),
  });
  const { undelivered } = standing.json<{ undelivered: { reader: string }[] }>();
  assert.deepEqual(
    undelivered.map(({ reader }) => reader),
    [signal._id],
  );
});

test('without an address, once stopped, or where none is sent, it says which', async (t) => {
  const without = await openHouse(t, {});
  assert.deepEqual(await without.ask(signals.mail.ready), { way: 'none' });
  const stopped = await openHouse(t);
  await stopped.api.office.stops.add(stopped.api.office.stops.tokenFor(EMAIL));
  assert.deepEqual(await stopped.ask(signals.mail.ready), { way: 'stopped' });
  const silent = await openTestApi(t);
  const signal = aSignal({ caller: CALLER });
  await keep(silent, signal);
  assert.deepEqual(await ask(silent, signal, signals.mail.ready), { way: 'not-set-up' });
});

test('coordinators of that territory alone; a signal that is forgotten is not there', async (t) => {
  const { api, signal } = await openHouse(t);
  const params = { territory, signal: uuidOf(signal._id) };
  for (const who of [api.marc, api.yvette, api.nadia]) {
    const answer = await api.ask(readSignalMail, { params, cookie: await api.cookieOf(who) });
    assert.ok([403, 404].includes(answer.statusCode));
  }
  await api.amend(territory, signal._id, { status: 'forgotten' });
  const cookie = await api.cookieOf(api.lucie);
  assert.equal(refusalIn(await api.ask(readSignalMail, { params, cookie })), 'not_found');
  const wrong = { params: { territory, signal: 'x' }, cookie };
  assert.equal(refusalIn(await api.ask(readSignalMail, wrong)), 'not_found');
});
