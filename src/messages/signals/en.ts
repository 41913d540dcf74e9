import type { signals as french } from './fr.ts';

/** People of whom somebody told on the public page, in English. */
export const signals: typeof french = {
  heading: 'Signals',
  lead: 'Somebody thinks of these people, and they agreed to be rung. Ring them, then answer whoever told you.',
  toRing: 'To be rung',
  over: 'Seen to',
  empty: 'No signal',
  emptyText:
    'Whoever tells of somebody who is alone, with their consent, appears here. The page is opened, and its poster printed, in the settings.',
  openSettings: 'Set up the public pages',
  phone: 'Telephone of the person',
  commune: 'Commune',
  noCommune: 'Commune not known',
  said: 'What was noticed',
  caller: 'Told by',
  given: (day: string) => `Told ${day}`,
  agreed: 'The person agreed to be rung, says whoever told you.',
  kept: 'These lines erase themselves: 30 days after your answer, and six months after they were sent at the latest.',
  known: 'This number is known already',
  knownAs: {
    person: 'person who is helped',
    volunteer: 'volunteer',
    candidacy: 'offers to help',
    signal: 'told of as well',
  },
  register: 'Register this person',
  answer: 'Answer and close',
  what: 'What did you answer?',
  whatHint: 'What you told whoever signalled, on the telephone, in a few words.',
  whatMissing: 'Write what you answered, in a few words.',
  wasAnswered: 'Answer noted.',
  thank: 'Remember to answer whoever told you, without a word on the person.',
  reopen: 'Take up again',
  reopened: 'To be rung again.',
  openPerson: 'See their file',
  statuses: {
    waiting: 'To be rung',
    registered: 'Person registered',
    answered: 'Answered',
    forgotten: 'Erased',
  },
};
