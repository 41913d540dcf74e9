import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { SMTPServerOptions } from 'smtp-server';
import { SmtpChannel } from '../../../server/outgoing/mail/smtp-channel.ts';
import type { MailSettings } from '../../../server/outgoing/mail/mail-settings.ts';
import type { Delivery } from '../../../server/outgoing/channel.ts';
import type { Letter } from '../../../server/outgoing/message.ts';
import { until } from '../../support/waiting.ts';
import { PostOffice, type Manners } from './post-office.ts';
import { drip, scripted } from './slow-server.ts';

const ID = 'message:trois-clochers.0197a000-0000-7000-8000-000000000001';
const LETTER: Letter = {
  to: 'jeanne@exemple.fr',
  subject: 'Votre avis nous aiderait : « été à Évian »',
  text: `Bonjour,\n\n${'é'.repeat(300)}\n.\nFin\n`,
  stop: 'https://entraide.exemple.fr/p/stop#abc',
};
const QUICK = { dnsMs: 500, connectMs: 500, greetingMs: 300, silenceMs: 300, allMs: 1_500 };

function send(
  settings: MailSettings,
  { letter = LETTER, mayHand = true, signal = new AbortController().signal } = {},
): Promise<Delivery> {
  return new SmtpChannel(settings, QUICK).send(ID, letter, () => mayHand, signal);
}

test('a letter arrives once, in plain text, from whom it says and to nobody else', async (t) => {
  const office = await PostOffice.open(t);
  assert.deepEqual(await send(office.settings), { kind: 'sent' });
  const [arrived, ...more] = office.arrived;
  assert.ok(arrived);
  assert.deepEqual(more, []);
  assert.deepEqual([arrived.from, arrived.to], ['entraide@exemple.fr', ['jeanne@exemple.fr']]);
  assert.match(arrived.raw, /^From: Entraide <entraide@exemple\.fr>\r$/m);
  assert.match(arrived.raw, /^Content-Type: text\/plain; charset=utf-8\r$/im);
  assert.match(
    arrived.raw,
    /^List-Unsubscribe: <https:\/\/entraide\.exemple\.fr\/p\/stop#abc>\r$/im,
  );
  assert.match(arrived.raw, /^Auto-Submitted: auto-generated\r$/im);
  assert.doesNotMatch(arrived.raw, /multipart|text\/html|X-Mailer/i);
  assert.deepEqual(office.messageIds, ['<0197a000-0000-7000-8000-000000000001@exemple.fr>']);
});

test('what is typed can be no head of a letter and no other recipient', async (t) => {
  const office = await PostOffice.open(t);
  const subject = 'Bonjour\r\nBcc: mallory@exemple.com\r\n\r\nEt ceci';
  const text = 'a\r\n.\r\nMAIL FROM:<mallory@exemple.com>\r\n';
  await send(office.settings, { letter: { ...LETTER, subject, text } });
  const [arrived] = office.arrived;
  assert.deepEqual(arrived?.to, ['jeanne@exemple.fr']);
  assert.equal(office.arrived.length, 1);
  const head = arrived?.raw.slice(0, arrived.raw.indexOf('\r\n\r\n')) ?? '';
  assert.doesNotMatch(head, /^Bcc:/im);
});

test('a recipient that is refused for good, and one that is put off', async (t) => {
  const office = await PostOffice.open(t, { onRecipient: () => 550 });
  assert.deepEqual(await send(office.settings), { kind: 'refused', code: '550' });
  office.manners = { onRecipient: () => 451 };
  assert.deepEqual(await send(office.settings), { kind: 'later', about: 'message', code: '451' });
  office.manners = { onRecipient: () => 421 };
  assert.deepEqual(await send(office.settings), { kind: 'later', about: 'channel', code: '421' });
  office.manners = { onLetter: () => 554 };
  assert.deepEqual(await send(office.settings), { kind: 'refused', code: '554' });
  office.manners = { onLetter: () => 452 };
  assert.deepEqual(await send(office.settings), { kind: 'later', about: 'message', code: '452' });
  assert.deepEqual(office.arrived, []);
});

test('a line that is cut after the whole letter leaves it unknown whether it arrived', async (t) => {
  const office = await PostOffice.open(t, { onLetter: () => 'cut' });
  assert.equal((await send(office.settings)).kind, 'unknown');
  assert.equal(office.arrived.length, 1);
});

test('a password that is wrong holds up the channel and gives up no letter', async (t) => {
  const office = await PostOffice.open(t, {
    options: {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('no')),
    },
  });
  const wrong = { ...office.settings, user: 'entraide', password: 'faux' };
  const delivery = await send(wrong);
  assert.deepEqual(delivery, { kind: 'later', about: 'channel', code: 'sign-in 535' });
  assert.deepEqual(office.arrived, []);
});

test('nothing is said in clear where encryption is asked for', async (t) => {
  const office = await PostOffice.open(t);
  const settings = { ...office.settings, requireTls: true, user: 'entraide', password: 'secret' };
  const delivery = await send(settings);
  assert.ok(delivery.kind === 'later' && delivery.about === 'channel');
  assert.deepEqual(office.arrived, []);
});

test('a certificate that nobody vouches for is not believed', async (t) => {
  const office = await PostOffice.open(t, { options: { disabledCommands: [] } });
  const delivery = await send({ ...office.settings, requireTls: true });
  assert.ok(delivery.kind === 'later' && delivery.about === 'channel');
  assert.deepEqual(office.arrived, []);
});

test('each step ends: no server, a silent one, one that drips, one that stops in the middle', async (t) => {
  const from = { address: 'entraide@exemple.fr' };
  const nobody = { host: '127.0.0.1', port: 1, secure: false, requireTls: false, from };
  const isAway = (delivery: Delivery): boolean =>
    delivery.kind === 'later' && delivery.about === 'channel';
  assert.ok(isAway(await send(nobody)));
  assert.ok(isAway(await send(await scripted(t, () => undefined))));
  const drips = await scripted(t, drip);
  assert.ok(isAway(await send(drips)));
  const stops = await scripted(t, (socket) => {
    socket.write('220 here\r\n');
    socket.on('data', (data) => {
      if (/^EHLO|^MAIL/m.test(data.toString())) socket.write('250 ok\r\n');
    });
  });
  assert.deepEqual((await send(stops)).kind, 'later');
});

test('whoever was asleep too long hands nothing over, and a service that stops neither', async (t) => {
  const office = await PostOffice.open(t);
  assert.deepEqual((await send(office.settings, { mayHand: false })).kind, 'later');
  assert.deepEqual((await send(office.settings, { signal: AbortSignal.abort() })).kind, 'later');
  assert.deepEqual(office.arrived, []);
});

/** A channel, and how often it came to the door of a mail server. */
async function regular(
  t: TestContext,
  manners: Manners = {},
): Promise<{ office: PostOffice; post: (n: number) => Promise<Delivery>; calls: () => number }> {
  let calls = 0;
  const onConnect: SMTPServerOptions['onConnect'] = (_session, done) => {
    calls += 1;
    done();
  };
  const office = await PostOffice.open(t, { ...manners, options: { onConnect } });
  const channel = new SmtpChannel(office.settings, QUICK);
  const { signal } = new AbortController();
  const post = (n: number): Promise<Delivery> =>
    channel.send(`${ID}${String(n)}`, LETTER, () => true, signal);
  return { office, post, calls: () => calls };
}

test('letters that follow one another go over one connection', async (t) => {
  const { office, post, calls } = await regular(t);
  for (const n of [1, 2, 3]) assert.deepEqual(await post(n), { kind: 'sent' });
  assert.equal(office.arrived.length, 3);
  assert.equal(new Set(office.messageIds).size, 3);
  assert.equal(calls(), 1);
});

test('a connection that was closed meanwhile costs no letter, and none arrives twice', async (t) => {
  const { office, post, calls } = await regular(t);
  assert.deepEqual(await post(1), { kind: 'sent' });
  office.hangUp();
  assert.deepEqual(await post(2), { kind: 'sent' });
  // "I close": said on a connection that was kept it is no word about this letter.
  let said = 0;
  office.manners = { onRecipient: () => ((said += 1) === 1 ? 421 : undefined) };
  assert.deepEqual(await post(3), { kind: 'sent' });
  assert.equal(office.arrived.length, 3);
  assert.equal(calls(), 3);
});

test('what is said of a letter counts on a connection that was kept as on a new one', async (t) => {
  const { office, post } = await regular(t);
  assert.deepEqual(await post(1), { kind: 'sent' });
  office.manners = { onRecipient: () => 550 };
  assert.deepEqual(await post(2), { kind: 'refused', code: '550' });
  office.manners = {};
  assert.deepEqual(await post(3), { kind: 'sent' });
  office.manners = { onLetter: () => 'cut' };
  assert.equal((await post(4)).kind, 'unknown');
  assert.equal(office.arrived.length, 3);
});

test('a service that ends leaves no connection behind', async (t) => {
  const office = await PostOffice.open(t);
  const end = new AbortController();
  const channel = new SmtpChannel(office.settings, QUICK);
  await channel.send(ID, LETTER, () => true, end.signal);
  assert.equal(office.connections, 1);
  end.abort();
  await until('the connection is closed', () => office.connections === 0);
});
