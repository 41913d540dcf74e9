import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceBetween } from '../../../src/domain/statistics/comparing/difference.ts';
import type { Mode } from '../../../src/domain/surveys/answer.ts';
import { comparedWith, type Answered } from '../../../src/domain/surveys/compared.ts';
import { questionByMode } from '../../../src/domain/surveys/modes-apart.ts';
import type { Question } from '../../../src/domain/surveys/question.ts';
import { resultsByMode, resultsOf } from '../../../src/domain/surveys/results.ts';
import type { Survey } from '../../../src/domain/surveys/survey.ts';
import { anId } from '../../support/builders.ts';
import { anAnswer, aSurvey, BUS } from '../../support/surveys.ts';

const FIRST: Question = { id: 'isolation-change', version: 1 };
const SECOND: Question = { id: 'morale-change', version: 1 };

/** A survey of 46 people with one question, of whom so many said yes to it, and so many did not. */
function answered(
  n: number,
  said: Readonly<Record<string, readonly [yes: number, no: number]>>,
  changes: Partial<Survey> = {},
): Answered {
  const _id = anId('survey', n);
  const survey = aSurvey({ _id, questions: [FIRST], ...changes });
  const answers = Object.entries(said).flatMap(([question, [yes, no]]) =>
    Array.from({ length: yes + no }, (_, at) => {
      const version = survey.questions.find(({ id }) => id === question)?.version ?? 1;
      const isYes = at < yes;
      const code = question === FIRST.id ? (isYes ? 'less' : 'same') : isYes ? 'better' : 'same';
      return anAnswer({
        _id: anId('answer', at + 1),
        survey: _id,
        replies: [{ question, version, codes: [code] }],
      });
    }),
  );
  return { survey, results: resultsOf(survey, answers) };
}

describe('compared with the survey before', () => {
  it('a share changes by what the statistics say, with its interval, as two groups that were asked apart', () => {
    const [one] = comparedWith(
      answered(1, { [FIRST.id]: [10, 28] }),
      answered(2, { [FIRST.id]: [26, 12] }),
    );
    assert.ok(one?.as === 'compared');
    assert.deepEqual(
      one.change,
      differenceBetween(
        { population: 46, answers: 38, yes: 10 },
        { population: 46, answers: 38, yes: 26 },
      ),
    );
    assert.ok(one.holds);
  });

  it('what lies within chance is no change; nor is the luckiest of several at once', () => {
    const same = comparedWith(
      answered(1, { [FIRST.id]: [20, 18] }),
      answered(2, { [FIRST.id]: [21, 17] }),
    );
    assert.deepEqual(
      same.map((one) => one.as === 'compared' && one.holds),
      [false],
    );
    // Alone it would hold by a hair (p = 0.038); beside another question it does not.
    const frame = { size: 400, drawn: 40, seed: 'x' };
    const alone = comparedWith(
      answered(1, { [FIRST.id]: [14, 26] }, { frame }),
      answered(2, { [FIRST.id]: [23, 17] }, { frame }),
    )[0];
    assert.ok(alone?.as === 'compared' && alone.holds && alone.change.pValue > 0.025);
    const survey = { questions: [FIRST, SECOND], frame };
    const both = (n: number, yes: number): Answered => {
      const one = answered(n, { [FIRST.id]: [yes, 40 - yes] }, survey);
      const other = answered(n, { [SECOND.id]: [20, 20] }, survey);
      const questions = [one.results.questions[0]!, other.results.questions[1]!];
      return { survey: one.survey, results: { people: 40, questions } };
    };
    const together = comparedWith(both(1, 14), both(2, 23));
    assert.deepEqual(
      together.map((one) => one.as === 'compared' && one.holds),
      [false, false],
    );
  });

  it('is never told where the wording, the version or those who are asked changed', () => {
    const before = answered(1, { [FIRST.id]: [20, 18] });
    const changed: readonly Question[] = [
      { id: FIRST.id, version: 2 },
      { ...FIRST, onlyIf: { question: 'lonely', codes: ['always'] } },
    ];
    for (const question of changed) {
      const after = answered(2, { [FIRST.id]: [26, 12] });
      const survey = { ...after.survey, questions: [question] };
      const told = comparedWith(before, { ...after, survey });
      assert.deepEqual(told, [{ as: 'reworded', question: FIRST.id }]);
    }
  });

  it('of few people is not told, and questions that only one of them put are left out', () => {
    const few = comparedWith(
      answered(1, { [FIRST.id]: [5, 4] }),
      answered(2, { [FIRST.id]: [26, 12] }),
    );
    assert.deepEqual(few, [{ as: 'too-few', question: FIRST.id }]);
    const nobody = comparedWith(answered(1, {}), answered(2, {}));
    assert.ok(nobody.every(({ as }) => as === 'too-few'));
    const other = answered(1, {}, { questions: [BUS] });
    assert.deepEqual(comparedWith(other, answered(2, { [FIRST.id]: [26, 12] })), []);
  });

  it('is known, not estimated, where everybody answered both times', () => {
    const frame = { size: 38, drawn: 38, seed: 'x' };
    const [one] = comparedWith(
      answered(1, { [FIRST.id]: [10, 28] }, { frame }),
      answered(2, { [FIRST.id]: [26, 12] }, { frame }),
    );
    assert.ok(one?.as === 'compared');
    assert.ok(Math.abs(one.change.high - one.change.low) < 1e-9);
  });
});

describe('ways of answering, apart before together', () => {
  const survey = aSurvey({ questions: [FIRST] });
  const byMode = (said: Partial<Record<Mode, readonly [number, number]>>) =>
    resultsByMode(
      survey,
      Object.entries(said).flatMap(([mode, [yes, no]]) =>
        Array.from({ length: yes + no }, (_, at) =>
          anAnswer({
            mode: mode as Mode,
            replies: [{ ...asked, codes: [at < yes ? 'less' : 'same'] }],
          }),
        ),
      ),
    );
  const asked = { question: FIRST.id, version: 1 };

  it('are told apart where the telephone hears "yes" more often', () => {
    const apart = questionByMode(survey, byMode({ phone: [19, 1], link: [4, 16] }), FIRST.id);
    assert.equal(apart?.combining, 'differ');
    assert.equal(apart.together, undefined);
  });

  it('are told together where everybody was asked and they say the same; too few say nothing', () => {
    const same = questionByMode(survey, byMode({ phone: [12, 11], link: [12, 11] }), FIRST.id);
    assert.equal(same?.combining, 'alike');
    const few = questionByMode(survey, byMode({ phone: [19, 11], paper: [2, 1] }), FIRST.id);
    assert.equal(few?.combining, 'too-few');
  });

  it('are no question where there is one way only', () => {
    assert.equal(questionByMode(survey, byMode({ phone: [12, 11] }), FIRST.id), undefined);
  });
});
