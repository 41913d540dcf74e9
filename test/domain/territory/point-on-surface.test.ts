import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOnGround } from '../../../src/domain/territory/commune-at.ts';
import { pointOnSurface } from '../../../src/domain/territory/point-on-surface.ts';

type Ring = readonly (readonly [number, number])[];
const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
/** A commune around a bay: the middle of its box lies in the sea. */
const BAY: Ring = [
  [0, 0],
  [9, 0],
  [9, 1],
  [1, 1],
  [1, 8],
  [9, 8],
  [9, 9],
  [0, 9],
  [0, 0],
];

describe('a point on the surface', () => {
  it('lies within the outline: around a bay, around an enclave, beside an islet', () => {
    const outlines: readonly (readonly Ring[])[] = [
      [BAY],
      [square(0, 0, 9), square(1, 1, 7)],
      [square(0, 0, 0.1), square(5, 5, 3)],
    ];
    for (const outline of outlines) {
      const point = pointOnSurface(outline);
      assert.ok(point && isOnGround(outline, point), JSON.stringify(point));
    }
    const [lon = 0] = pointOnSurface([square(0, 0, 0.1), square(5, 5, 3)]) ?? [];
    assert.ok(lon > 5, 'the islet comes first in the file, and is not where the name belongs');
    assert.equal(pointOnSurface([]), undefined);
  });

  it('and the enclave in a commune is no ground of it', () => {
    const outline = [square(0, 0, 9), square(1, 1, 7)];
    assert.ok(!isOnGround(outline, [4, 4]));
    assert.ok(isOnGround(outline, [0.5, 4]));
  });
});
