import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { shownAs } from '../../../src/domain/statistics/display.ts';
import { isNoFigure } from '../../../src/domain/statistics/no-figure.ts';
import { SMALLEST_DISCLOSED } from '../../../src/domain/statistics/small-numbers.ts';
import { anyNumber, assertReadable, aTally, figure } from './figures.ts';

const as = (yes: number, answers: number, population: number, readers: 'house' | 'public') =>
  figure(shownAs({ population, answers, yes }, readers)).as;

describe('what may be shown (field notes, display rules of 4.3)', () => {
  it('is counts below ten answers, a percentage with its interval below thirty, a percentage from there', () => {
    assert.deepEqual(shownAs({ population: 60, answers: 9, yes: 9 }, 'house'), {
      ...{ as: 'counts', yes: 9, answers: 9 },
    });
    assert.equal(as(8, 10, 20, 'house'), 'percentage-with-interval');
    assert.equal(as(20, 29, 60, 'house'), 'percentage-with-interval');
    assert.equal(as(26, 30, 46, 'house'), 'percentage');
  });

  it('is counts of a small group also when everybody answered', () => {
    assert.equal(as(6, 9, 9, 'house'), 'counts');
  });

  it('is nothing to the public while fewer than five people gave an answer', () => {
    assert.equal(as(26, 30, 46, 'public'), 'suppressed', 'four said no: the rest follows');
    assert.equal(as(25, 30, 46, 'public'), 'percentage');
    assert.equal(as(4, 30, 46, 'public'), 'suppressed');
    assert.equal(as(0, 4, 46, 'public'), 'suppressed', 'four answered at all');
    assert.equal(as(0, 12, 80, 'public'), 'percentage-with-interval', 'nobody points at nobody');
  });

  it('never points at anybody, whatever the answers', () => {
    fc.assert(
      fc.property(aTally(60), (tally) => {
        const shown = figure(shownAs(tally, 'public'));
        if (shown.as === 'suppressed') return;
        for (const cell of [tally.yes, tally.answers - tally.yes]) {
          assert.ok(cell === 0 || cell >= SMALLEST_DISCLOSED);
        }
      }),
    );
  });

  it('is a figure that can be read or a reason, whatever comes in', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, (population, answers, yes) => {
        const shown = shownAs({ population, answers, yes }, 'house');
        if (!isNoFigure(shown)) assertReadable(shown);
      }),
    );
  });

  it('is a reason for counts that cannot be', () => {
    const reasons = [
      [0, 0, 0, 'nobody-to-ask'],
      [46, 0, 0, 'nobody-answered'],
      [46, 47, 3, 'more-answers-than-people'],
      [46, 30, 31, 'more-yes-than-answers'],
      [46, 30, -1, 'negative'],
      [46, 30.5, 3, 'not-a-whole-number'],
      [Number.NaN, 30, 3, 'not-a-whole-number'],
    ] as const;
    for (const [population, answers, yes, reason] of reasons) {
      assert.equal(shownAs({ population, answers, yes }, 'house'), reason);
    }
  });
});
