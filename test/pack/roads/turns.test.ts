import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Point } from '../../../src/domain/kernel/place.ts';
import { roadsOf } from '../../../src/pack/roads/road-graph.ts';
import type { RoadWay } from '../../../src/pack/roads/road-way.ts';
import { decodeRoads, encodeRoads, RoadsUnreadable } from '../../../src/pack/roads/roads-file.ts';
import { readRoads, type Roads } from '../../../src/pack/roads/roads.ts';
import type { TurnRule } from '../../../src/pack/roads/turns.ts';

const roadsFrom = (ways: readonly RoadWay[], rules: readonly TurnRule[] = []): Roads =>
  readRoads(encodeRoads(roadsOf(ways, rules)));
const at = (lat: number, lon: number): Point => ({ lat, lon });

function road(id: number, nodes: readonly number[], lonLats: readonly number[]): RoadWay {
  return { id, class: 'residential', oneWay: 0, nodes, lonLats };
}

/**
 * A main road from west (1) to east (4), with a crossing (2) from which a street leads north (3), and a way round a
 * block in the east by which one comes back to the crossing: about 770 m a side, 1,110 m northwards.
 */
const LAND = [
  road(10, [1, 2], [4.9, 46.2, 4.91, 46.2]),
  road(11, [2, 4], [4.91, 46.2, 4.92, 46.2]),
  road(12, [2, 3], [4.91, 46.2, 4.91, 46.21]),
  road(13, [4, 5, 6], [4.92, 46.2, 4.92, 46.21, 4.91, 46.21]),
  road(14, [6, 3], [4.91, 46.21, 4.91, 46.21]),
  // A dead end, where one may turn.
  road(15, [4, 7], [4.92, 46.2, 4.93, 46.2]),
];
const NO_LEFT: TurnRule = { from: 10, via: 2, to: 12, isOnly: false };
const [WEST, NORTH] = [at(46.2, 4.902), at(46.205, 4.91)];

describe('a turn that is forbidden', () => {
  it('is not made: one goes round the block, and does not turn back behind the crossing', () => {
    const straight = roadsFrom(LAND).between(WEST, NORTH).km;
    const lawful = roadsFrom(LAND, [NO_LEFT]).trip(WEST, NORTH);
    assert.ok(straight > 1.1 && straight < 1.3, `${straight} km`);
    // East, up and back: 0.6 + 0.77 + 1.11 + 0.77 + 0.56.
    assert.ok(lawful.km > 3.7 && lawful.km < 3.9, `${lawful.km} km`);
    assert.equal(lawful.approximate, false);
    assert.ok(lawful.line.some(([lon, lat]) => lon > 4.919 && lat > 46.209));
  });

  it('is forbidden to those only who come by that road', () => {
    const roads = roadsFrom(LAND, [NO_LEFT]);
    const east = at(46.2, 4.918);
    assert.ok(roads.between(east, NORTH).km < 1.3);
    assert.ok(roads.between(NORTH, WEST).km < 1.3, 'nor to those who come back');
  });

  it('is every other one, where a sign says the only one', () => {
    const onlyOn: TurnRule = { from: 10, via: 2, to: 11, isOnly: true };
    assert.ok(roadsFrom(LAND, [onlyOn]).between(WEST, NORTH).km > 3.7);
    const onlyLeft: TurnRule = { from: 10, via: 2, to: 12, isOnly: true };
    const east = at(46.2, 4.915);
    assert.ok(roadsFrom(LAND, [onlyLeft]).between(WEST, NORTH).km < 1.3);
    assert.ok(roadsFrom(LAND, [onlyLeft]).between(WEST, east).km > 3);
  });

  it('is told alike one by one, as a table and within some minutes', () => {
    const roads = roadsFrom(LAND, [NO_LEFT]);
    const one = roads.between(WEST, NORTH);
    assert.ok(Math.abs(roads.table([WEST, NORTH]).at(0, 1).km - one.km) < 1e-9);
    assert.ok(Math.abs((roads.within(60, WEST, [NORTH])[0]?.km ?? 0) - one.km) < 1e-9);
  });

  it('does not shut anybody in: where the map leaves no way at all, it is wrong', () => {
    const deadEnds = [
      road(1, [1, 2], [4.9, 46.2, 4.91, 46.2]),
      road(2, [2, 3], [4.91, 46.2, 4.91, 46.21]),
      road(3, [2, 4], [4.91, 46.2, 4.92, 46.2]),
    ];
    const roads = roadsFrom(deadEnds, [
      { from: 1, via: 2, to: 2, isOnly: false },
      { from: 3, via: 2, to: 2, isOnly: false },
    ]);
    const way = roads.between(WEST, NORTH);
    assert.equal(way.approximate, false);
    assert.ok(way.km < 1.3, `${way.km} km`);
  });

  it('is none where the map names a road that is not there, or that passes', () => {
    const free = roadsFrom(LAND).between(WEST, NORTH).km;
    const through = [road(10, [1, 2, 4], [4.9, 46.2, 4.91, 46.2, 4.92, 46.2]), ...LAND.slice(2)];
    const unknown = [
      roadsFrom(LAND, [{ ...NO_LEFT, from: 99 }]),
      roadsFrom(LAND, [{ ...NO_LEFT, via: 99 }]),
      roadsFrom(LAND, [{ ...NO_LEFT, to: 13 }]),
      roadsFrom(through, [NO_LEFT]),
    ];
    for (const roads of unknown) assert.equal(roads.between(WEST, NORTH).km, free);
  });
});

describe('roads.bin with rules of turning', () => {
  const bytes = encodeRoads(roadsOf(LAND, [NO_LEFT]));

  it('is read as it was written, and refused when anything in it was changed or cut', () => {
    assert.deepEqual(encodeRoads(decodeRoads(bytes)), bytes);
    const broken = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(broken, ([place, by]) => {
        const changed = bytes.slice();
        changed[place] = (changed[place] ?? 0) ^ by;
        assert.throws(() => readRoads(changed), RoadsUnreadable);
        assert.throws(() => readRoads(bytes.slice(0, place)), RoadsUnreadable);
      }),
    );
  });

  it('without any is the file that an earlier release reads', () => {
    assert.equal(encodeRoads(roadsOf(LAND))[4], 1);
    assert.equal(bytes[4], 2);
  });
});
