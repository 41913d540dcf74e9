import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { exactInterval, toldInterval } from '../../../src/domain/statistics/exact-interval.ts';
import type { Interval } from '../../../src/domain/statistics/interval.ts';
import { wilsonAround, wilsonInterval } from '../../../src/domain/statistics/wilson.ts';
import { aTally, figure, near, percent } from './figures.ts';

/** yes, n, N; exact; Wilson with the correction: in per cent. */
const table = [
  [26, 30, 46, [76, 91], [78, 92]],
  [17, 20, 36, [69, 92], [72, 93]],
  [8, 10, 20, [55, 90], [58, 92]],
  [9, 9, 60, [70, 100], [73, 100]],
  [0, 12, 80, [0, 24], [0, 22]],
] as const;

const inPercent = ({ low, high }: Interval) => [percent(low), percent(high)];

describe('small and extreme results (field notes, table 4.3)', () => {
  for (const [yes, answers, population, exact, wilson] of table) {
    it(`${yes}/${answers} of ${population}`, () => {
      assert.deepEqual(inPercent(figure(exactInterval({ population, answers, yes }))), exact);
      assert.deepEqual(inPercent(figure(wilsonInterval({ population, answers, yes }))), wilson);
    });
  }

  it('are Wilson’s of a very large group as published (Newcombe 1998, table I, method 3)', () => {
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const;
    for (const [yes, answers, low, high] of published) {
      const found = figure(wilsonInterval({ population: Infinity, answers, yes }));
      near(found.low, low, 6e-5);
      near(found.high, high, 6e-5);
    }
  });

  it('are the share itself when everybody answered', () => {
    for (const yes of [0, 7, 12]) {
      const census = { population: 12, answers: 12, yes };
      const share = yes / 12;
      assert.deepEqual(figure(wilsonInterval(census)), { low: share, high: share });
      assert.deepEqual(toldInterval(census), { low: share, high: share, method: 'census' });
    }
    assert.deepEqual(wilsonAround(0.5, Infinity), { low: 0.5, high: 0.5 });
  });

  it('are never more than is still possible, nor turned around, and mirror each other', () => {
    fc.assert(
      fc.property(aTally(), (tally) => {
        const { population, answers, yes } = tally;
        const exact = figure(exactInterval(tally));
        assert.ok(exact.lowCount >= yes);
        assert.ok(exact.highCount <= population - (answers - yes));
        const told = figure(toldInterval(tally));
        assert.ok(told.low <= yes / answers && yes / answers <= told.high);
        const mirror = figure(exactInterval({ ...tally, yes: answers - yes }));
        assert.equal(mirror.lowCount, population - exact.highCount);
        assert.equal(mirror.highCount, population - exact.lowCount);
        const wilson = figure(wilsonInterval(tally));
        assert.ok(wilson.low <= yes / answers && yes / answers <= wilson.high);
      }),
    );
  });

  it('become Wilson’s where the group is too large or not counted', () => {
    assert.equal(figure(toldInterval({ population: 46, answers: 30, yes: 26 })).method, 'exact');
    for (const population of [200_000, Infinity]) {
      const tally = { population, answers: 385, yes: 200 };
      assert.equal(figure(toldInterval(tally)).method, 'wilson');
    }
    const tally = { population: Infinity, answers: 385, yes: 200 };
    assert.equal(exactInterval(tally), 'population-unknown');
    assert.equal(exactInterval({ ...tally, population: 200_000 }), 'population-too-large');
  });

  it('nearly agree where groups are large', () => {
    const tally = { population: 100_000, answers: 4_000, yes: 1_300 };
    const exact = figure(exactInterval(tally));
    const wilson = figure(wilsonInterval(tally));
    near(exact.low, wilson.low, 5e-4);
    near(exact.high, wilson.high, 5e-4);
  });
});
