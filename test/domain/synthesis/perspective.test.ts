import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { perspectiveOf } from '../../../src/domain/synthesis/perspective.ts';
import type { SentFigures } from '../../../src/domain/synthesis/sent-figures.ts';
import { synthesisOf } from '../../../src/domain/synthesis/synthesis.ts';
import { sentOf } from '../../support/synthesis.ts';

const OWN = sentOf('own', [40, 30, 12]);
const OTHERS: readonly SentFigures[] = [
  sentOf('a', [46, 30, 26]),
  sentOf('b', [300, 60, 48]),
  sentOf('c', [1_200, 90, 81]),
];

describe('a territory beside the others', () => {
  it('reads the worked example (field notes, 4.4) of the three others: 88 %, without its own', () => {
    const [told, ...more] = perspectiveOf('own', [OWN, ...OTHERS], 2026) ?? [];
    assert.deepEqual(more, []);
    assert.equal(told?.territories, 3);
    assert.equal(Math.round((told?.others.share ?? 0) * 1_000), 880);
    assert.equal(told?.others.answers, 180);
    assert.equal(told?.spread, undefined, 'three have no quartiles');
  });

  it('reads nothing of two others, of another year, or when it sends nothing', () => {
    assert.deepEqual(perspectiveOf('own', [OWN, ...OTHERS.slice(1)], 2026), []);
    assert.deepEqual(perspectiveOf('own', [OWN, ...OTHERS], 2025), []);
    assert.equal(perspectiveOf('own', OTHERS, 2026), undefined);
    const left: SentFigures = { ...OWN, hasLeft: true };
    assert.equal(perspectiveOf('own', [left, ...OTHERS], 2026), undefined);
  });

  it('reads those of its size where each size may be told', () => {
    const sized = (inhabitants: number, name: string): SentFigures[] =>
      ['1', '2', '3', '4', '5'].map((n) => sentOf(`${name}${n}`, [60, 40, 30], { inhabitants }));
    const sent = [{ ...OWN, inhabitants: 900 }, ...sized(2_000, 'small'), ...sized(9_000, 'large')];
    const [told] = perspectiveOf('own', sent, 2026) ?? [];
    assert.deepEqual([told?.alike?.size, told?.alike?.territories], ['under-5000', 5]);
    assert.equal(told?.spread?.territories, 10);
  });

  it('cannot be told from what its own figures are: whatever it sends, it reads the same', () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(counts, ([one, other]) => {
        const own = sentOf('own', [40, Math.max(one, other), Math.min(one, other)]);
        assert.deepEqual(
          perspectiveOf('own', [own, ...OTHERS], 2026)?.map(({ others }) => others),
          synthesisOf(OTHERS, 2026).questions.map(({ figure }) => ({
            share: figure!.share,
            interval: figure!.interval,
            answers: figure!.answers,
          })),
        );
      }),
    );
  });
});
