import { assert } from 'chai';

import { groupNearby } from '../../../../src/ui/map/items/group-nearby.ts';

/** Each compared with each, as one would do it with a ruler. */
function byHand(xs: Float64Array, ys: Float64Array, radius: number): number[] {
  const groupOf = Array.from(xs, () => -1);
  let groups = 0;
  groupOf.forEach((_, first) => {
    if (groupOf[first] !== -1) return;
    groupOf.forEach((taken, at) => {
      const isNear = Math.hypot(xs[at]! - xs[first]!, ys[at]! - ys[first]!) <= radius;
      if (taken === -1 && isNear) groupOf[at] = groups;
    });
    groups += 1;
  });
  return groupOf;
}

describe('which points stand so near that one mark is enough', () => {
  it('gathers as comparing each with each does, wherever and however far they lie', () => {
    let seed = 11;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (const [count, spread, radius] of [
      [400, 1, 0.05],
      [400, 1, 0.4],
      [300, 1e6, 3e4],
      [300, 1e-4, 7e-6],
      [1, 1, 1],
    ] as const) {
      const points = () => Float64Array.from({ length: count }, () => (random() - 0.5) * spread);
      const [xs, ys] = [points(), points()];
      const { groups, groupOf } = groupNearby(xs, ys, radius);
      assert.deepEqual([...groupOf], byHand(xs, ys, radius));
      groups.forEach(({ first, count: size, x, y }, group) => {
        const members = [...groupOf.keys()].filter((at) => groupOf[at] === group);
        assert.lengthOf(members, size);
        assert.equal(members[0], first);
        const middle = (of: Float64Array) => members.reduce((sum, at) => sum + of[at]!, 0) / size;
        assert.closeTo(x, middle(xs), spread * 1e-9);
        assert.closeTo(y, middle(ys), spread * 1e-9);
      });
    }
  });

  it('leaves a point that is nowhere out, and lets it take nobody along', () => {
    const xs = Float64Array.of(0.5, Number.NaN, 0.5, Infinity);
    const ys = Float64Array.of(0.5, 0.5, 0.5, 0.5);
    const { groups, groupOf } = groupNearby(xs, ys, 0.1);
    assert.deepEqual([...groupOf], [0, -1, 0, -1]);
    assert.lengthOf(groups, 1);
  });

  it('gives no group for no points', () => {
    assert.lengthOf(groupNearby(new Float64Array(), new Float64Array(), 1).groups, 0);
  });
});
