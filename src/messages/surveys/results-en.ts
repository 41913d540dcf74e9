import { numberIn } from '../kernel/numbers.ts';
import { pluralIn, type PluralForms } from '../kernel/plural.ts';
import type { results as french } from './results-fr.ts';

const counted = pluralIn('en');
/** A sentence as a function of its count. */
const number = numberIn('en');
const plural = (forms: PluralForms) => (count: number) => counted(count, forms);

/** What is read below the results of a survey, in English. */
export const results: typeof french = {
  byMode: 'By the way of answering',
  combining: {
    alike: 'People answered alike by every way: they can be read together.',
    unclear: 'Nothing shows that people answer otherwise by another way, nor that they do not.',
    differ:
      'People do not answer alike: read the ways apart. On the telephone one says yes more easily.',
    'too-few': 'Fewer than ten answers by one of the ways: nothing can be said of it.',
  },
  comparison: 'Compared with the survey before',
  comparedTo: (title, day) => `Compared with "${title}", closed on ${day}.`,
  asTwoGroups:
    'Answers bear no name, so nobody is followed from one to the other: two groups are compared, and the margin says so.',
  severalTests: (count) =>
    `${number(count)} questions are compared at once: "has changed" is only said where the chance of all of them together does not explain it.`,
  countedAnswers: (labels) => `Answered: ${labels.join(' or ')}`,
  fromTo: (before, after) => `${before}, then ${after}`,
  ofThen: (before, after) => `of ${number(before)}, then ${number(after)} answers`,
  points: (points, low, high) => `${points} points (from ${low} to ${high})`,
  hasChanged: 'Has changed.',
  mayBeChance: 'May be chance.',
  notCompared: {
    reworded: 'The question changed: not compared.',
    'too-few': 'Fewer than ten answers: not compared.',
  },
  elsewhere: 'Elsewhere in the network',
  elsewhereFailed:
    'What the other territories say is read online. Check the connection and try again.',
  elsewhereOff:
    'A territory that sends its figures to the network sees those of the others here. Yours sends none.',
  elsewhereSettings: 'Decide it in the settings',
  elsewhereNone:
    'Fewer than three other territories put these questions this year: nothing is told of them yet.',
  noLeague:
    'This is no ranking: each territory has its own lanes and its own people. Yours is not counted with the others.',
  here: (people) => `Here: ${people}`,
  others: (count, share, low, high) =>
    `${number(count)} other territories: ${share} (between ${low} and ${high}, at 95 %)`,
  othersSpread: (lower, median, upper) =>
    `Half of them are between ${lower} and ${upper}; the one in the middle is at ${median}.`,
  othersAlike: (count, share) => `Those of your size (${number(count)} territories): ${share}`,
  ownWords: 'In their own words',
  ownWordsText:
    'These people agree to be quoted, without their name. Choose the words of the summary one by one.',
  nobodyQuotable: 'Nobody agreed to be quoted.',
  moreWords: plural({ one: '# more', other: '# more' }),
  toReadOnly: plural({
    one: '# that is only to be read: no consent to quote it',
    other: '# that are only to be read: no consent to quote them',
  }),
  quote: 'Quote in the summary',
  quoteQuestion: 'Quote these words?',
  quoteText:
    'Read them again: a first name, a village, an illness, a date or a way of speaking may be enough to recognise somebody. If in doubt, choose others.',
  quoteYes: 'Nothing tells who it is',
  isQuoted: 'In the summary',
  quoted: 'Words added to the summary',
  unquote: 'Take out of the summary',
  unquoted: 'Words taken out of the summary',
  giveBack: 'Give the results back to those who answered',
  giveBackText:
    'They took the time to answer: tell them what came of it, and what you make of it. To be sent by post, or read aloud at the next call.',
  toldBy: { letter: 'by post', call: 'by telephone', meeting: 'at a meeting' },
  toldOn: (by, day) => `Results given back ${by} on ${day}.`,
  toldHow: 'How did you give them back?',
  toldDay: 'On which day?',
  toldDayMissing: 'Choose the day.',
  tell: 'It is done',
  toldNoted: 'Noted.',
  letterOfResults: 'What you told us',
  thankYou: plural({
    one: 'You answered us: thank you.',
    other: '# of you answered us: thank you.',
  }),
  mainResult: (people, of, labels) =>
    `${number(people)} of ${number(of)} answered: ${labels.map((one) => `"${one}"`).join(' or ')}.`,
  noMainResult: 'Too few answers to give numbers: thank them, and say what you decide.',
  whatWeDecided: 'What we decided',
  nothingDecided:
    'Nothing is decided yet. Note a decision below the results first: that is what people wait to read.',
  namesNobody: 'Your answers were counted without your name.',
  callUs: (phone) => `A question, an idea? Ring us: ${phone}.`,
};
