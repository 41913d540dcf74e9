import { openAccounts } from '../../../server/accounts/accounts-service.ts';
import { SmtpChannel } from '../../../server/outgoing/mail/smtp-channel.ts';
import { startSending } from '../../../server/outgoing/sending.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { HERE, invitation } from './sending-house.ts';

/**
 * Hands in letters and sends them, and tells which it took on standard output: the process that the test of
 * `kill -9` kills. Arguments: data folder, port of the mail server, first number, milliseconds that its clock is ahead.
 */
const [folder = '', port = '', first = '0', ahead = '0'] = process.argv.slice(2);
const clock = (): number => Date.now() + Number(ahead);
const store = EmbeddedStore.open(folder);
const office = await openAccounts({ store, clock, onJoined: () => Promise.resolve() });
const { outbox } = await startSending({
  store,
  stops: office.stops,
  clock,
  publicUrl: 'https://entraide.exemple.fr',
  channel: new SmtpChannel({
    host: '127.0.0.1',
    port: Number(port),
    secure: false,
    requireTls: false,
    from: { address: 'entraide@exemple.fr' },
  }),
  tell: () => undefined,
  report: (_what, error) => console.error(error),
});
for (let number = Number(first); number < Number(first) + 10; number += 1) {
  const [result] = await outbox.put(HERE, [invitation(number)]);
  if (result === 'taken') process.stdout.write(`${number}\n`);
}
// Until it is killed: whoever started it holds the other end.
process.stdin.resume();
