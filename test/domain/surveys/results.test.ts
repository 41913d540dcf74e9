import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer } from '../../../src/domain/surveys/answer.ts';
import {
  nextQuestion,
  questionsFor,
  withoutStray,
} from '../../../src/domain/surveys/next-question.ts';
import type { Reply } from '../../../src/domain/surveys/question.ts';
import {
  resultsByMode,
  resultsOf,
  threeItemScore,
  withoutAnswer,
} from '../../../src/domain/surveys/results.ts';
import { anId } from '../../support/builders.ts';
import { answerDetails, aSurvey, BUS, BUS_STOPS } from '../../support/surveys.ts';

const bus = (code: 'yes' | 'no'): Reply => ({ question: BUS.id, version: 1, codes: [code] });
const stops = (number: number): Reply => ({ question: BUS_STOPS.id, version: 1, number });
const lonely = (code: string): Reply => ({ question: 'lonely', version: 1, codes: [code] });

let count = 0;
function answer(replies: readonly Reply[], changes: Partial<Answer> = {}): Answer {
  count += 1;
  const noun = { _id: anId('answer', count), noun: 'answer', schema: 1, applied: [] } as const;
  return { ...noun, ...answerDetails(), replies, ...changes };
}

describe('which questions are put', () => {
  const { questions } = aSurvey();

  it('follows from what was said before', () => {
    const ids = (replies: readonly Reply[]) => questionsFor(questions, replies).map(({ id }) => id);
    assert.deepEqual(ids([]), ['lonely', 'isolation-change', BUS.id]);
    assert.deepEqual(ids([bus('yes')]), ['lonely', 'isolation-change', BUS.id, BUS_STOPS.id]);
    assert.deepEqual(ids([bus('no')]), ['lonely', 'isolation-change', BUS.id]);
    const first = nextQuestion(questions, [lonely('never')]);
    assert.equal(first?.id, 'isolation-change');
  });

  it('forgets what was said to a question that is put no longer', () => {
    const replies = [bus('no'), stops(4)];
    assert.deepEqual(withoutStray(questions, replies), [bus('no')]);
  });
});

describe('the results of a survey', () => {
  const survey = aSurvey();
  const answers = [
    answer([lonely('always'), bus('yes'), stops(4)]),
    answer([lonely('never'), bus('no')]),
    answer([lonely('always'), { question: BUS.id, version: 1, none: 'dont-know' }], {
      mode: 'paper',
    }),
    answer([lonely('always')], { survey: anId('survey', 2) }),
  ];

  it('count people, apart from those who do not know, and from those who were not asked', () => {
    const { people, questions } = resultsOf(survey, answers);
    assert.equal(people, 3);
    const [direct, , car, times] = questions;
    assert.deepEqual([direct?.answers, direct?.yes, direct?.counts['always']], [3, 2, 2]);
    assert.deepEqual([car?.answers, car?.yes, car?.counts], [2, undefined, { yes: 1, no: 1 }]);
    assert.equal(car && withoutAnswer(car), 1);
    assert.deepEqual([times?.answers, times?.numbers], [1, [{ number: 4, people: 1 }]]);
  });

  it('are told for each way of answering', () => {
    const modes = resultsByMode(survey, answers.slice(0, 3));
    assert.deepEqual(
      [...modes].map(([mode, { people }]) => [mode, people]),
      [
        ['phone', 2],
        ['paper', 1],
      ],
    );
  });

  it('of nobody are zero, not an error', () => {
    const { people, questions } = resultsOf(survey, []);
    assert.equal(people, 0);
    assert.ok(questions.every((one) => one.answers === 0));
  });
});

describe('the three items of loneliness', () => {
  const items = (...codes: readonly (string | undefined)[]) =>
    threeItemScore({
      replies: ['ucla-companionship', 'ucla-left-out', 'ucla-isolated'].map((question, index) => {
        const code = codes[index];
        const asked = { question, version: 1 };
        return code === undefined ? { ...asked, none: 'prefer-not' } : { ...asked, codes: [code] };
      }),
    });

  it('add up from 3 to 9, and only where all three were answered', () => {
    assert.equal(items('hardly-ever', 'hardly-ever', 'hardly-ever'), 3);
    assert.equal(items('often', 'sometimes', 'hardly-ever'), 6);
    assert.equal(items('often', 'often', 'often'), 9);
    assert.equal(items('often', undefined, 'often'), undefined);
  });
});
