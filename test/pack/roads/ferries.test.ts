import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distanceKm, type Point } from '../../../src/domain/kernel/place.ts';
import { roadsOf } from '../../../src/pack/roads/road-graph.ts';
import type { RoadWay } from '../../../src/pack/roads/road-way.ts';
import { encodeRoads } from '../../../src/pack/roads/roads-file.ts';
import { readRoads } from '../../../src/pack/roads/roads.ts';
import { gridOf } from './town-roads.ts';

const at = (lat: number, lon: number): Point => ({ lat, lon });

/** A mainland, and an island of one street in the east, 3.9 km over the water. */
const crossing = (minutes?: number): RoadWay => ({
  ...{ class: 'ferry', nodes: [5, 900], oneWay: 0, lonLats: [4.965, 46.2, 5.015, 46.2] },
  ...(minutes !== undefined && { minutes }),
});
const ISLAND: RoadWay = {
  ...{ class: 'residential', nodes: [900, 901, 902], oneWay: 0 },
  lonLats: [5.015, 46.2, 5.02, 46.2, 5.02, 46.205],
};
const TOWN = gridOf(6, 6);
const roads = readRoads(encodeRoads(roadsOf([...TOWN, ISLAND, crossing(20)])));
const [HOME, FARM] = [at(46.2, 4.94), at(46.204, 5.02)];

describe('a ferry that takes cars', () => {
  it('is taken, said, and counts in minutes and not in kilometres', () => {
    const [corner] = TOWN.filter(({ nodes }) => nodes.includes(5));
    assert.ok(corner, 'the town has a quay');
    const trip = roads.trip(HOME, FARM);
    const water = distanceKm(at(46.2, 4.965), at(46.2, 5.015));
    assert.equal(trip.byFerry, true);
    assert.equal(trip.approximate, false);
    assert.ok(trip.km < distanceKm(HOME, FARM) - water + 1.5, `${trip.km} km`);
    assert.ok(trip.minutes > 20 && trip.minutes < 30, `${trip.minutes} min`);
    assert.ok(trip.line.some(([lon]) => lon > 5.01));
  });

  it('is no road to live by, and is not said where none is taken', () => {
    const boat = roads.snap(at(46.2, 4.99));
    assert.ok(!boat || boat.lon < 4.966 || boat.lon > 5.014);
    assert.equal(roads.between(HOME, at(46.21, 4.94)).byFerry, undefined);
    assert.equal(roads.table([HOME, FARM]).at(0, 1).byFerry, true);
    assert.equal(roads.within(60, HOME, [FARM])[0]?.byFerry, true);
    assert.deepEqual(roads.within(15, HOME, [FARM]), [undefined]);
  });

  it('whose time nobody knows is slow', () => {
    const slow = readRoads(encodeRoads(roadsOf([...TOWN, ISLAND, crossing()])));
    assert.ok(slow.between(HOME, FARM).minutes > roads.between(HOME, FARM).minutes);
  });
});
