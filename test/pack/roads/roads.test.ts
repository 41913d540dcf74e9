import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { distanceKm, type Point } from '../../../src/domain/kernel/place.ts';
import { roadsOf } from '../../../src/pack/roads/road-graph.ts';
import { NO_ROADS } from '../../../src/pack/roads/road-travel.ts';
import type { RoadWay } from '../../../src/pack/roads/road-way.ts';
import { decodeRoads, encodeRoads, RoadsUnreadable } from '../../../src/pack/roads/roads-file.ts';
import { readRoads, type Roads } from '../../../src/pack/roads/roads.ts';
import { gridOf } from './town-roads.ts';

const roadsFrom = (ways: Iterable<RoadWay>): Roads => readRoads(encodeRoads(roadsOf(ways)));

describe('the roads of a territory', () => {
  it('lead from door to door: as long as the streets between them, and a line is drawn', () => {
    const roads = roadsFrom(gridOf(6, 6));
    const trip = roads.trip({ lat: 46.2001, lon: 4.9 }, { lat: 46.218, lon: 4.926 });
    assert.equal(trip.approximate, false);
    assert.ok(trip.km > 3.9 && trip.km < 4.2, `${trip.km} km`);
    assert.ok(trip.minutes > 4 && trip.minutes < 8, `${trip.minutes} min`);
    const drawn = trip.line.slice(1).reduce((sum, [lon, lat], index) => {
      const [beforeLon = 0, beforeLat = 0] = trip.line[index] ?? [];
      return sum + distanceKm({ lon: beforeLon, lat: beforeLat }, { lon, lat });
    }, 0);
    assert.ok(Math.abs(drawn - trip.km) < 0.05, `drawn ${drawn} km, told ${trip.km} km`);
  });

  it('are driven both ways along one stretch, and nowhere when one stays', () => {
    const roads = roadsFrom(gridOf(6, 6));
    const [a, b] = [
      { lat: 46.2, lon: 4.902 },
      { lat: 46.2, lon: 4.91 },
    ];
    const there = roads.between(a, b);
    assert.ok(Math.abs(there.km - distanceKm(a, b)) < 0.02);
    assert.ok(Math.abs(there.km - roads.between(b, a).km) < 1e-9);
    assert.ok(roads.between(a, a).km < 0.02);
  });

  it('are driven in their direction only', () => {
    const ring: RoadWay[] = [0, 1, 2, 3].map((side) => {
      const corners = [
        [4.9, 46.2],
        [4.94, 46.2],
        [4.94, 46.23],
        [4.9, 46.23],
      ] as const;
      const [from, to] = [corners[side]!, corners[(side + 1) % 4]!];
      return {
        ...{ class: 'tertiary', nodes: [side, (side + 1) % 4], oneWay: 1 },
        lonLats: [...from, ...to],
      };
    });
    const roads = roadsFrom(ring);
    const [a, b] = [
      { lat: 46.2, lon: 4.91 },
      { lat: 46.2, lon: 4.93 },
    ];
    const around = distanceKm({ lat: 46.2, lon: 4.9 }, { lat: 46.2, lon: 4.94 });
    assert.ok(roads.between(a, b).km < around);
    assert.ok(roads.between(b, a).km > 2 * around, 'the way back goes round');
    for (const spot of [a, b, { lat: 46.23, lon: 4.92 }]) {
      assert.ok(roads.between(spot, spot).km < 0.02, 'nobody drives round to where they are');
    }
  });

  it('are guessed, and say so, where none is near or none leads there', () => {
    const islands = [...gridOf(6, 6), ...shifted(gridOf(6, 6, 5.2, 46.2))];
    const roads = roadsFrom(islands);
    const here = { lat: 46.21, lon: 4.91 };
    const otherIsland = { lat: 46.21, lon: 5.21 };
    assert.equal(roads.between(here, otherIsland).approximate, true);
    assert.equal(roads.between(otherIsland, { lat: 46.22, lon: 5.22 }).approximate, false);
    const lost = { lat: 46.5, lon: 4.91 };
    assert.deepEqual(roads.between(here, lost), NO_ROADS.between(here, lost));
    assert.equal(roads.snap(lost), undefined);
  });

  it('keep nobody in a street without a way out', () => {
    const trap: RoadWay = {
      ...{ class: 'residential', nodes: [0, 9_001, 9_002], oneWay: 1 },
      lonLats: [4.9, 46.2, 4.899, 46.1995, 4.898, 46.199],
    };
    const roads = roadsFrom([...gridOf(6, 6), trap]);
    const inTheTrap = { lat: 46.199, lon: 4.898 };
    assert.equal(roads.between(inTheTrap, { lat: 46.21, lon: 4.91 }).approximate, false);
  });

  it('give the same times one by one and as a table', () => {
    const roads = roadsFrom(gridOf(8, 8));
    const place = fc.record({
      lat: fc.double({ min: 46.2, max: 46.26, noNaN: true }),
      lon: fc.double({ min: 4.9, max: 4.99, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), (places: Point[]) => {
        const table = roads.table(places);
        for (const [i, from] of places.entries()) {
          for (const [j, to] of places.entries()) {
            if (i === j) continue;
            const one = roads.between(from, to);
            assert.ok(Math.abs(table.at(i, j).minutes - one.minutes) < 1e-6);
            // A millimetre for places so near to each other that rounding is longer than the way.
            const crow = distanceKm(from, to) * 0.99 - 1e-6;
            assert.ok(one.km >= crow, 'no road is shorter than the crow');
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is within some minutes', () => {
  const roads = roadsFrom(gridOf(8, 8));
  const place = fc.record({
    lat: fc.double({ min: 46.2, max: 46.27, noNaN: true }),
    lon: fc.double({ min: 4.9, max: 4.99, noNaN: true }),
  });

  it('is what takes no longer one by one, by roads and by guess', () => {
    const minutes = fc.double({ min: 0, max: 12, noNaN: true });
    fc.assert(
      fc.property(minutes, place, fc.array(place, { maxLength: 8 }), (limit, from, places) => {
        for (const travel of [roads, NO_ROADS]) {
          travel.within(limit, from, places).forEach((way, index) => {
            const one = travel.between(from, places[index]!);
            if (Math.abs(one.minutes - limit) < 1e-6) return;
            assert.equal(way !== undefined, one.minutes < limit);
            if (way) assert.ok(Math.abs(way.minutes - one.minutes) < 1e-6);
            if (way) assert.equal(way.approximate, one.approximate);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is guessed where no road leads, and never when a road is only long', () => {
    const here = { lat: 46.21, lon: 4.91 };
    const lost = { lat: 46.24, lon: 5.1 };
    const [guess, far] = roads.within(60, here, [lost, { lat: 46.26, lon: 4.99 }]);
    assert.equal(guess?.approximate, true);
    assert.equal(far?.approximate, false);
    assert.deepEqual(roads.within(1, here, [{ lat: 46.26, lon: 4.99 }]), [undefined]);
  });

  it('no way round over a third place is quicker than the way itself', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const [direct, first, second] = [
          roads.between(a, c),
          roads.between(a, b),
          roads.between(b, c),
        ];
        // Across a field between two places beside the roads the guess may be the quicker one.
        fc.pre(![direct, first, second].some(({ approximate }) => approximate));
        const round = first.minutes + second.minutes;
        assert.ok(direct.minutes <= round + 1e-6, `${direct.minutes} > ${round}`);
      }),
      { numRuns: 120 },
    );
  });
});

describe('roads.bin', () => {
  const bytes = encodeRoads(roadsOf(gridOf(6, 6)));

  it('is refused, and never believed, when anything in it was changed or cut', () => {
    const broken = fc.tuple(
      fc.integer({ min: 0, max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
    );
    fc.assert(
      fc.property(broken, ([at, by]) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        assert.throws(() => readRoads(changed), RoadsUnreadable);
        assert.throws(() => readRoads(bytes.slice(0, at)), RoadsUnreadable);
      }),
    );
    assert.throws(() => readRoads(new Uint8Array()), RoadsUnreadable);
  });

  it('is read as it was written, whatever the roads', () => {
    const ways = fc.array(
      fc.record({
        nodes: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 6 }),
        class: fc.constantFrom('primary', 'tertiary', 'residential'),
        oneWay: fc.constantFrom(-1, 0, 1),
      }),
      { maxLength: 8 },
    );
    const at = (node: number): number[] => [
      4.9 + (node % 6) * 0.01,
      46.2 + Math.floor(node / 6) * 0.01,
    ];
    fc.assert(
      fc.property(ways, (list) => {
        const written = encodeRoads(
          roadsOf(list.map((way) => ({ ...way, lonLats: way.nodes.flatMap(at) }))),
        );
        assert.deepEqual(encodeRoads(decodeRoads(written)), written);
      }),
      { numRuns: 60 },
    );
  });

  it('may hold no road at all: then everything is guessed', () => {
    const roads = readRoads(encodeRoads(roadsOf([])));
    assert.equal(roads.between({ lat: 46.2, lon: 4.9 }, { lat: 46.3, lon: 4.9 }).approximate, true);
  });
});

function shifted(ways: readonly RoadWay[]): RoadWay[] {
  return ways.map((way) => ({ ...way, nodes: way.nodes.map((node) => node + 50_000) }));
}
