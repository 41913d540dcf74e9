import { openAccounts } from '../../../server/accounts/accounts-service.ts';
import { BallotBoxes } from '../../../server/door/ballot-box.ts';
import { Invitations } from '../../../server/door/invitations.ts';
import { SmtpChannel } from '../../../server/outgoing/mail/smtp-channel.ts';
import { startSending } from '../../../server/outgoing/sending.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { UnknownShelf } from '../../../server/store/store.ts';
import { until } from '../../support/waiting.ts';
import { HERE } from '../outgoing/sending-house.ts';

/**
 * Invites the same people to the same survey, sends what waits and tells how many letters were given up, until it is
 * killed. Arguments: data folder, port of the mail server, how many people, milliseconds that its clock is ahead.
 */
const [folder = '', port = '', people = '0', ahead = '0'] = process.argv.slice(2);
const clock = (): number => Date.now() + Number(ahead);
const publicUrl = 'https://entraide.exemple.fr';
const store = EmbeddedStore.open(folder);
await store.shelf(HERE.territory).catch((error: unknown) => {
  if (!(error instanceof UnknownShelf)) throw error;
  return store.create(HERE.territory);
});
const office = await openAccounts({ store, clock, onJoined: () => Promise.resolve() });
const { outbox } = await startSending({
  ...{ store, clock, publicUrl, stops: office.stops },
  channels: [
    new SmtpChannel({
      ...{ host: '127.0.0.1', port: Number(port), secure: false, requireTls: false },
      from: { address: 'entraide@exemple.fr' },
    }),
  ],
  tell: () => undefined,
  report: (_what, error) => console.error(error),
});
const invitations = new Invitations({
  ...{ store, outbox, publicUrl, stops: office.stops, secret: office.secret },
  boxes: new BallotBoxes(store),
});
const survey = {
  about: '0197a000-0000-7000-8000-00000000abcd',
  ...{ title: 'Le moral', sheet: {}, until: '2030-01-01' },
};
const addresses = Array.from({ length: Number(people) }, (_, at) => `voisin${at}@exemple.fr`);
process.stdout.write('asked\n');
await invitations.send(HERE, survey, addresses);
await until('all sent', async () => (await invitations.now(HERE, survey)).waiting === 0);
process.stdout.write(`${(await invitations.now(HERE, survey)).givenUp}\n`);
// Until it is killed: whoever started it holds the other end.
process.stdin.resume();
