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
  mail: {
    how: 'How do you answer?',
    ways: {
      mail: { word: 'By e-mail, now', hint: (address) => `To ${address}` },
      phone: { word: 'By telephone', hint: 'You have rung them: note it here.' },
    },
    answer: 'Answer by e-mail',
    send: 'Send the answer',
    words: 'Your answer',
    wordsHint: 'Change it if you like. Never the name of the person: others may read it.',
    ready:
      'The town hall has rung the person whom you told us of. Thank you for thinking of them. What follows stays between them and us.',
    saysWho:
      'These words say who the person is: take out their name and number. Others may read this mailbox.',
    taken: 'Answer noted: the e-mail leaves.',
    state: {
      waiting: 'The e-mail waits for its turn.',
      sent: 'The e-mail is on its way.',
      'not-delivered':
        'The e-mail was not delivered: the address does not take it. Ring whoever signalled, at the number below.',
    },
    problems: {
      offline: 'Writing needs a network. Without one, ring, then note your answer.',
      'sign-in-needed': 'Your session is over. Sign in again, then come back here.',
      none: 'No address was left: ring them.',
      stopped: 'This address asked for no more messages: ring them.',
      'not-set-up': 'Whoever runs the service has not set up e-mail: ring them.',
      full: 'Too many messages wait already: ring them, or try again later.',
      failed: 'The server did not answer as it should. Try again in a moment.',
    },
  },
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
