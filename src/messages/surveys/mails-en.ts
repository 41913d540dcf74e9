import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';
import type { mails as french } from './mails-fr.ts';

const number = numberIn('en');
const plural = pluralIn('en');

/** Invitations to a survey by e-mail, in English. */
export const mails: typeof french = {
  heading: 'By e-mail',
  text: 'Each address gets a link that works once. The addresses are not kept: once a message has left, nothing joins an address to an answer.',
  cannot: 'This server sends no e-mail yet',
  cannotText: 'Whoever looks after it can set it up. Until then, prepare letters below.',
  offline: 'A network is needed to send e-mail.',
  again: 'Try again',
  addresses: 'E-mail addresses',
  addressesHint: 'Paste them here: one a line, or with commas between them.',
  count: (count) =>
    plural(count, { zero: 'No address yet.', one: '# address.', other: '# addresses.' }),
  repeated: (count) =>
    plural(count, {
      one: '# address stood there twice: one message will leave.',
      other: '# addresses stood there several times: one message will leave for each.',
    }),
  noAddress: 'Write at least one address.',
  tooMany: (most) => `Not more than ${number(most)} addresses at once.`,
  wrong: 'Correct the addresses below, or take them out.',
  fault: {
    'no-at': 'the sign @ is missing',
    'several-at': 'there are several signs @',
    'no-domain': 'the end is missing, such as “example.com”',
    'odd-letters': 'a letter or sign does not belong there',
  },
  faultOf: (address, why) => `${address}: ${why}`,
  moreFaults: (count) => plural(count, { one: 'and # other', other: 'and # others' }),
  until: 'To be answered until',
  badDay: 'Choose a day to come.',
  look: 'Read the message over',
  message: 'The message',
  subject: (subject) => `Subject: ${subject}`,
  send: (count) => plural(count, { one: 'Send to # address', other: 'Send to # addresses' }),
  change: 'Change',
  sent: (count) =>
    plural(count, {
      zero: 'No new message.',
      one: '# message is leaving.',
      other: '# messages are leaving.',
    }),
  known: (count) =>
    plural(count, {
      one: '# address had got its link before: it gets no other.',
      other: '# addresses had got their link before: they get no other.',
    }),
  askedNoMore: (count) =>
    plural(count, {
      one: '# person asked for no more messages: nothing is sent to them.',
      other: '# people asked for no more messages: nothing is sent to them.',
    }),
  full: (count) =>
    plural(count, {
      one: '# message found no room. Try again in an hour.',
      other: '# messages found no room. Try again in an hour.',
    }),
  failed: 'The server did not answer. Try again with a network: nobody will get two links.',
  tooManyLinks: 'This survey has as many links as it may have.',
  invited: (count) => plural(count, { one: '# address invited.', other: '# addresses invited.' }),
  waiting: (count) =>
    plural(count, { one: '# message is on its way.', other: '# messages are on their way.' }),
  givenUp: (count) =>
    plural(count, { other: '# could not be delivered.', one: '# could not be delivered.' }),
};
