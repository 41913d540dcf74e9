import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { messageIdOf } from '../../../server/outgoing/message.ts';
import { SmsChannel } from '../../../server/outgoing/sms/sms-channel.ts';
import { smsParts, smsText } from '../../../server/outgoing/sms/sms-text.ts';
import { SmsGateway, type SmsManner } from './sms-gateway.ts';

const UUID = '0197a000-0000-7000-8000-000000000001';
const ID = messageIdOf('trois-clochers', UUID);
const LETTER = { to: '+33612345678', subject: '', text: 'Bonjour' };

async function tried(t: TestContext, ...manners: SmsManner[]) {
  const gateway = await SmsGateway.open(t);
  gateway.manners = manners;
  const channel = new SmsChannel(gateway.settings, 300);
  return { gateway, delivery: await send(channel) };
}

async function send(channel: SmsChannel) {
  return channel.send(ID, LETTER, () => true, new AbortController().signal);
}

test('a message is posted once with the secret, its name and its parts under the names that are set', async (t) => {
  const gateway = await SmsGateway.open(t);
  const fields = { to: 'recipient', text: 'message', from: 'sender', id: 'ref' };
  const channel = new SmsChannel({ ...gateway.settings, fields });
  assert.deepEqual(await send(channel), { kind: 'sent' });
  const [{ headers, body } = { headers: {}, body: {} }] = gateway.heard;
  assert.equal(headers.authorization, 'Bearer gateway-secret');
  assert.equal(headers['idempotency-key'], UUID);
  assert.deepEqual(body, {
    ...{ ref: UUID, recipient: LETTER.to, message: 'Bonjour', sender: 'Entraide' },
  });
});

for (const [manner, expected] of [
  [[200, ''], { kind: 'sent' }],
  [[202, 'OK 8812'], { kind: 'sent' }],
  [[200, '{"status":"accepted","errors":[]}'], { kind: 'sent' }],
  [[200, '{"messages":[{"status":"0"}]}'], { kind: 'sent' }],
  [[409, '{"error":"already sent"}'], { kind: 'sent' }],
  [
    [200, '{"error":{"code":"E17"}}'],
    { kind: 'later', about: 'message', code: '200 error inside' },
  ],
  [[200, '{"success":false}'], { kind: 'later', about: 'message', code: '200 error inside' }],
  [[200, 'ERR 105'], { kind: 'later', about: 'message', code: '200 error inside' }],
  [
    [200, '{"messages":[{"status":"failed"}]}'],
    { kind: 'later', about: 'message', code: '200 error inside' },
  ],
  [[200, '{"status":"error","reason":"invalid number"}'], { kind: 'refused', code: '200 number' }],
  [
    [200, '{"errors":["insufficient credit"]}'],
    { kind: 'later', about: 'channel', code: '200 account' },
  ],
  [[422, '{"error":"landline"}'], { kind: 'refused', code: '422 number' }],
  [[401, ''], { kind: 'later', about: 'channel', code: '401' }],
  [[302, ''], { kind: 'later', about: 'channel', code: '302' }],
  [[500, 'oops +33612345678'], { kind: 'later', about: 'message', code: '500' }],
  [[503, ''], { kind: 'later', about: 'channel', code: '503' }],
] as const) {
  test(`an answer ${manner.join(' ')} means ${expected.kind}`, async (t) => {
    const { delivery, gateway } = await tried(t, manner);
    assert.deepEqual(delivery, expected);
    assert.equal(gateway.heard.length, 1, 'the secret goes nowhere else');
  });
}

test('where a gateway hangs or breaks off nobody knows, and the second try is the same message to it', async (t) => {
  const { delivery, gateway } = await tried(t, 'cut', 'hang');
  assert.equal(delivery.kind, 'unknown');
  const channel = new SmsChannel(gateway.settings, 300);
  assert.equal((await send(channel)).kind, 'unknown');
  assert.deepEqual(await send(channel), { kind: 'sent' });
  assert.equal(gateway.sent.length, 1, 'and it sent it once');
});

test('a gateway that is not there is the trouble, and not the message', async (t) => {
  const gateway = await SmsGateway.open(t);
  const channel = new SmsChannel(gateway.settings);
  await gateway.close();
  assert.deepEqual(await send(channel), {
    ...{ kind: 'later', about: 'channel', code: 'ECONNREFUSED' },
  });
});

test('a text is written in the alphabet of telephones, and counted as they count', () => {
  const text = 'Prêt ? « Ça ira », dès l’été…\u202f: 10\u00a0€ à Noël 🚗';
  assert.equal(smsText(text), 'Pret ? "Ça ira", dès l\'été... : 10 € à Noel ?');
  assert.equal(smsParts('a'.repeat(160)), 1);
  assert.equal(smsParts('a'.repeat(161)), 2);
  assert.equal(smsParts(`${'a'.repeat(158)}€`), 1);
  assert.equal(smsParts(`${'a'.repeat(159)}€`), 2);
});
