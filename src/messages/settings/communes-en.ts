import { pluralIn } from '../kernel/plural.ts';
import type { communes as french } from './communes-fr.ts';

const plural = pluralIn('en');

/** Which communes make up the territory, in English. */
export const communes: typeof french = {
  heading: 'Communes',
  text: (count) =>
    plural(count, { one: 'The territory has # commune.', other: 'The territory has # communes.' }),
  open: 'Add or take out a commune',
  lead: 'What was written down in a commune stays, also when it is taken out.',
  withOutline: 'outline known',
  noOutline: 'no outline: it is not seen on the drawn map',
  population: (count) => `${count} inhabitants`,
  add: 'Add a commune',
  search: 'Name or INSEE code',
  searchHint: 'For example “Vonnas”, or 01457. In the official list.',
  searchMissing: 'Write a name or a code.',
  searchStart: 'Search',
  nothing: 'No commune of that name in the official list.',
  isHere: 'in the territory already',
  addThis: (name) => `Add ${name}`,
  added: (name) => `${name} belongs to the territory.`,
  outlineOf: (name) => `Outline of ${name}`,
  outlineHint:
    'A GeoJSON file, such as geo.api.gouv.fr gives. Only what is about this commune is read.',
  outlineKept: (name) => `Outline of ${name} kept.`,
  dropThis: (name) => `Take out ${name}`,
  dropAsk: (name) => `Take ${name} out of the territory?`,
  dropText: 'It is proposed no more, and not seen on the drawn map.',
  dropConfirm: 'Take the commune out',
  dropped: (name) => `${name} belongs to the territory no more.`,
  last: 'It is the last commune: it stays.',
  blocked: (name) => `${name} cannot be taken out now`,
  blockedText: 'First correct their commune, or wait until it is over:',
  understood: 'I see',
  uses: {
    people: (count) =>
      plural(count, { one: '# person who is helped', other: '# people who are helped' }),
    volunteers: (count) => plural(count, { one: '# volunteer', other: '# volunteers' }),
    requests: (count) =>
      plural(count, { one: '# request under way', other: '# requests under way' }),
    waiting: (count) =>
      plural(count, {
        one: '# offer or signal that waits',
        other: '# offers or signals that wait',
      }),
    ended: (count) =>
      plural(count, {
        one: '# closed file stays, under the code of the commune.',
        other: '# closed files stay, under the code of the commune.',
      }),
  },
  problems: {
    offline: 'This needs a network: the official list is at the server.',
    'sign-in-needed': 'Your session is over. Sign in again, then come back here.',
    'no-outline':
      'This file gives no outline of this commune. Take a GeoJSON file in which its INSEE code is written.',
    failed: 'The server did not answer as it should. Try again in a moment.',
  },
};
