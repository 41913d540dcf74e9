import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { figuresOf } from '../../../src/domain/indicators/figure.ts';
import { ENDED_FATES, sheetOf } from '../../../src/domain/indicators/sheet.ts';
import { countYear } from '../../../src/domain/indicators/year-counts.ts';
import { changesOfAction, looseEnds } from '../../../src/domain/indicators/theory.ts';
import type { Phase } from '../../../src/domain/requests/phase.ts';
import { Attacker, exactly, type Known, type Unknown } from './attacker.ts';
import { evidence, person, request } from './evidence.ts';

const PHASES: readonly Phase[] = ['done', 'done-elsewhere', 'passed-on', 'unmet', 'open'];
const REASONS = ['no-volunteer', 'too-far', 'hospital'] as const;

const lines = fc.array(
  fc.record({
    who: fc.integer({ min: 1, max: 12 }),
    phase: fc.constantFrom(...PHASES),
    reason: fc.constantFrom(...REASONS),
  }),
  { maxLength: 40 },
);

describe('the sheet for paper', () => {
  it('leaves no number from 1 to 4 to be worked out, whatever stands beside it on the sheet', () => {
    fc.assert(
      fc.property(lines, (some) => {
        const requests = some.map(({ who, phase, reason }, at) =>
          request(at + 1, who, '2026-03-01', { phase, ...(phase === 'unmet' && { reason }) }),
        );
        const people = Array.from({ length: 12 }, (_, at) => person(at + 1));
        const counts = countYear(evidence({ requests, people }), 2026, '2026-12-31');
        const { fates, unmet, reasons, figures } = sheetOf(counts, figuresOf(counts));
        const unknowns: Unknown[] = [];
        const knows: Known[] = [];
        const column = (
          names: readonly string[],
          cells: readonly (number | 'hidden')[],
          total: number | 'hidden',
        ): void => {
          for (const [at, name] of names.entries()) {
            const cell = cells[at] ?? 'hidden';
            unknowns.push({
              name,
              low: cell === 'hidden' ? 0 : cell,
              high: cell === 'hidden' ? 60 : cell,
            });
          }
          const all = Object.fromEntries(names.map((name) => [name, 1]));
          if (total !== 'hidden') knows.push(...exactly(all, total));
        };
        column(ENDED_FATES, fates.cells, fates.total);
        column(reasons, unmet.cells, unmet.total);
        const met = figures.find(({ id }) => id === 'requests-met')?.value;
        if (met?.as === 'share') {
          const all = Object.fromEntries(ENDED_FATES.map((fate) => [fate, 1]));
          knows.push(...exactly(all, met.tally.answers), ...exactly({ met: 1 }, met.tally.yes));
        }
        const parts = figures.find(({ id }) => id === 'requests-unmet')?.value;
        if (parts?.as === 'parts') {
          const sum = parts.parts.reduce((total, one) => total + one.requests, 0);
          knows.push(...exactly({ unmet: 1 }, sum));
        }
        const help = figures.find(({ id }) => id === 'help-without-app')?.value;
        if (help?.as === 'count') knows.push(...exactly({ elsewhere: 1 }, help.count));
        const attacker = new Attacker(unknowns, knows);
        const small = [
          ...ENDED_FATES.map((fate) => [fate, counts.requests.fates[fate].total] as const),
          ...reasons.map(
            (reason) => [reason, counts.requests.unmet.get(reason)?.total ?? 0] as const,
          ),
        ].filter(([, truth]) => truth > 0 && truth < 5);
        for (const [name, truth] of small) {
          const left = attacker.possible(name, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
          assert.ok(left.length > 1, `${name} is ${String(truth)}, and nothing else is left`);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a theory of change', () => {
  const theory = {
    actions: ['visits', 'rides'],
    changes: [
      { words: 'less alone', indicators: ['people-seen'] },
      { words: 'still at home', indicators: [] },
    ],
    links: [
      [0, 0],
      [7, 7],
    ] as const,
  };

  it('tells what an action leads to, and what hangs loose; a link to nothing is no link', () => {
    assert.deepEqual(
      changesOfAction(theory, 0).map(({ words }) => words),
      ['less alone'],
    );
    assert.deepEqual(changesOfAction(theory, 7), []);
    const { withoutAction, withoutFigure } = looseEnds(theory);
    assert.deepEqual(
      [withoutAction, withoutFigure].map((some) => some.map(({ words }) => words)),
      [['still at home'], ['still at home']],
    );
  });
});
