import { assert } from 'chai';

import { ClusterIndex, CLOSEST_ZOOM } from '../../../../src/ui/map/items/cluster-index.ts';
import type { ItemGroup } from '../../../../src/ui/map/items/cluster-index.ts';
import { toWorld, worldPixels } from '../../../../src/ui/map/base/mercator.ts';
import { anItem } from '../a-map.ts';

const everywhere = { west: 4, south: 45, east: 6, north: 47 };

function theGroup(index: ClusterIndex, zoom: number): ItemGroup {
  const [standing] = index.entriesIn(everywhere, zoom);
  if (standing?.type !== 'group') throw new Error('They stand apart');
  return standing;
}

describe('which items stand alone and which together', () => {
  const pair = [anItem({ id: 'a' }), anItem({ id: 'b', lon: 5.06 })];

  it('counts near items as one when far away, and tells them apart from near', () => {
    const index = new ClusterIndex(pair);
    assert.equal(theGroup(index, 8).count, 2);
    assert.lengthOf(index.entriesIn(everywhere, 16), 2);
  });

  it('says at which zoom a group comes apart, and it does there and not before', () => {
    const index = new ClusterIndex(pair);
    const zoom = index.splitsAt(theGroup(index, 8))!;
    assert.lengthOf(index.entriesIn(everywhere, zoom), 2);
    assert.lengthOf(index.entriesIn(everywhere, zoom - 1), 1);
  });

  it('knows that items at the very same place never come apart', () => {
    const index = new ClusterIndex([anItem({ id: 'a' }), anItem({ id: 'b' })]);
    assert.isUndefined(index.splitsAt(theGroup(index, CLOSEST_ZOOM)));
    assert.sameMembers(
      theGroup(index, CLOSEST_ZOOM).items.map(({ id }) => id),
      ['a', 'b'],
    );
  });

  it('measures its radius in the pixels of the map', () => {
    // At zoom 10, 0.1° of longitude is 72.8 pixels.
    const items = [anItem({ id: 'a', lon: 5 }), anItem({ id: 'b', lon: 5.1 })];
    assert.lengthOf(new ClusterIndex(items, 70).entriesIn(everywhere, 10), 2);
    assert.lengthOf(new ClusterIndex(items, 76).entriesIn(everywhere, 10), 1);
  });

  it('counts each item once, and leaves no two neighbours where there is room for one', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const items = Array.from({ length: 3_000 }, (_, at) =>
      anItem({ id: String(at), lat: 46 + random() * 0.4, lon: 5 + random() * 0.4 }),
    );
    const index = new ClusterIndex(items, 60);
    for (const zoom of [6, 10, 12, 14, 18]) {
      const entry = index.entriesIn(everywhere, zoom);
      const ids = entry.flatMap((one) => (one.type === 'group' ? one.items : [one.item]));
      assert.lengthOf(ids, items.length);
      assert.equal(new Set(ids).size, items.length);
      const alone = entry
        .filter(({ type }) => type === 'single')
        .map(({ lat, lon }) => {
          const { x, y } = toWorld(lat, lon);
          return { x: x * worldPixels(zoom), y: y * worldPixels(zoom) };
        });
      // Millions of pairs: the nearest two are found first, and said once.
      let nearest = Infinity;
      for (let at = 0; at < alone.length; at += 1) {
        for (let other = at + 1; other < alone.length; other += 1) {
          const [one, two] = [alone[at]!, alone[other]!];
          nearest = Math.min(nearest, Math.hypot(one.x - two.x, one.y - two.y));
        }
      }
      assert.isAbove(nearest, 60);
    }
  });

  it('leaves out an item whose place is not a number', () => {
    const index = new ClusterIndex([anItem({ lat: Number.NaN }), anItem({ id: 'b' })]);
    assert.lengthOf(index.entriesIn(everywhere, 12), 1);
  });

  it('gives nothing for no items', () => {
    assert.deepEqual(new ClusterIndex([]).entriesIn(everywhere, 12), []);
  });
});
