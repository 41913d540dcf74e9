import { pluralIn } from '../kernel/plural.ts';
import type { operator as french } from './fr.ts';

const plural = pluralIn('en');

/** Running the service, in English. */
export const operator: typeof french = {
  heading: 'Territories',
  text: 'How each territory goes. You see nobody here: no inhabitant, no volunteer, no team.',
  failed: 'The list does not come',
  again: 'Try again',
  empty: 'No territory',
  emptyText: 'Make the first, then give its code to the person who is to coordinate.',
  version: (version: string) => `Version ${version} of the service`,
  disk: (percent: string) => `Disk used at ${percent}%`,
  messages: (waiting: number, givenUp: number) =>
    `${plural(waiting, { zero: 'No message waits', one: '# message waits', other: '# messages wait' })}, ${plural(givenUp, { zero: 'none given up', one: '# given up', other: '# given up' })} this week`,
  noMessages: 'No messages are sent (nothing is set up).',
  seen: (day: string) => `Last contact ${day}`,
  neverSeen: 'No device was seen',
  devices: (count: number) =>
    plural(count, { zero: 'no device', one: '# device', other: '# devices' }),
  versions: (versions: string) => `versions ${versions}`,
  writes: (count: number) =>
    plural(count, { zero: 'nothing written', one: '# write', other: '# writes' }),
  coordinators: (count: number) =>
    plural(count, {
      zero: 'Nobody coordinates yet',
      one: '# person coordinates',
      other: '# people coordinate',
    }),
  stuck: (count: number) => plural(count, { one: '# message stuck', other: '# messages stuck' }),
  unreadable: 'This territory cannot be read now. Look at the log of the server.',
  found: 'Make a territory',
  foundText:
    'The communes come from the official list. The person who is to coordinate is given a code, and sets up the rest.',
  search: 'Community of communes',
  searchHint: 'Its name, or its SIREN number of 9 digits.',
  searchMissing: 'Write a name or a number.',
  searchStart: 'Search',
  nothingFound: 'None is called so. Write a single word of its name.',
  which: 'Which one?',
  whichMissing: 'Choose a community of communes.',
  communes: (count: number) => plural(count, { one: '# commune', other: '# communes' }),
  title: 'Name that people will read',
  titleHint: 'The official name if you write nothing.',
  name: 'Short name',
  nameHint: 'In addresses: a to z, digits and dashes. It never changes afterwards.',
  nameMissing: 'Write a short name: a letter, then letters, digits and dashes.',
  phone: 'Telephone to ring',
  phoneHint: 'That of the town hall or the service, shown to everybody.',
  phoneMissing: 'Write the number that people ring.',
  coordinator: 'First and family name of the person who is to coordinate',
  coordinatorMissing: 'Write their name: they are greeted so.',
  optional: 'optional',
  make: 'Make the territory',
  made: (title: string) => `${title} is made`,
  codeText:
    'This is the code of the first person who coordinates. It serves once, and is shown only now.',
  until: (day: string) => `Good until ${day}.`,
  renew: 'Give a first code again',
  renewText: 'The former code opens nothing any more. Possible while nobody has come in.',
  renewConfirm: 'Make the code',
  close: 'Closing a territory stays a command on the server: nothing is erased from here.',
  problems: {
    offline: 'This needs the network.',
    'sign-in-needed': 'Your session is over. Sign in again, then come back here.',
    taken: 'A territory has this short name already. Choose another one.',
    'has-people':
      'Somebody coordinates this territory already, or people are written down there: its members invite others.',
    'unknown-community': 'This community is not in the official list.',
    'bad-phone': 'This is no telephone number. Write it as it is dialled, such as 04 65 71 20 00.',
    nothing: 'This territory is no more.',
    failed: 'The server did not answer as expected. Try again in a moment.',
  },
};
