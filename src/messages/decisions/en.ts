import { pluralIn } from '../kernel/plural.ts';
import type { decisions as french } from './fr.ts';

const plural = pluralIn('en');

/** What is decided, in English. */
export const decisions: typeof french = {
  statuses: { 'to-do': 'To do', done: 'Done', dropped: 'Dropped' },
  heading: 'Decisions',
  intro: 'What you decided, who sees to it, and by when.',
  empty: 'No decision yet',
  emptyText: 'A decision is noted below the results of a survey or the figures of the year.',
  emptyStaff: 'The coordination has noted none.',
  weDecide: 'What we decide',
  weDecideText:
    'Figures never helped anybody: what is made of them does. A decision, somebody who sees to it, a date.',
  take: 'Note a decision',
  taken: 'Decision noted',
  what: 'What do we decide?',
  whatHint: 'For instance: offer a car to the market on Thursdays.',
  whatMissing: 'Write what is decided.',
  owner: 'Who sees to it?',
  ownerHint: 'A name, or a service: everybody should know whom to ask.',
  ownerMissing: 'Say who sees to it.',
  due: 'By when?',
  dueMissing: 'Choose a date.',
  about: 'About',
  aboutYear: (year: number) => `The figures of ${String(year)}`,
  aboutNothing: 'No survey and no figure',
  whole: 'All figures of the year',
  dueBy: (day: string) => `By ${day}`,
  lateSince: (day: string) => `Late since ${day}`,
  doneOn: (day: string) => `Done on ${day}`,
  droppedOn: (day: string) => `Dropped on ${day}`,
  decidedOn: (day: string) => `Decided on ${day}`,
  toDo: 'To do',
  over: 'Over',
  overdue: (count: number) =>
    plural(count, {
      zero: 'No decision is late',
      one: '# decision is late',
      other: '# decisions are late',
    }),
  see: 'See the decisions',
  all: 'All decisions',
  finish: 'It is done',
  outcome: 'What came of it',
  outcomeHint: 'One sentence, for the next meeting.',
  finished: 'Decision carried out',
  amend: 'Change',
  amended: 'Decision changed',
  drop: 'Drop it',
  why: 'Why give it up?',
  whyMissing: 'Say why: the decision stays in the list, with its reason.',
  dropped: 'Decision dropped',
  reopen: 'Take this decision up again',
  reopened: 'Decision taken up again',
  history: 'What happened',
};
