import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersOfYear, THREE_ITEMS } from '../../../src/domain/indicators/asked.ts';
import { figuresOf } from '../../../src/domain/indicators/figure.ts';
import { INDICATORS } from '../../../src/domain/indicators/library.ts';
import { sheetOf } from '../../../src/domain/indicators/sheet.ts';
import { countYear } from '../../../src/domain/indicators/year-counts.ts';
import { figureYear } from '../../../src/domain/indicators/year.ts';
import type { Mode } from '../../../src/domain/surveys/answer.ts';
import { coreWording } from '../../../src/domain/surveys/core-questions.ts';
import type { Reply } from '../../../src/domain/surveys/question.ts';
import type { Survey } from '../../../src/domain/surveys/survey.ts';
import { anId } from '../../support/builders.ts';
import { anAnswer, aSurvey } from '../../support/surveys.ts';
import { evidence } from './evidence.ts';

const TODAY = '2026-11-23';
const YEAR = figureYear(2026, TODAY);

const ITEMS = ['ucla-companionship', 'ucla-left-out', 'ucla-isolated'];

const closed = (n: number, on: string, changes: Partial<Survey> = {}): Survey =>
  aSurvey({
    ...{ _id: anId('survey', n), status: 'closed', closedAt: `${on}T09:00:00.000Z` },
    questions: [...ITEMS, 'morale-change'].map((id) => ({ id, version: 1 })),
    frame: { size: 46, drawn: 46, seed: 'x' },
    calls: { answered: 0, refused: 0, unreachable: 0, pending: 0, gone: 2 },
    ...changes,
  });

/** So many who say that they are in better spirits, and so many who are as before. */
const said = (survey: number, better: number, same: number, mode: Mode = 'phone') =>
  Array.from({ length: better + same }, (_, index) =>
    anAnswer({
      _id: anId('answer', survey * 1_000 + index),
      ...{ survey: anId('survey', survey), mode },
      replies: [
        {
          question: 'morale-change',
          version: 1,
          codes: [index < better ? 'better' : 'same'],
        },
      ],
    }),
  );

describe('what was answered in a year', () => {
  it('comes from the last survey that was closed in it, with how it was asked', () => {
    const found = answersOfYear(
      [closed(1, '2026-03-02'), closed(2, '2026-06-12'), closed(3, '2025-12-31')],
      [...said(1, 10, 20), ...said(2, 26, 12), ...said(3, 5, 5)],
      YEAR,
    );
    assert.deepEqual(found.get('morale-change@1'), {
      tally: { population: 44, answers: 38, yes: 26 },
      modes: ['phone'],
      closedOn: '2026-06-12',
    });
  });

  it('says nothing of a survey that is still asked, of another year, or that has not come about', () => {
    const open = closed(1, '2026-03-02', { status: 'open' });
    const late = closed(2, '2029-03-02');
    assert.equal(answersOfYear([open, late], [...said(1, 9, 9), ...said(2, 9, 9)], YEAR).size, 0);
  });

  it('is not taken from another wording, nor from a question that only some were asked', () => {
    const reworded = closed(1, '2026-03-02', {
      questions: [{ id: 'morale-change', version: 2 }],
    });
    const branch = closed(2, '2026-04-02', {
      questions: [
        { id: 'lonely', version: 1 },
        {
          ...{ id: 'morale-change', version: 1 },
          onlyIf: { question: 'lonely', codes: ['always'] },
        },
      ],
    });
    const found = answersOfYear([reworded, branch], [...said(1, 9, 9), ...said(2, 9, 9)], YEAR);
    const figures = figuresOf(countYear(evidence(), 2026, TODAY), found);
    const morale = figures.find(({ id }) => id === 'morale')?.value;
    assert.deepEqual(morale, { as: 'none', why: 'not-asked' });
  });

  it('counts as lonely by the scale who answered all three with six points or more', () => {
    const replies = (...codes: string[]): readonly Reply[] =>
      codes.map((code, at) => ({ question: ITEMS[at]!, version: 1, codes: [code] }));
    const answer = (n: number, ...codes: string[]) =>
      anAnswer({ _id: anId('answer', n), replies: replies(...codes) });
    const found = answersOfYear(
      [closed(1, '2026-03-02')],
      [
        answer(1, 'often', 'sometimes', 'hardly-ever'),
        answer(2, 'sometimes', 'sometimes', 'hardly-ever'),
        answer(3, 'often', 'often'),
      ],
      YEAR,
    );
    assert.deepEqual(found.get(THREE_ITEMS)?.tally, { population: 44, answers: 2, yes: 1 });
  });

  it('on paper leaves out what points at somebody, and more answers than people are no failure', () => {
    const survey = closed(1, '2026-03-02', { frame: { size: 3, drawn: 3, seed: 'x' } });
    const found = answersOfYear([survey], said(1, 27, 3), YEAR);
    assert.deepEqual(found.get('morale-change@1')?.tally, {
      ...{ population: 30, answers: 30, yes: 27 },
    });
    const counts = countYear(evidence(), 2026, TODAY);
    const sheet = sheetOf(counts, figuresOf(counts, found));
    const morale = sheet.figures.find(({ id }) => id === 'morale')?.value;
    assert.deepEqual(morale, { as: 'none', why: 'hidden' }, 'three were not of that mind');
  });

  it('is bound to questions of the core that count somebody, by id and version', () => {
    const asked = INDICATORS.filter(({ source }) => source === 'question');
    assert.ok(asked.length >= 6);
    for (const { uses, population } of asked) {
      if ((uses as readonly string[]).includes(THREE_ITEMS)) continue;
      const [id = '', version] = uses[0].split('@');
      const core = coreWording(id, Number(version));
      assert.equal(core?.population, population, id);
      assert.ok((core?.yes.length ?? 0) > 0, id);
    }
  });
});
