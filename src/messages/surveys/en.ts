import type { surveys as french } from './fr.ts';

/** Surveys, in English. */
export const surveys: typeof french = {
  wording: {
    leading: {
      name: 'Leads the answer',
      why: 'The question tells which answer is welcome: people answer to please.',
      instead:
        'Take out the praise or what others think, and leave room for both answers: “Are you satisfied or dissatisfied…?”',
    },
    'double-barrelled': {
      name: 'Two questions in one',
      why: 'One may say yes to one and no to the other: the answer will not tell which.',
      instead: 'Ask two questions, one after the other.',
    },
    absolute: {
      name: 'Absolute word',
      why: '“Always”, “never”, “all”: a single exception, and nobody can say yes.',
      instead: 'Ask how many times, or over a period: “In the last month…”',
    },
    negation: {
      name: 'Asked by a “not”',
      why: 'With a “not”, nobody knows what yes and no mean.',
      instead: 'Ask without it.',
    },
    'unbalanced-scale': {
      name: 'Answers out of balance',
      why: 'There are more choices on one side than on the other: the result will lean that way.',
      instead: 'Offer as many answers for as against, and “don’t know”.',
    },
    presumption: {
      name: 'Takes it for granted',
      why: 'The question takes as given what has not been asked.',
      instead: 'First ask whether it is so; only those concerned are asked the rest.',
    },
    jargon: {
      name: 'Word of the trade',
      why: 'Not everybody understands this word or abbreviation.',
      instead: 'Say it in the words that are used at home.',
    },
    'too-long': {
      name: 'Too long to hear',
      why: 'On the telephone, the beginning is forgotten when the end comes.',
      instead: 'Keep one idea, in twenty words, and six answers at most.',
    },
    acquiescence: {
      name: 'Invites a yes',
      why: 'People agree with a statement out of courtesy, on the telephone above all.',
      instead: 'Ask how it is, with a scale that has two sides.',
    },
  },
};
