import { pluralIn } from '../kernel/plural.ts';
import type { journal as french } from './fr.ts';

const plural = pluralIn('en');

/** The security journal, in English. */
export const journal: typeof french = {
  heading: 'Security journal',
  text: 'Who came in, what was opened, what went out. Nobody can take a line away.',
  open: 'Open the journal',
  kind: 'What',
  allKinds: 'Everything',
  who: 'Who',
  everybody: 'Everybody',
  file: 'File opened',
  allFiles: 'All',
  print: 'Print',
  printed: (territory: string, when: string) => `${territory}, printed ${when}`,
  empty: 'Nothing here',
  emptyText: 'The journal has no line of this sort.',
  offline: 'Reading the journal needs a network: it is kept on no device.',
  signIn: 'Your session is over. Sign in again, then come back here.',
  failed: 'The server did not answer as expected. Try again in a moment.',
  failure: 'The journal does not come',
  earlier: 'See earlier ones',
  kept: 'A line is kept for 400 days.',
  older: (count: number) =>
    plural(count, {
      one: '# earlier line is no longer kept.',
      other: '# earlier lines are no longer kept.',
    }),
  unreadable: (days: string) =>
    `The server’s disk is damaged: the lines of these days cannot be read any more (${days}). Tell whoever runs the service.`,
  operator: 'Whoever runs the service',
  unknownAccount: 'An account that was erased',
  unknownFile: 'a file that is no longer on this device',
  otherKind: 'Other',
  seeRequest: 'See the request',
  tries: (count: number, last: string) =>
    plural(count, { one: '# try', other: `# tries, the last at ${last}` }),
  sessions: (count: number) =>
    plural(count, { one: 'More than twenty at a time', other: '# too many at a time' }),
  invitations: (count) => plural(count, { one: '# address', other: '# addresses' }),
  carried: (count: number, whose: string) =>
    plural(count, {
      zero: `Nothing new from ${whose}`,
      one: `# note from ${whose}`,
      other: `# notes from ${whose}`,
    }),
  repaired: (count: number) =>
    plural(count, {
      zero: 'All was right',
      one: '# document put right',
      other: '# documents put right',
    }),
  missed: (count: number) =>
    plural(count, {
      one: '# line could not be written: the disk was full or away',
      other: '# lines could not be written: the disk was full or away',
    }),
  more: (count: number) =>
    plural(count, { one: 'and once more that day', other: 'and # times more that day' }),
  key: (label: string) => `“${label}”`,
  kinds: {
    'signed-in': 'Signed in',
    'sign-in-failed': 'Password refused',
    'password-changed': 'Password changed',
    'session-ended': 'Older sign-in ended',
    founded: 'Territory made',
    invited: 'Invitation code made',
    joined: 'Joined with a code',
    'invitation-withdrawn': 'Invitation code withdrawn',
    'role-changed': 'Role changed',
    'access-renewed': 'Fresh code given, identity checked',
    'access-mailed': 'Fresh code sent by e-mail too',
    'phone-lost': 'Telephone lost: sessions ended',
    'password-renewed': 'Password chosen anew with a code',
    'second-factor-on': 'Code of the phone set up',
    'second-factor-off': 'Code of the phone given up by the person',
    'second-factor-taken': 'Code of the phone taken away from somebody, identity checked',
    'signed-in-by-identity': 'Signed in by an outside identity',
    'identity-linked': 'Outside identity linked to an account',
    'identity-unlinked': 'Outside identity unlinked',
    'recovery-code-used': 'Recovery code used',
    'place-ended': 'Somebody’s access taken away',
    'key-made': 'Copy key made',
    'key-renewed': 'Copy key renewed',
    'key-revoked': 'Copy key revoked',
    'brief-handed': 'Name and address handed out for a mission',
    'file-opened': 'A person’s file opened',
    'facts-carried': 'Notes brought for somebody',
    'invitations-sent': 'Invitations to a survey sent',
    'backup-made': 'Backup made',
    restored: 'Backup put back',
    rebuilt: 'Data checked and repaired',
    'lines-missed': 'Missing lines',
  },
};
