import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  communesWithStrangers,
  placeKey,
  placesOf,
  serviceReachOf,
} from '../../../src/domain/diagnosis/service-reach.ts';

const near = { lat: 46.3, lon: 4.9 };
const far = { lat: 46.5, lon: 5.2 };
const communes = [
  { code: '99901', name: 'Valmorand', point: near, population: 1_240 },
  { code: '99902', name: 'Saint-Aubrin', point: far, population: 610 },
  { code: '99903', name: 'Crêt-le-Haut', population: 330 },
];
const people = [
  { commune: '99901', point: near },
  { commune: '99901', point: far },
  { commune: '99902' },
];
const settlement = {
  ...{ communes, people },
  hamlets: [{ name: 'Les Teppes', commune: '99902', ...far }],
};
const reachAt = (place: { lat: number }) => ({
  within: place.lat === near.lat,
  approximate: false,
});

describe('how far the services of one kind are', () => {
  it('is told of people, inhabitants and hamlets, commune by commune', () => {
    const {
      people: helped,
      inhabitants,
      hamlets,
    } = serviceReachOf('doctor', 2, settlement, reachAt);
    const figures = (shares: typeof helped) =>
      shares.map(({ beyond, known, unknown }) => [beyond, known, unknown]);
    assert.deepEqual(figures(helped), [
      [1, 2, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    assert.deepEqual(figures(inhabitants), [
      [0, 1_240, 0],
      [610, 610, 0],
      [0, 0, 330],
    ]);
    assert.deepEqual(figures(hamlets), [
      [0, 0, 0],
      [1, 1, 0],
      [0, 0, 0],
    ]);
  });

  it('asks from each place once', () => {
    assert.deepEqual(
      new Set(placesOf(settlement).map(placeKey)),
      new Set([near, far].map(placeKey)),
    );
    assert.equal(placesOf(settlement).length, 2);
  });

  it('leaves nobody out who lives in a commune beyond the border', () => {
    const rows = communesWithStrangers(communes, [...people, { commune: '01001' }]);
    assert.deepEqual(rows.slice(3), [{ code: '01001', name: '01001' }]);
  });
});
