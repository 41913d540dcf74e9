import type { encounters as french } from './fr.ts';

/** Encounters, in English. */
export const encounters: typeof french = {
  heading: 'Encounters',
  new: 'Note an encounter',
  whom: 'Whom did you meet?',
  means: 'How?',
  outcome: 'Were they there?',
  mood: 'Their spirits',
  minutes: 'How long?',
  words: 'Anything new?',
  wordsHint: 'Optional. No diagnosis.',
  next: 'Look in again when?',
  nextOptions: { none: 'No date', '7': 'In a week', '15': 'In 15 days', '30': 'In a month' },
  officeOnly: 'For coordinators only',
  officeOnlyHint: 'Other agents will not read it.',
  last: 'Last time',
  save: 'Save the encounter',
  saved: 'Encounter saved.',
  savedAndRequest: 'Save, then note a request',
  recent: 'Latest encounters',
  dueSoon: 'To see again soon',
  seeAgain: (day) => `To see again ${day}`,
  empty: 'No encounter noted',
  emptyText: 'After a visit or a call, note it here in less than a minute.',
  missing: {
    person: 'Choose the person.',
    means: 'Say how.',
    outcome: 'Say whether they were there.',
  },
};
