import { pluralIn } from '../kernel/plural.ts';
import type { candidacies as french } from './fr.ts';

const plural = pluralIn('en');

/** Those who offered to help on the public page, in English. */
export const candidacies: typeof french = {
  heading: 'To be met',
  lead: 'These people offered their help on the public page. Ring them, then meet them before any mission.',
  toMeet: 'Waiting for a call',
  over: 'Seen to',
  empty: 'Nobody is waiting',
  emptyText:
    'Whoever offers help on the public page appears here. The page is opened, and its poster printed, in the settings.',
  openSettings: 'Set up the public pages',
  waiting: (count: number) =>
    plural(count, { one: '# person offers to help', other: '# people offer to help' }),
  waitingText: 'They are waiting for your call.',
  see: 'See who',
  phone: 'Telephone',
  email: 'E-mail',
  commune: 'Commune',
  elsewhere: 'Outside the territory',
  kinds: 'Would like',
  anyKind: 'A bit of everything',
  said: 'Their word',
  offered: (day: string) => `Offered ${day}`,
  agreed: 'Read the charter online and agreed to it, and to these lines being kept.',
  kept: 'These lines erase themselves: 30 days after your answer, and six months after they were sent at the latest.',
  known: 'This number is known already',
  knownAs: { person: 'person who is helped', volunteer: 'volunteer', candidacy: 'offered as well' },
  register: 'Register as a volunteer',
  setAside: 'Set aside',
  why: 'Why?',
  whyHint: 'In a few words, for the coordination: “does not answer”, “helps elsewhere already”…',
  whyMissing: 'Write why, in a few words.',
  wasSetAside: 'Set aside.',
  reopen: 'Take up again',
  reopened: 'To be met again.',
  openVolunteer: 'See their volunteer file',
  statuses: {
    waiting: 'To be met',
    registered: 'Registered as a volunteer',
    'set-aside': 'Set aside',
    forgotten: 'Erased',
  },
};
