import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { proportionalAllocation } from '../../../../src/domain/statistics/drawing/allocation.ts';
import { stratifiedDraw } from '../../../../src/domain/statistics/drawing/stratified-draw.ts';
import { figure } from '../figures.ts';

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const sizes = fc.array(fc.nat(120), { minLength: 1, maxLength: 12 });

describe('the parts of a sample', () => {
  it('are those of the largest remainders (textbook example of Hamilton’s method)', () => {
    assert.deepEqual(
      proportionalAllocation([47_000, 16_000, 15_800, 12_000, 6_100, 3_100], 10),
      [5, 2, 1, 1, 1, 0],
    );
    assert.deepEqual(proportionalAllocation([46, 300, 1_200], 100), [3, 19, 78]);
  });

  it('give equal remainders to the larger, then to the earlier', () => {
    assert.deepEqual(proportionalAllocation([10, 10, 10], 4), [2, 1, 1]);
    assert.deepEqual(proportionalAllocation([1, 3], 2), [0, 2]);
  });

  it('leave two to each stratum when asked, so that each has a variance', () => {
    assert.deepEqual(proportionalAllocation([3, 20, 500], 20, 2), [2, 2, 16]);
    assert.deepEqual(proportionalAllocation([1, 20, 500], 20, 2), [1, 2, 17]);
  });

  it('are whole, in all what was asked, never more than there are, and near their share', () => {
    fc.assert(
      fc.property(sizes, fc.nat(1_440), fc.nat(3), (people, wanted, least) => {
        const size = Math.min(wanted, sumOf(people));
        const parts = proportionalAllocation(people, size, least);
        if (parts === 'too-few-for-strata') {
          assert.ok(size < sumOf(people.map((all) => Math.min(all, least))));
          return;
        }
        const found = figure(parts);
        assert.equal(sumOf(found), size);
        for (const [index, part] of found.entries()) {
          assert.ok(part >= Math.min(people[index]!, least) && part <= people[index]!);
          const share = sumOf(people) === 0 ? 0 : (size * people[index]!) / sumOf(people);
          if (least === 0) assert.ok(Math.abs(part - share) < 1);
        }
      }),
    );
  });

  it('have a reason where they cannot be', () => {
    assert.equal(proportionalAllocation([3, 4], 8), 'more-than-there-are');
    assert.equal(proportionalAllocation([3, 4, 5], 5, 2), 'too-few-for-strata');
    assert.equal(proportionalAllocation([3, -4], 1), 'negative');
    assert.equal(proportionalAllocation([3, Number.NaN], 1), 'not-a-whole-number');
    assert.deepEqual(proportionalAllocation([], 0), []);
    assert.deepEqual(proportionalAllocation([0, 0], 0), [0, 0]);
  });
});

describe('a stratified draw', () => {
  const villages = ['Aubrac', 'Bessans', 'Cervières'] as const;
  const list = villages.flatMap((stratum, index) =>
    Array.from({ length: 10 * (index + 1) }, (_, at) => ({ id: `${stratum} ${at}`, stratum })),
  );

  it('draws each stratum for itself, in proportion', () => {
    const draws = figure(stratifiedDraw('seed', list, 12));
    assert.deepEqual([...draws.keys()], villages);
    assert.deepEqual(
      [...draws.values()].map(({ drawn }) => drawn.length),
      [2, 4, 6],
    );
    for (const [stratum, { drawn, next }] of draws) {
      for (const id of [...drawn, ...next]) assert.ok(id.startsWith(stratum));
    }
  });

  it('is the same in whatever order the list comes', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: 60 }), fc.nat(60), (other, size) => {
        assert.deepEqual(stratifiedDraw('seed', other, size), stratifiedDraw('seed', list, size));
      }),
    );
  });

  it('has a reason where it cannot be', () => {
    assert.equal(stratifiedDraw('seed', list, 61), 'more-than-there-are');
    assert.equal(stratifiedDraw('seed', list, 5, 2), 'too-few-for-strata');
    const twice = [...list, { id: list[0]!.id, stratum: 'Cervières' }];
    assert.equal(stratifiedDraw('seed', twice, 5), 'named-twice');
  });
});
