import { numberIn } from '../kernel/numbers.ts';
import { pluralIn } from '../kernel/plural.ts';
import type { synthesis as french } from './fr.ts';
import { method } from './method-en.ts';

const number = numberIn('en');
const plural = pluralIn('en');
const territories = (count: number) =>
  plural(count, { one: '# territory', other: '# territories' });

/** What all territories say together, in English. */
export const synthesis: typeof french = {
  heading: 'Synthesis of the network',
  lead: (year) => `What the territories say together, in ${year}`,
  year: 'Which year?',
  empty: 'No territory has sent figures yet.',
  emptyText:
    'Each territory decides in its settings whether it sends its own. They arrive two days after the end of its survey.',
  emptyYear: (year) => `No figure has arrived for ${year}.`,
  failed: 'The synthesis is read online. Check the connection and try again.',
  again: 'Try again',
  inNetwork: (count) => `${territories(count)} in the network`,
  left: (count) =>
    plural(count, {
      one: 'of which # has left and let its figures stay',
      other: 'of which # have left and let their figures stay',
    }),
  readAt: (time) => `Read at ${time}.`,
  unread: (names) => `Figures are missing, territory cannot be read: ${names}.`,
  unsound: (names) =>
    `Figures set aside, since they contradict each other: ${names}. To be checked with the territory.`,
  waiting: (names) => `Have sent nothing this year: ${names}.`,
  missingHeading: 'What is missing',
  populations: {
    people: 'People who are helped',
    volunteers: 'Volunteers',
    authorities: 'Local authorities',
  },
  version: (version) => `Wording ${String(version)}`,
  unknownQuestion: (id) => `Question “${id}”, which this version does not know`,
  counted: (labels) => `Share of those who answer: ${labels}`,
  or: ' or ',
  interval: (low, high) => `between ${low} and ${high}, at 95%`,
  answers: (count, worth) => `${count} answers, worth ${worth}`,
  coverage: (some, of, people, ofPeople) =>
    `${number(some)} of ${number(of)} territories · ${people} of ${ofPeople} people concerned`,
  notAsked: (count) =>
    `${territories(count)} did not ask this group: their people are not counted.`,
  none: {
    'too-few-territories': 'Fewer than three territories: each would recognise the other.',
    'nobody-answered': 'Nobody answered.',
    'one-answer': 'One answer alone says nothing of the others.',
  },
  noFigure: 'No figure',
  spread: (lower, median, upper, count) =>
    `Of ${territories(count)}, a quarter are below ${lower}, half below ${median}, a quarter above ${upper}.`,
  noSpread: 'The spread is shown from five territories with ten answers on.',
  spreadName: 'Spread of the territories',
  change: (points, low, high) =>
    `Compared with the year before, same words: ${points} points (from ${low} to ${high}).`,
  otherWording: (versions) =>
    `The year before, the question was put in other words (wording ${versions}): it is not compared.`,
  details: 'In detail',
  raw: (share) => `All answers in one pot: ${share}`,
  margin: (points) => `Margin (±): ${points}`,
  designEffect: (effect) => `Effect of the weights: ${effect}`,
  rounded: (count) =>
    plural(count, {
      zero: 'No territory has a small number that was rounded.',
      one: 'For # territory a number from 1 to 4 was drawn between 0 and 5. The margin allows for it.',
      other:
        'For # territories a number from 1 to 4 was drawn between 0 and 5. The margin allows for it.',
    }),
  waysHeading: 'By the way of answering',
  ways: { voice: 'Spoken', web: 'By link', paper: 'On paper' },
  together: {
    'one-way': 'All answered in the same way.',
    alike: 'The ways of answering give the same, within ten points.',
    unclear: 'Nothing shows that the way of answering changes the result, nor that it does not.',
    differ: 'The way of answering changes the result: read each line for itself.',
    'too-few': 'Too few territories tell the way of answering.',
  },
  sizesHeading: 'By the size of the territory',
  sizes: {
    'under-5000': 'Fewer than 5,000 inhabitants',
    'under-20000': '5,000 to 20,000 inhabitants',
    'from-20000': '20,000 inhabitants and more',
    unknown: 'Number of inhabitants unknown',
  },
  column: { what: 'Group', share: 'Share', interval: 'Interval at 95%', answers: 'Answers' },
  missing: (refused, unreachable, pending) =>
    `${refused} refused, ${unreachable} not reached, ${pending} not rung yet`,
  missingOf: (some, of) => `by ${number(some)} of ${number(of)} territories that may tell`,
  print: 'Print',
  csv: 'Table (CSV)',
  json: 'Data (JSON)',
  file: 'synthesis',
  exported: 'File saved.',
  toMethod: 'How it is calculated',
  notNamed: 'No territory is named beside a figure: this is no ranking.',
  method,
};
