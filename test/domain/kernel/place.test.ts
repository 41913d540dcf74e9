import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distanceKm } from '../../../src/domain/kernel/place.ts';

const point = fc.record({
  lat: fc.double({ min: -89, max: 89, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distances', () => {
  it('agree with a known one: Paris to Lyon is 392 km', () => {
    const km = distanceKm({ lat: 48.8566, lon: 2.3522 }, { lat: 45.764, lon: 4.8357 });
    assert.ok(Math.abs(km - 391.5) < 1, String(km));
  });

  it('are the same both ways, nothing to oneself, and never more than half the globe', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const km = distanceKm(a, b);
        assert.ok(Math.abs(km - distanceKm(b, a)) < 1e-6);
        assert.ok(km >= 0 && km <= 20_016);
        assert.ok(distanceKm(a, a) < 1e-6);
      }),
    );
  });
});
