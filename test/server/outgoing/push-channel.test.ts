import assert from 'node:assert/strict';
import { createECDH } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import type { PushDevice } from '../../../server/accounts/notices/push-subscriptions.ts';
import { messageIdOf, type Letter } from '../../../server/outgoing/message.ts';
import { PushChannel } from '../../../server/outgoing/push/push-channel.ts';
import { isPublicAddress } from '../../../server/outgoing/push/public-address.ts';
import { isPushAddress, isPushKey } from '../../../server/outgoing/push/push-address.ts';
import { PushBrowser, PushService, type PushManner } from './push-service.ts';

const ID = messageIdOf('trois-clochers', '0197a000-0000-7000-8000-000000000001');
const TAG = '0197a000000070008000000000000001';
const LETTER: Letter = {
  to: 'volunteer:x',
  subject: 'C’est demain',
  text: 'Visite, mercredi 23 décembre à 14 h 30.',
  open: '/missions/42',
  answers: [
    { does: 'sure', word: 'Oui, j’y vais' },
    { does: 'cannot', word: 'Je ne peux plus' },
  ],
};

const pair = createECDH('prime256v1');
const keys = {
  publicKey: pair.generateKeys('base64url'),
  privateKey: Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url'),
};

interface Desk {
  readonly service: PushService;
  readonly browsers: PushBrowser[];
  readonly forgotten: string[];
  readonly clock: { now: number };
  send(): ReturnType<PushChannel['send']>;
}

/** Somebody with so many browsers, and what push services say to the first messages. */
async function desk(
  t: TestContext,
  count: number,
  manners: readonly PushManner[] = [],
  loopback = true,
): Promise<Desk> {
  const service = await PushService.open(t);
  service.manners = [...manners];
  const browsers = Array.from({ length: count }, () => service.subscribe());
  const devices: PushDevice[] = browsers.map(({ subscription }, at) => ({
    ...subscription,
    session: String(at),
  }));
  const forgotten: string[] = [];
  const clock = { now: Date.parse('2026-03-02T08:00:00.000Z') };
  const channel = new PushChannel(
    {
      ...{ keys, loopback, subject: 'mailto:entraide@exemple.fr', clock: () => clock.now },
      devicesOf: (territory, reader) => {
        assert.deepEqual([territory, reader], ['trois-clochers', LETTER.to]);
        return Promise.resolve(devices.filter(({ session }) => !forgotten.includes(session)));
      },
      forget: ({ session }) => {
        forgotten.push(session);
        return Promise.resolve();
      },
    },
    500,
  );
  const send = (): ReturnType<PushChannel['send']> =>
    channel.send(ID, LETTER, () => true, new AbortController().signal);
  return { service, browsers, forgotten, clock, send };
}

test('a notification is sealed for each browser of its reader, signed, and says what can be answered', async (t) => {
  const { browsers, send, service } = await desk(t, 2);
  assert.deepEqual(await send(), { kind: 'sent' });
  const expected = {
    ...{ title: LETTER.subject, body: LETTER.text, tag: TAG, open: '/missions/42' },
    actions: [
      { action: 'sure', title: 'Oui, j’y vais', open: '/missions/42#sure' },
      { action: 'cannot', title: 'Je ne peux plus', open: '/missions/42#cannot' },
    ],
  };
  for (const { arrived } of browsers) assert.deepEqual(arrived, [expected]);
  for (const { headers } of service.heard) {
    assert.equal(headers['topic'], TAG);
    assert.equal(headers['ttl'], '86400');
  }
});

for (const [manner, expected] of [
  [[404], { kind: 'refused', code: 'no browser' }],
  [[410], { kind: 'refused', code: 'no browser' }],
  [[413], { kind: 'refused', code: '413' }],
  [[400], { kind: 'refused', code: '400' }],
  [[301], { kind: 'refused', code: '301' }],
  [[403], { kind: 'later', about: 'message', code: '403' }],
  [[429, '120'], { kind: 'later', about: 'message', code: '429', afterMs: 120_000 }],
  [
    [429, 'Mon, 02 Mar 2026 08:05:00 GMT'],
    { kind: 'later', about: 'message', code: '429', afterMs: 300_000 },
  ],
  [[429, '99999999'], { kind: 'later', about: 'message', code: '429', afterMs: 86_400_000 }],
  [[503], { kind: 'later', about: 'message', code: '503' }],
  ['hang', { kind: 'later', about: 'message', code: 'ABORT_ERR' }],
  ['cut', { kind: 'later', about: 'message', code: 'ECONNRESET' }],
] as const) {
  test(`a push service that says ${String(manner)} means ${expected.kind}`, async (t) => {
    const { forgotten, send, service } = await desk(t, 1, [manner]);
    assert.deepEqual(await send(), expected);
    const isGone = manner !== 'hang' && manner !== 'cut' && [404, 410].includes(manner[0]);
    assert.deepEqual(forgotten, isGone ? ['0'] : [], 'a browser that is gone is forgotten');
    assert.equal(service.heard.length, 1, 'nobody is followed elsewhere');
  });
}

test('whoever was reached is not told again while another of their browsers is waited for', async (t) => {
  const { browsers, clock, send, service } = await desk(t, 2);
  service.manners = [[503], [201]];
  assert.equal((await send()).kind, 'later');
  const [reached = ''] = service.heard.slice(1).map(({ browser }) => browser);
  service.manners = [];
  assert.deepEqual(await send(), { kind: 'sent' });
  const later = service.heard.slice(2).map(({ browser }) => browser);
  assert.ok(later.length === 1 && !later.includes(reached));
  assert.equal(browsers.flatMap(({ arrived }) => arrived).length, 1, 'the other by the manner');
  // Nor waited for longer than an hour.
  const second = await desk(t, 2, [[201], [503], [503]]);
  assert.equal((await second.send()).kind, 'later');
  second.clock.now += 3_700_000;
  assert.deepEqual(await second.send(), { kind: 'sent' });
  assert.ok(clock.now > 0);
});

test('one browser that is gone is forgotten, and the others are told', async (t) => {
  const { browsers, forgotten, send, service } = await desk(t, 2);
  const [gone, other] = browsers;
  if (gone) service.unsubscribe(gone);
  assert.deepEqual(await send(), { kind: 'sent' });
  assert.deepEqual(forgotten, ['0']);
  assert.equal(other?.arrived.length, 1);
});

test('sent a second time it takes the place of the first', async (t) => {
  const { browsers, send } = await desk(t, 1, ['cut']);
  assert.equal((await send()).kind, 'later');
  assert.deepEqual(await send(), { kind: 'sent' });
  assert.equal(browsers[0]?.arrived.length, 1);
});

test('nothing is posted to this machine where nobody allowed it, whatever a browser says', async (t) => {
  const { send, service } = await desk(t, 1, [], false);
  assert.deepEqual(await send(), { kind: 'refused', code: 'address' });
  assert.equal(service.heard.length, 0);
});

test('a push service is on the public internet, by its name, over HTTPS', () => {
  for (const good of [
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
    'https://web.push.apple.com/QOfz',
    'https://par02p.notify.windows.com/w/?token=AwY%3d',
  ]) {
    assert.ok(isPushAddress(good, false), good);
  }
  for (const bad of [
    'http://fcm.googleapis.com/x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://localhost/x',
    'https://a.localhost/x',
    'https://10.0.0.8/x',
    'https://169.254.169.254/latest/meta-data',
    'https://0x7f.1/x',
    'https://2130706433/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://couchdb:5984/x',
    'https://couchdb/x',
    'https://router.local/x',
    'https://db.internal/x',
    'https://push.example.com:8443/x',
    'https://user:secret@push.example.com/x',
    'https://push.example.com/x#y',
    'ftp://push.example.com/x',
    'javascript:alert(1)',
    'no address',
  ]) {
    assert.ok(!isPushAddress(bad, false), bad);
  }
  assert.ok(!isPushAddress('http://127.0.0.1.example.com/x', true));
});

test('where a name leads must be public as well', () => {
  for (const good of ['8.8.8.8', '142.250.74.10', '2a00:1450:4007::200a', '2001:4860:4860::8888']) {
    assert.ok(isPublicAddress(good), good);
  }
  for (const bad of [
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1', '::', '::1', 'fe80::1'],
    ...['fd00::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', 'x'],
  ]) {
    assert.ok(!isPublicAddress(bad), bad);
  }
});

test('a key that is no point of the curve is known at the door', () => {
  const { subscription } = new PushBrowser('https://push.example.com/x');
  assert.ok(isPushKey(subscription));
  assert.ok(!isPushKey({ p256dh: `B${'A'.repeat(86)}` }));
});
