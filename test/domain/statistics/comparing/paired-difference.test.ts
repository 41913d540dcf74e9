import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import jstat from 'jstat';
import { midPValue } from '../../../../src/domain/statistics/comparing/mcnemar.ts';
import { pairedDifference } from '../../../../src/domain/statistics/comparing/paired-difference.ts';
import { isNoFigure } from '../../../../src/domain/statistics/no-figure.ts';
import { anyNumber, assertReadable, figure, near } from '../figures.ts';

const { jStat } = jstat;
const pairs = (bothYes: number, onlyFirst: number, onlySecond: number, bothNo: number) => ({
  ...{ population: Infinity, bothYes, onlyFirst, onlySecond, bothNo },
});

describe('the difference among people who answered both times', () => {
  it('is that of the published example (Fagerland, Lydersen & Laake 2014, airways: 1, 1, 7, 12)', () => {
    const found = figure(pairedDifference(pairs(1, 1, 7, 12)));
    near(found.difference, 6 / 21);
    // They take the first less the second: −0.286 (−0.507 to −0.026).
    near(found.low, 0.026, 6e-4);
    near(found.high, 0.507, 6e-4);
    near(found.pValue, 0.0391, 5e-5);
  });

  it('is narrower than if other people had been asked, when people mostly say the same twice', () => {
    const same = figure(pairedDifference(pairs(30, 2, 6, 30)));
    const others = figure(pairedDifference(pairs(17, 15, 19, 17)));
    assert.ok(same.high - same.low < others.high - others.low);
  });

  it('is known when everybody answered both times', () => {
    const all = figure(pairedDifference({ ...pairs(20, 2, 6, 18), population: 46 }));
    near(all.difference, 4 / 46);
    near(all.low, all.difference);
    near(all.high, all.difference);
    assert.equal(all.pValue, 0);
  });

  it('has edges: nobody changed, everybody did, all say yes', () => {
    const still = figure(pairedDifference(pairs(12, 0, 0, 8)));
    assert.equal(still.difference, 0);
    assert.equal(still.pValue, 1);
    assert.ok(still.low < 0 && still.high > 0, 'that nobody asked changed is not that nobody did');
    const turned = figure(pairedDifference(pairs(0, 0, 12, 0)));
    assert.equal(turned.difference, 1);
    assert.equal(turned.high, 1);
    assert.ok(turned.low < 1);
    assertReadable(figure(pairedDifference(pairs(9, 0, 0, 0))));
    assert.equal(pairedDifference(pairs(0, 0, 0, 0)), 'nobody-answered');
    assert.equal(
      pairedDifference({ ...pairs(5, 5, 5, 5), population: 19 }),
      'more-answers-than-people',
    );
    assert.equal(pairedDifference(pairs(5, -1, 5, 5)), 'negative');
  });

  it('turns round when the years do', () => {
    const count = fc.nat(40);
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 1, max: 40 }), (a, b, c, d) => {
        const there = figure(pairedDifference(pairs(a, b, c, d)));
        const back = figure(pairedDifference(pairs(a, c, b, d)));
        near(there.low, -back.high);
        near(there.high, -back.low);
        assert.ok(there.low <= there.difference && there.difference <= there.high);
        near(there.pValue, back.pValue);
      }),
    );
  });

  it('is a figure that can be read or a reason, whatever comes in', () => {
    const some = fc.tuple(anyNumber, anyNumber, anyNumber, anyNumber, anyNumber);
    fc.assert(
      fc.property(some, ([population, bothYes, onlyFirst, onlySecond, bothNo]) => {
        const found = pairedDifference({ population, bothYes, onlyFirst, onlySecond, bothNo });
        if (!isNoFigure(found)) assertReadable(found);
      }),
    );
  });
});

describe('McNemar’s mid-P value', () => {
  it('is that of jStat’s binomial law', () => {
    for (const [b, c] of [
      [1, 7],
      [0, 1],
      [3, 4],
      [0, 12],
      [40, 61],
      [300, 420],
    ] as const) {
      const upTo = (x: number) => jStat.binomial.cdf(x, b + c, 0.5);
      const itself = b > 0 ? upTo(b) - upTo(b - 1) : upTo(0);
      near(midPValue(b, c), 2 * upTo(b) - itself, 1e-6);
    }
  });

  it('is one when nobody changed or as many each way, and stays a probability in a crowd', () => {
    assert.equal(midPValue(0, 0), 1);
    assert.equal(midPValue(8, 8), 1);
    assertReadable(midPValue(40_000, 60_000));
    assert.ok(midPValue(49_990, 50_010) > 0.9);
  });
});
