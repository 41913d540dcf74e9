import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gapsOf } from '../../../src/domain/diagnosis/gaps.ts';
import { EIGHT_KM, isWithin, type ReachLimit } from '../../../src/domain/diagnosis/nearest.ts';
import { aStandpoint, winding } from './arbitrary.ts';

const requests = fc.array(aStandpoint, { maxLength: 30 });
const volunteers = fc.array(aStandpoint, { maxLength: 12 });
const limit: fc.Arbitrary<ReachLimit> = fc.record({
  by: fc.constantFrom('km', 'minutes'),
  most: fc.integer({ min: 0, max: 40 }),
});

const countOf = (gaps: readonly { readonly requests: number }[]): number =>
  gaps.reduce((sum, gap) => sum + gap.requests, 0);

describe('gaps', () => {
  it('count every request that has no volunteer near enough, once, and no other', () => {
    fc.assert(
      fc.property(requests, volunteers, limit, (waiting, homes, near) => {
        const lonely = waiting.filter(
          ({ point }) => !homes.some((home) => isWithin(winding(point, home.point), near)),
        );
        const gaps = gapsOf(waiting, homes, near, winding);
        assert.equal(countOf(gaps), lonely.length);
        for (const { commune, requests: count } of gaps) {
          assert.equal(count, lonely.filter((one) => one.commune === commune).length);
        }
        assert.equal(new Set(gaps.map(({ commune }) => commune)).size, gaps.length);
      }),
    );
  });

  it('say how far the nearest volunteer is, which is beyond the limit', () => {
    fc.assert(
      fc.property(requests, volunteers, limit, (waiting, homes, near) => {
        for (const { commune, nearest } of gapsOf(waiting, homes, near, winding)) {
          assert.equal(nearest === undefined, homes.length === 0);
          if (!nearest) continue;
          assert.ok(!isWithin(nearest, near));
          const here = waiting.filter((one) => one.commune === commune);
          const ways = here.flatMap(({ point }) =>
            homes.map((home) => winding(point, home.point)[near.by]),
          );
          const beyond = ways.filter((way) => way > near.most);
          assert.ok(beyond.includes(nearest[near.by]));
        }
      }),
    );
  });

  it('never grow when a volunteer more lends a hand, nor when one looks further', () => {
    fc.assert(
      fc.property(requests, volunteers, aStandpoint, (waiting, homes, newcomer) => {
        const before = countOf(gapsOf(waiting, homes, EIGHT_KM, winding));
        assert.ok(countOf(gapsOf(waiting, [...homes, newcomer], EIGHT_KM, winding)) <= before);
        assert.ok(countOf(gapsOf(waiting, homes, { by: 'km', most: 15 }, winding)) <= before);
      }),
    );
  });

  it('stand in the middle of their requests, the largest first', () => {
    const at = (lat: number, commune: string) => ({ commune, point: { lat, lon: 5 } });
    const gaps = gapsOf([at(46.1, 'b'), at(46.2, 'a'), at(46.4, 'a')], [], EIGHT_KM, winding);
    assert.deepEqual(
      gaps.map(({ commune, requests: count }) => [commune, count]),
      [
        ['a', 2],
        ['b', 1],
      ],
    );
    assert.ok(Math.abs((gaps[0]?.point.lat ?? 0) - 46.3) < 1e-9);
  });
});
