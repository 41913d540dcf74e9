import { openAccounts } from '../../../server/accounts/accounts-service.ts';
import type { PushSubscription } from '../../../src/contract/notices/push.ts';
import type { Channel } from '../../../server/outgoing/channel.ts';
import { SmsChannel } from '../../../server/outgoing/sms/sms-channel.ts';
import { SMS_FIELDS } from '../../../server/outgoing/sms/sms-settings.ts';
import { SmtpChannel } from '../../../server/outgoing/mail/smtp-channel.ts';
import { PushChannel } from '../../../server/outgoing/push/push-channel.ts';
import { startSending } from '../../../server/outgoing/sending.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { HERE, invitation, notification, shortMessage } from './sending-house.ts';

/**
 * Hands in letters and sends them, and tells which it took on standard output: the process that the test of
 * `kill -9` kills. Arguments: data folder, port of the mail server or gateway, first number, milliseconds that its clock is ahead, `mail`, `sms` or `push`,
 * and for the last a browser in JSON.
 */
const [folder = '', port = '', first = '0', ahead = '0', way = 'mail', where = ''] =
  process.argv.slice(2);
const clock = (): number => Date.now() + Number(ahead);
const store = EmbeddedStore.open(folder);
const office = await openAccounts({ store, clock, onJoined: () => Promise.resolve() });
const { outbox } = await startSending({
  store,
  stops: office.stops,
  clock,
  publicUrl: 'https://entraide.exemple.fr',
  channels: [await channelOf()],
  tell: () => undefined,
  report: (_what, error) => console.error(error),
});
for (let number = Number(first); number < Number(first) + 10; number += 1) {
  const [result] = await outbox.put(HERE, [
    way === 'sms'
      ? shortMessage(number)
      : way === 'push'
        ? notification(number)
        : invitation(number),
  ]);
  if (result === 'taken') process.stdout.write(`${number}\n`);
}
// Until it is killed: whoever started it holds the other end.
process.stdin.resume();

async function channelOf(): Promise<Channel> {
  if (way === 'sms') return smsChannel();
  return way === 'push' ? pushChannel() : smtpChannel();
}

async function pushChannel(): Promise<PushChannel> {
  const device = { session: 'one', ...(JSON.parse(where) as PushSubscription) };
  return new PushChannel({
    ...{ clock, loopback: true, subject: 'mailto:test@example.org' },
    keys: await office.settings.pushKeys(),
    devicesOf: () => Promise.resolve([device]),
    forget: () => Promise.resolve(),
  });
}

function smtpChannel(): SmtpChannel {
  const from = { address: 'entraide@exemple.fr' };
  const where = { host: '127.0.0.1', port: Number(port), secure: false, requireTls: false };
  return new SmtpChannel({ ...where, from });
}

function smsChannel(): SmsChannel {
  return new SmsChannel({
    url: `http://127.0.0.1:${port}/send`,
    secret: 'gateway-secret',
    ...{ webhookSecret: undefined, from: undefined, fields: SMS_FIELDS, cents: undefined },
  });
}
