import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PARIS } from '../../../src/domain/kernel/zone.ts';
import type { Answer, Mode } from '../../../src/domain/surveys/answer.ts';
import { frozenResult } from '../../../src/domain/synthesis/frozen-result.ts';
import { toldYes } from '../../../src/domain/synthesis/told-cells.ts';
import { anId } from '../../support/builders.ts';
import { anAnswer, aSurvey, BUS, FRAME } from '../../support/surveys.ts';

const CLOSED = aSurvey({
  status: 'closed',
  closedAt: '2026-03-02T16:00:00.000Z',
  frame: FRAME,
  calls: { answered: 38, refused: 5, unreachable: 6, pending: 0, gone: 2 },
});
const FIRST = '2026-03-04';
const SECOND = '2026-04-03';

let serial = 0;

/** So many answers to one question of the core, received on a day. */
function answers(
  count: number,
  code: string,
  { mode = 'phone', day = '2026-03-01' }: { mode?: Mode; day?: string } = {},
): readonly Answer[] {
  return Array.from({ length: count }, () => {
    serial += 1;
    return anAnswer({
      _id: anId('answer', serial),
      mode,
      replies: [{ question: 'isolation-change', version: 1, codes: [code] }],
      applied: [{ fact: anId('fact', serial), at: `${day}T00:00:00.000Z` }],
    });
  });
}

const said = (yes: number, no: number, how: Parameters<typeof answers>[2] = {}) => [
  ...answers(yes, 'less', how),
  ...answers(no, 'same', how),
];

const onlyQuestion = (all: readonly Answer[], today = FIRST) =>
  frozenResult(CLOSED, all, today, PARIS)?.questions[0];

describe('the frozen figures of a survey', () => {
  it('go by the days of the territory: a Sunday evening of Martinique is no Monday', () => {
    const late = aSurvey({ ...CLOSED, closedAt: '2027-01-01T01:30:00.000Z' });
    const first = frozenResult(late, said(20, 10), '2027-01-02', 'America/Martinique');
    assert.deepEqual([first?.closedOn, first?.year], ['2026-12-31', 2026]);
    assert.equal(frozenResult(late, said(20, 10), '2027-01-02', PARIS), undefined);
    const early = aSurvey({ ...CLOSED, closedAt: '2026-12-31T21:00:00.000Z' });
    const there = frozenResult(early, said(20, 10), '2027-01-03', 'Indian/Reunion');
    assert.deepEqual([there?.closedOn, there?.year], ['2027-01-01', 2027]);
  });

  it('are made once the day after the closing is over, from what had arrived by then', () => {
    const all = [...said(20, 10), ...said(8, 7, { day: FIRST })];
    assert.equal(frozenResult(CLOSED, all, '2026-03-03', PARIS), undefined);
    const first = frozenResult(CLOSED, all, FIRST, PARIS);
    assert.ok(first);
    assert.deepEqual([first.edition, first.editedOn, first.isFinal], [1, FIRST, false]);
    assert.deepEqual([first.questions[0]?.answers, first.questions[0]?.yes], [30, 20]);
    assert.deepEqual(frozenResult(CLOSED, all, '2026-04-02', PARIS), first);
  });

  it('are amended once, when late answers are taken in no more', () => {
    const all = [...said(20, 10), ...said(8, 7, { day: FIRST })];
    const second = frozenResult(CLOSED, all, SECOND, PARIS);
    assert.ok(second);
    assert.deepEqual([second.edition, second.editedOn, second.isFinal], [2, SECOND, true]);
    assert.deepEqual([second.questions[0]?.answers, second.questions[0]?.yes], [45, 28]);
    assert.equal(second.questions[0]?.counts, undefined, 'parts are told once');
    const quiet = frozenResult(CLOSED, said(20, 10), SECOND, PARIS);
    assert.deepEqual([quiet?.edition, quiet?.editedOn, quiet?.isFinal], [1, FIRST, true]);
  });

  it('are not amended where the difference would tell what a few said late', () => {
    for (const [yes, no] of [
      [4, 0],
      [8, 1],
      [2, 9],
    ] as const) {
      const late = frozenResult(
        CLOSED,
        [...said(20, 10), ...said(yes, no, { day: FIRST })],
        SECOND,
        PARIS,
      );
      assert.deepEqual([late?.edition, late?.questions[0]?.answers], [1, 30]);
    }
    const rounded = [...said(28, 2), ...said(5, 6, { day: FIRST })];
    assert.deepEqual(onlyQuestion(rounded, SECOND), onlyQuestion(rounded, FIRST));
  });

  it('know the size of the group without those who are gone, and never smaller than its answers', () => {
    assert.equal(frozenResult(CLOSED, said(20, 10), FIRST, PARIS)?.size, 44);
    assert.equal(frozenResult(CLOSED, said(40, 10), FIRST, PARIS)?.size, 50);
  });

  it('tell all parts of a whole or none', () => {
    const whole = onlyQuestion([...said(20, 10), ...said(6, 5, { mode: 'link' })]);
    assert.deepEqual(whole?.ways, [
      { way: 'voice', answers: 30, yes: 20 },
      { way: 'web', answers: 11, yes: 6 },
    ]);
    assert.equal(whole?.counts?.['less'], 26);
    const few = onlyQuestion([...said(20, 10), ...said(6, 1, { mode: 'link' })]);
    assert.equal(few?.ways, undefined);
    assert.equal(few?.answers, 37);
    assert.deepEqual(frozenResult(CLOSED, said(20, 10), FIRST, PARIS)?.missing, {
      ...{ refused: 5, unreachable: 6, pending: 0 },
    });
    const oneRefused = { ...CLOSED, calls: { ...CLOSED.calls!, refused: 1 } };
    assert.equal(frozenResult(oneRefused, said(20, 10), FIRST, PARIS)?.missing, undefined);
  });

  it('hold no question that fewer than five answered, none of one’s own, none in words, none of a branch', () => {
    assert.deepEqual(frozenResult(CLOSED, said(4, 0), FIRST, PARIS)?.questions, []);
    const own = anAnswer({
      replies: [
        { question: BUS.id, version: 1, codes: ['no'] },
        { question: 'in-your-words', version: 1, words: 'Madame Perrachon est venue' },
      ],
    });
    const all = Array.from({ length: 12 }, (_, index) => ({ ...own, _id: anId('answer', index) }));
    const survey = {
      ...CLOSED,
      questions: [...CLOSED.questions, { id: 'in-your-words', version: 1 }],
    };
    const result = frozenResult(survey, all, FIRST, PARIS);
    assert.deepEqual(result?.questions, []);
    assert.ok(!JSON.stringify(result).includes('Perrachon'));
    const branch = {
      ...CLOSED,
      questions: [
        { id: 'lonely', version: 1 },
        { id: 'isolation-change', version: 1, onlyIf: { question: 'lonely', codes: ['always'] } },
      ],
    };
    assert.deepEqual(frozenResult(branch, said(20, 10), FIRST, PARIS)?.questions, []);
  });

  it('are those of all who said the same: nobody points at nobody', () => {
    assert.deepEqual(onlyQuestion(said(30, 0))?.yes, 30);
    assert.equal(onlyQuestion(said(30, 0))?.isRounded, undefined);
    assert.deepEqual(onlyQuestion(said(0, 30))?.yes, 0);
  });

  it('are of a survey that is closed, and of no other', () => {
    assert.equal(frozenResult(aSurvey(), said(20, 10), SECOND, PARIS), undefined);
    const elsewhere = said(20, 10).map((one) => ({ ...one, survey: anId('survey', 9) }));
    assert.deepEqual(frozenResult(CLOSED, elsewhere, FIRST, PARIS)?.questions, []);
  });
});

describe('a number of one to four', () => {
  it('never leaves the territory, nor can be told from the three others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        fc.uuid(),
        fc.boolean(),
        (total, few, seed, isYes) => {
          const told = toldYes(total, isYes ? few : total - few, seed, 'lonely@1');
          assert.ok(told.isRounded);
          // Of two numbers below five the smaller one is drawn.
          if (few * 2 >= total) return;
          const shown = isYes ? told.yes : total - told.yes;
          assert.ok(shown === 0 || shown === 5);
        },
      ),
    );
  });

  it('is right on the average (2,000 territories), with the variance that is added to the margin', () => {
    for (const few of [1, 2, 3, 4]) {
      const told = Array.from(
        { length: 2_000 },
        (_, index) => toldYes(30, few, `seed ${index}`, 'lonely@1').yes,
      );
      const mean = told.reduce((sum, one) => sum + one, 0) / told.length;
      const variance = told.reduce((sum, one) => sum + (one - mean) ** 2, 0) / told.length;
      assert.ok(Math.abs(mean - few) < 0.2, `${few}: ${mean}`);
      assert.ok(variance < 6.3, String(variance));
    }
  });

  it('is drawn once: the same seed draws the same, whatever was asked before', () => {
    assert.deepEqual(toldYes(30, 3, 'seed', 'lonely@1'), toldYes(30, 3, 'seed', 'lonely@1'));
    assert.deepEqual(toldYes(30, 7, 'seed', 'lonely@1'), { yes: 7 });
    assert.deepEqual(toldYes(30, 30, 'seed', 'lonely@1'), { yes: 30 });
  });
});
