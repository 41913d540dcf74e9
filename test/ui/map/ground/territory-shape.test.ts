import { assert } from 'chai';

import { boundsOf, widened } from '../../../../src/ui/map/base/bounds.ts';
import { shapeOf } from '../../../../src/ui/map/ground/territory-shape.ts';
import { boundsOfTerritory, NO_TERRITORY } from '../../../../src/ui/map/ground/map-territory.ts';
import { metresPerPixel, toWorld, worldPixels } from '../../../../src/ui/map/base/mercator.ts';
import { nearestPlaceName } from '../../../../src/ui/map/ground/nearest-place.ts';
import { inReadingOrder } from '../../../../src/ui/map/base/reading-order.ts';
import { ringsHold } from '../../../../src/ui/map/base/ring.ts';
import { scaleBar } from '../../../../src/ui/map/controls/scale-bar.ts';
import { territory } from '../a-map.ts';

describe('the shape of the land', () => {
  it('has an outer border without the boundary that two communes share', () => {
    assert.lengthOf(shapeOf(territory).border, 6 * 4);
  });

  it('gives neighbours different tints', () => {
    const [west, east] = shapeOf(territory).communes;
    assert.notEqual(west?.tint, east?.tint);
  });

  it('puts the larger commune first, whose name is written first', () => {
    assert.deepEqual(
      shapeOf(territory).communes.map(({ name }) => name),
      ['Westmoor', 'Eastmoor'],
    );
  });

  it('knows what lies inside its rings', () => {
    const { rings } = shapeOf(territory).communes[0]!;
    const inside = toWorld(46.05, 5.05);
    const outside = toWorld(46.05, 5.15);
    assert.isTrue(ringsHold(rings, inside.x, inside.y));
    assert.isFalse(ringsHold(rings, outside.x, outside.y));
  });

  it('is nothing when there is nothing', () => {
    assert.deepEqual(shapeOf(NO_TERRITORY).communes, []);
    assert.isUndefined(boundsOfTerritory(NO_TERRITORY));
  });
});

describe('the bounds of the land', () => {
  it('are those of the outlines', () => {
    assert.deepEqual(boundsOfTerritory(territory), { west: 5, south: 46, east: 5.2, north: 46.1 });
  });

  it('leave room around a centre without an outline', () => {
    const bare = { communes: [{ code: '1', name: 'One', lat: 46, lon: 5 }], places: [] };
    const { west, south } = boundsOfTerritory(bare)!;
    assert.closeTo(west, 4.98, 1e-9);
    assert.closeTo(south, 45.98, 1e-9);
  });

  it('pass over a place that is not a number, and are nothing without a place', () => {
    const odd = [
      { lat: Number.NaN, lon: 5 },
      { lat: 46, lon: 5 },
    ];
    assert.deepEqual(boundsOf(odd), { west: 5, south: 46, east: 5, north: 46 });
    assert.isUndefined(boundsOf([]));
    assert.deepEqual(widened(boundsOf(odd)!, 1), { west: 4, south: 45, east: 6, north: 47 });
  });
});

describe('distances on the map', () => {
  it('follow web-mercator: a pixel at zoom 0 on the equator is 156.5 km', () => {
    assert.closeTo(metresPerPixel(0, 0), 156_543, 1);
    assert.closeTo(metresPerPixel(60, 1), 39_136, 1);
    assert.equal(worldPixels(3), 2048);
    assert.deepEqual(toWorld(0, 0), { x: 0.5, y: 0.5 });
    assert.closeTo(toWorld(85.051_128_78, 180).y, 0, 1e-9);
  });

  it('are shown by the longest round bar that fits', () => {
    assert.deepEqual(scaleBar(10, 110), { metres: 1000, pixels: 100 });
    assert.deepEqual(scaleBar(19, 110), { metres: 2000, pixels: 105 });
    assert.deepEqual(scaleBar(1, 60), { metres: 50, pixels: 50 });
  });

  it('name the nearest place, and none when all are far', () => {
    assert.equal(nearestPlaceName(territory, { lat: 46.021, lon: 5.021 }), 'Mill');
    assert.equal(nearestPlaceName(territory, { lat: 46.05, lon: 5.16 }), 'Eastmoor');
    assert.isUndefined(nearestPlaceName(territory, { lat: 47, lon: 5 }));
  });
});

describe('the reading order', () => {
  it('stays the same when the map is moved, and goes west to east on one line', () => {
    const places = [
      { name: 'c', lat: 46, lon: 5 },
      { name: 'b', lat: 46.2, lon: 5.2 },
      { name: 'a', lat: 46.2, lon: 5 },
    ];
    assert.deepEqual(
      inReadingOrder(places, 11).map(({ name }) => name),
      ['a', 'b', 'c'],
    );
  });
});
