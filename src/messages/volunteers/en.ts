import type { volunteers as french } from './fr.ts';
import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';

const number = numberIn('en');
const plural = pluralIn('en');

/** The volunteers, seen by the coordinators, in English. */
export const volunteers: typeof french = {
  heading: 'Volunteers',
  count: (count) =>
    plural(count, { zero: 'no volunteer', one: '# volunteer', other: '# volunteers' }),
  empty: 'No volunteer is registered',
  emptyText: 'Register the first one, then hand out a code to install the app.',
  none: 'No volunteer with this filter',
  add: 'Register',
  register: 'Register a volunteer',
  amend: 'Change the record',
  given: 'First name',
  family: 'Last name',
  phone: 'Telephone',
  commune: 'Commune',
  kinds: 'What they like to do',
  kindsHint: 'Nothing ticked: a bit of everything.',
  own: {
    heading: 'How I like to help',
    lead: 'What you change here reaches the town hall by itself.',
    kinds: 'What I like to do',
    pause: 'Take a pause',
    onPause: 'You are on a pause: nobody asks you for anything.',
    onPauseUntil: (day) =>
      `You are on a pause, back on ${day}: until then, nobody asks you for anything.`,
    saved: 'Noted, thank you.',
  },
  any: 'a bit of everything',
  maxKm: 'How far (km)',
  upTo: (km) => `up to ${number(km)} km`,
  words: 'Availability',
  wordsHint: '“Thursdays rather”, “not in August”…',
  saved: 'Record saved.',
  approve: 'Welcome this volunteer',
  approved: 'Volunteer welcomed: they see the missions now.',
  pause: 'Pause',
  paused: 'On a pause.',
  pauseUntil: 'Back on',
  resume: 'Resume',
  resumed: 'Back.',
  leave: 'Stop',
  leaveText: 'This volunteer will no longer see the missions.',
  left: 'Gone, with our thanks.',
  access: 'Forgotten password, lost phone',
  invite: 'Hand out a code for the app',
  inviteText: 'The code works once, for 14 days. Dictate or print it.',
  inviteUntil: (day) => `Valid until ${day}`,
  inviteProblems: {
    offline: 'Creating a code takes a network.',
    'sign-in-needed': 'Sign in again to create a code.',
    'not-sent-yet': 'The registration has not reached the server yet. Try again in a moment.',
    failed: 'The server could not create a code. Try again in a moment.',
  },
  code: 'Invitation code',
  joined: 'Has the app',
  notJoined: 'Reached by the town hall',
  missions: 'Their missions',
  noMissions: 'No mission yet.',
  status: 'State',
  all: 'All',
};
