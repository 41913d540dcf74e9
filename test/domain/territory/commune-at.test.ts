import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { communeAt } from '../../../src/domain/territory/commune-at.ts';
import type { Commune } from '../../../src/domain/territory/territory.ts';

const square = (west: number, south: number): readonly (readonly [number, number])[] => [
  [west, south],
  [west + 0.1, south],
  [west + 0.1, south + 0.1],
  [west, south + 0.1],
  [west, south],
];

const VONNAS: Commune = { code: '01457', name: 'Vonnas', outline: [square(4.9, 46.2)] };
const MEZERIAT: Commune = { code: '01246', name: 'Mézériat', point: { lat: 46.23, lon: 5.05 } };

describe('the commune of a point', () => {
  it('is the one whose outline holds it', () => {
    assert.equal(communeAt([MEZERIAT, VONNAS], { lat: 46.21, lon: 4.99 })?.name, 'Vonnas');
  });

  it('is guessed by the nearest middle where outlines are unknown, and no further than 8 km', () => {
    const communes = [VONNAS, MEZERIAT];
    assert.equal(communeAt(communes, { lat: 46.25, lon: 5.06 })?.name, 'Mézériat');
    assert.equal(communeAt(communes, { lat: 46.31, lon: 5.05 }), undefined);
    assert.equal(communeAt([VONNAS], { lat: 46.21, lon: 5.01 }), undefined);
    assert.equal(communeAt([], { lat: 46.21, lon: 5.01 }), undefined);
  });
});
