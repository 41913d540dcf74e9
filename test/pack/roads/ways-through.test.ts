import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distanceKm, type Point } from '../../../src/domain/kernel/place.ts';
import { roadsOf } from '../../../src/pack/roads/road-graph.ts';
import type { Trip } from '../../../src/pack/roads/road-travel.ts';
import type { RoadWay } from '../../../src/pack/roads/road-way.ts';
import { encodeRoads } from '../../../src/pack/roads/roads-file.ts';
import { readRoads, type Roads } from '../../../src/pack/roads/roads.ts';
import { gridOf } from './town-roads.ts';

const roadsFrom = (ways: Iterable<RoadWay>): Roads => readRoads(encodeRoads(roadsOf(ways)));
const at = (lat: number, lon: number): Point => ({ lat, lon });

function road(nodes: readonly number[], lonLats: number[], more: Partial<RoadWay> = {}): RoadWay {
  return { class: 'residential', oneWay: 0, nodes, lonLats, ...more };
}

/** How long the line is that is drawn, in kilometres. */
function drawn({ line }: Trip): number {
  return line.slice(1).reduce((sum, [lon, lat], index) => {
    const [beforeLon = 0, beforeLat = 0] = line[index] ?? [];
    return sum + distanceKm(at(beforeLat, beforeLon), at(lat, lon));
  }, 0);
}

/** A lane of 300 m with a square of 800 m around at its end, as a lollipop. */
const lollipop = (oneWay: RoadWay['oneWay']): Roads =>
  roadsFrom([
    road([1, 2], [4.9, 46.2, 4.904, 46.2]),
    road([2, 3, 4, 5, 2], [4.904, 46.2, 4.904, 46.202, 4.907, 46.202, 4.907, 46.2, 4.904, 46.2], {
      oneWay,
    }),
  ]);

describe('a road that ends where it begins', () => {
  it('is drawn as it is counted, whichever way round is open', () => {
    const places = fc.record({
      lat: fc.double({ min: 46.1995, max: 46.2025, noNaN: true }),
      lon: fc.double({ min: 4.9, max: 4.9075, noNaN: true }),
    });
    for (const oneWay of [-1, 0, 1] as const) {
      const roads = lollipop(oneWay);
      const isTold = (from: Point, to: Point): void => {
        const trip = roads.trip(from, to);
        const apart = Math.abs(drawn(trip) - trip.km);
        assert.ok(trip.approximate || apart < 0.03, `drawn ${drawn(trip)}, told ${trip.km}`);
      };
      fc.assert(fc.property(places, places, isTold), { numRuns: 60 });
    }
  });

  it('of one direction is driven round to what lies just behind', () => {
    const [before, behind] = [at(46.2, 4.9055), at(46.2, 4.9065)];
    const there = lollipop(1).between(before, behind).km;
    const back = lollipop(1).between(behind, before).km;
    assert.ok(back < 0.1 && there > 0.5, `${back} km, ${there} km`);
  });
});

describe('a lane that is no way through', () => {
  // The lane is the short side of a long way round.
  const roads = roadsFrom([
    road([1, 2], [4.9, 46.2, 4.92, 46.2], { onlyToDoors: true }),
    road([1, 3, 4, 2], [4.9, 46.2, 4.9, 46.22, 4.92, 46.22, 4.92, 46.2]),
    road([1, 5], [4.9, 46.2, 4.89, 46.2]),
    road([2, 6], [4.92, 46.2, 4.93, 46.2]),
  ]);

  it('is never taken to somewhere else, and is taken to the doors on it', () => {
    const through = roads.trip(at(46.2, 4.89), at(46.2, 4.93));
    assert.ok(through.km > 6, `${through.km} km`);
    assert.ok(through.minutes < 30, 'what only counts in the search is no time that is driven');
    assert.ok(through.line.some(([, lat]) => lat > 46.21));
    const door = roads.between(at(46.2, 4.89), at(46.2, 4.91));
    assert.ok(door.km < 1.7, `${door.km} km`);
    assert.ok(roads.between(at(46.2, 4.91), at(46.2, 4.93)).km < 1.7);
    assert.ok(roads.between(at(46.2, 4.905), at(46.2, 4.915)).km < 0.9);
  });

  it('is told alike in lists and tables', () => {
    const places = [at(46.2, 4.89), at(46.2, 4.93), at(46.2, 4.91)];
    const table = roads.table(places);
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const km = roads.between(places[from]!, places[to]!).km;
      assert.ok(Math.abs(table.at(from, to).km - km) < 1e-6);
    }
    assert.ok(roads.within(60, places[0]!, places)[1], 'it is reached, the long way round');
  });
});

describe('doors by roads that lead nowhere', () => {
  // A car park of many aisles, joined to nothing, 60 m from the streets.
  const aisles = gridOf(5, 5, 4.93, 46.2).map((way) => ({
    ...way,
    nodes: way.nodes.map((node) => node + 10_000),
    lonLats: Array.from(way.lonLats, (one, index) =>
      index % 2 === 0 ? 4.9271 + (one - 4.93) / 20 : 46.2 + (one - 46.2) / 20,
    ),
  }));
  const roads = roadsFrom([...gridOf(6, 6), ...aisles]);

  it('are driven to by the next road that leads on, in both directions', () => {
    const [home, shop] = [at(46.2, 4.9), at(46.2003, 4.9275)];
    for (const trip of [roads.between(home, shop), roads.between(shop, home)]) {
      assert.equal(trip.approximate, false);
      assert.ok(trip.km > 1.8 && trip.km < 3, `${trip.km} km`);
    }
    assert.equal(roads.table([home, shop]).at(0, 1).approximate, false);
    assert.equal(roads.within(60, home, [shop])[0]?.approximate, false);
  });

  it('on an island are no drive over the water, and far from any road are "environ"', () => {
    const [east, west] = [at(46.19, 4.91), at(46.19, 4.9125)];
    const island = roads.trip(east, west);
    assert.ok(island.approximate && island.km < 0.5, `${island.km} km`);
    const farm = roads.between(at(46.218, 4.92), at(46.1955, 4.91));
    assert.equal(farm.approximate, true);
  });
});
