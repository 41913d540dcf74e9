import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mainResults } from '../../../src/domain/surveys/main-results.ts';
import { saidIn } from '../../../src/domain/surveys/own-words.ts';
import type { Reply } from '../../../src/domain/surveys/question.ts';
import { resultsOf } from '../../../src/domain/surveys/results.ts';
import { surveyBefore } from '../../../src/domain/surveys/survey-before.ts';
import { anId } from '../../support/builders.ts';
import { anAnswer, aSurvey, BUS, QUOTE, SAID } from '../../support/surveys.ts';

const survey = aSurvey({
  status: 'closed',
  questions: [
    ...['lonely', 'morale-change', 'isolation-change', 'in-your-words'].map((id) => ({
      ...{ id, version: 1 },
    })),
    BUS,
  ],
});

/** So many who said the one, and so many who said the other. */
const said = (question: string, codes: readonly [string, number][]) =>
  codes.flatMap(([code, people]) =>
    Array.from({ length: people }, () =>
      anAnswer({ replies: [{ question, version: 1, codes: [code] }] }),
    ),
  );

describe('what goes back to those who answered', () => {
  it('is three counts in their own words: first whether it changed something', () => {
    const answers = [
      ...said('lonely', [
        ['always', 6],
        ['never', 30],
      ]),
      ...said(BUS.id, [
        ['yes', 9],
        ['no', 20],
      ]),
      ...said('morale-change', [
        ['better', 20],
        ['much-better', 6],
        ['same', 10],
      ]),
      ...said('isolation-change', [
        ['less', 26],
        ['same', 12],
      ]),
    ];
    const told = mainResults(survey, resultsOf(survey, answers));
    assert.deepEqual(
      told.map(({ people, of }) => [people, of]),
      [
        [26, 38],
        [26, 36],
        [6, 36],
      ],
    );
    assert.deepEqual(told[1]?.labels, ['Un peu meilleur', 'Bien meilleur']);
  });

  it('never stands for one to four people, on either side', () => {
    for (const [yes, no] of [
      [4, 34],
      [34, 4],
      [3, 0],
      [0, 30],
    ] as const) {
      const answers = said('isolation-change', [
        ['less', yes],
        ['same', no],
      ]);
      assert.deepEqual(mainResults(survey, resultsOf(survey, answers)), []);
    }
    const all = said('isolation-change', [['less', 30]]);
    assert.equal(mainResults(survey, resultsOf(survey, all)).length, 1, 'all of them is nobody');
  });

  it('of a question without a "yes" is what most said', () => {
    const answers = said(BUS.id, [
      ['yes', 9],
      ['no', 20],
    ]);
    const [one] = mainResults(survey, resultsOf(survey, answers));
    assert.deepEqual([one?.people, one?.of, one?.labels], [20, 29, ['Non']]);
  });
});

describe('what was said in people’s own words', () => {
  const words = (text: string, quotable?: boolean): Reply => ({
    ...{ question: SAID.question, version: 1, words: text },
    ...(quotable !== undefined && { quotable }),
  });
  const answer = (n: number, reply: Reply, of = survey._id) =>
    anAnswer({ _id: anId('answer', n), survey: of, replies: [reply] });

  it('begins with those who agreed, and its order tells nothing of who answered when', () => {
    const told = saidIn({ ...survey, quotes: [{ ...QUOTE, answer: anId('answer', 3) }] }, [
      answer(1, words('Z', true)),
      answer(2, words('A')),
      answer(3, words('B', true)),
      answer(4, words('C', false)),
      answer(5, words('D', true), anId('survey', 2)),
      answer(6, { question: BUS.id, version: 1, codes: ['yes'] }),
    ]);
    assert.deepEqual(
      told.map((one) => [one.words, one.isQuotable, one.isQuoted]),
      [
        ['B', true, true],
        ['Z', true, false],
        ['A', false, false],
        ['C', false, false],
      ],
    );
  });
});

describe('the survey before', () => {
  const closed = (n: number, day: string, changes: object = {}) =>
    aSurvey({
      ...{ _id: anId('survey', n), status: 'closed', closedAt: `${day}T08:00:00.000Z` },
      ...changes,
    });

  it('is the last one of the same group that was over before; none while this one is asked', () => {
    const all = [
      closed(1, '2024-05-01'),
      closed(2, '2025-05-01'),
      closed(3, '2026-01-01', { population: 'volunteers' }),
      closed(4, '2026-05-01'),
      closed(5, '2027-05-01'),
      aSurvey({ _id: anId('survey', 6) }),
    ];
    assert.equal(surveyBefore(all[3]!, all)?._id, anId('survey', 2));
    assert.equal(surveyBefore(all[0]!, all), undefined);
    assert.equal(surveyBefore(all[5]!, all), undefined);
  });
});
