import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isWithin, nearestTravel, type ReachLimit } from '../../../src/domain/diagnosis/nearest.ts';
import { aPlace, winding } from './arbitrary.ts';

describe('the way to the nearest place', () => {
  const places = fc.array(aPlace, { maxLength: 20 });
  const limit: fc.Arbitrary<ReachLimit> = fc.record({
    by: fc.constantFrom('km', 'minutes'),
    most: fc.integer({ min: 0, max: 30 }),
  });

  it('is the shortest of all, or one that is near enough', () => {
    fc.assert(
      fc.property(aPlace, places, limit, (from, there, near) => {
        const found = nearestTravel(from, there, near, winding);
        const all = there.map((place) => winding(from, place)[near.by]);
        if (!found) assert.equal(there.length, 0);
        else if (all.some((way) => way <= near.most)) assert.ok(isWithin(found, near));
        else assert.equal(found[near.by], Math.min(...all));
      }),
    );
  });

  it('asks the roads of near places only', () => {
    let asked = 0;
    const counting = (...[from, to]: Parameters<typeof winding>) => {
      asked += 1;
      return winding(from, to);
    };
    const far = Array.from({ length: 50 }, (_, index) => ({ lat: 46.4 + index / 100, lon: 5 }));
    nearestTravel({ lat: 46.3, lon: 5 }, far, { by: 'km', most: 40 }, counting);
    assert.equal(asked, 1);
  });
});
