import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOsmMap } from '../../../server/pack/osm/osm-map.ts';
import type { OsmElement, Tags } from '../../../server/pack/osm/osm-element.ts';
import { accessIn, isObstacle } from '../../../server/pack/raw/car-access.ts';
import { roadWaysOf } from '../../../server/pack/raw/road-ways.ts';

const BOX = { west: 4, south: 46, east: 6, north: 47 };

describe('what a car may pass', () => {
  it('is told by the tag that is most particular', () => {
    const told: readonly (readonly [Tags, ReturnType<typeof accessIn>])[] = [
      [{}, undefined],
      [{ access: 'no', motor_vehicle: 'yes' }, 'open'],
      [{ access: 'yes', motorcar: 'no' }, 'closed'],
      [{ access: 'private' }, 'doors'],
      [{ motor_vehicle: 'destination' }, 'doors'],
      [{ motor_vehicle: 'agricultural;forestry' }, 'closed'],
      [{ vehicle: 'forestry' }, 'closed'],
      [{ motor_vehicle: 'psv' }, 'closed'],
      [{ access: 'emergency' }, 'closed'],
      [{ access: 'military' }, 'closed'],
      [{ motor_vehicle: 'agricultural;destination' }, 'doors'],
    ];
    for (const [tags, access] of told) assert.equal(accessIn(tags), access, JSON.stringify(tags));
  });

  it('is no bollard, no block, no gate that is private or locked', () => {
    const obstacles: readonly Tags[] = [
      { barrier: 'bollard' },
      { barrier: 'block' },
      { barrier: 'cycle_barrier' },
      { barrier: 'gate', access: 'private' },
      { barrier: 'gate', locked: 'yes' },
      { barrier: 'lift_gate', motor_vehicle: 'no' },
      { barrier: 'bollard', access: 'private' },
      { barrier: 'entrance', motor_vehicle: 'no' },
    ];
    for (const tags of obstacles) assert.ok(isObstacle(tags), JSON.stringify(tags));
    const open: readonly Tags[] = [
      { barrier: 'gate' },
      { barrier: 'gate', access: 'yes' },
      { barrier: 'gate', access: 'destination' },
      { barrier: 'bollard', motor_vehicle: 'yes' },
      { barrier: 'cattle_grid' },
      { barrier: 'toll_booth' },
      { barrier: 'kerb' },
      { highway: 'crossing' },
    ];
    for (const tags of open) assert.ok(!isObstacle(tags), JSON.stringify(tags));
  });
});

describe('the roads of a map', () => {
  const node = (id: number, tags?: Tags): OsmElement => ({
    ...{ type: 'node', id, lat: 46.2, lon: 4.9 + id / 1_000 },
    ...(tags && { tags }),
  });
  const way = (id: number, refs: number[], tags: Tags): OsmElement => ({
    type: 'way',
    id,
    refs,
    tags,
  });
  const roadsOf = async (...elements: readonly OsmElement[]) => {
    const source = {
      dated: () => undefined,
      async *elements() {
        yield await Promise.resolve(elements);
      },
    };
    return roadWaysOf(await readOsmMap(source), BOX);
  };

  it('end on both sides of what stands in them, also where they cross', async () => {
    const roads = await roadsOf(
      ...[node(1), node(2, { barrier: 'bollard' }), node(3), node(4), node(5)],
      way(1, [1, 2, 3], { highway: 'residential' }),
      way(2, [4, 2, 5], { highway: 'residential' }),
    );
    assert.equal(roads.length, 4);
    const ends = roads.flatMap(({ nodes }) => [nodes[0], nodes.at(-1)]);
    assert.equal(new Set(ends).size, 8, 'no two of them meet');
    for (const { nodes, lonLats } of roads) assert.equal(lonLats.length, nodes.length * 2);
  });

  it('lead to private doors, and are no way through there', async () => {
    const roads = await roadsOf(
      ...[node(1), node(2), node(3)],
      way(1, [1, 2], { highway: 'service', access: 'private' }),
      way(2, [2, 3], { highway: 'service', motor_vehicle: 'agricultural;forestry' }),
      way(3, [1, 3], { highway: 'track', access: 'private' }),
    );
    assert.deepEqual(
      roads.map(({ onlyToDoors }) => onlyToDoors),
      [true],
    );
  });

  it('are driven as a lane to a farm where a track is paved, and as a field where it is not', async () => {
    const kindOf = async (tags: Tags): Promise<string | undefined> =>
      (await roadsOf(node(1), node(2), way(1, [1, 2], { highway: 'track', ...tags })))[0]?.class;
    assert.equal(await kindOf({ tracktype: 'grade1' }), 'service');
    assert.equal(await kindOf({ surface: 'asphalt' }), 'service');
    assert.equal(await kindOf({ tracktype: 'grade2', surface: 'gravel' }), 'track');
    assert.equal(await kindOf({}), 'track');
    assert.equal(await kindOf({ tracktype: 'grade4', surface: 'asphalt' }), undefined);
  });

  it('go on over the water where a ferry says that it takes cars, and how long that lasts', async () => {
    const ferry = { route: 'ferry', motor_vehicle: 'yes' };
    const told: readonly (readonly [Tags, number | undefined])[] = [
      [{ ...ferry, duration: '25' }, 25],
      [{ ...ferry, duration: '1:30' }, 90],
      [{ ...ferry, duration: '0:04:30' }, 4.5],
      [{ ...ferry, duration: 'soon' }, undefined],
      [ferry, undefined],
    ];
    for (const [tags, minutes] of told) {
      const [road] = await roadsOf(node(1), node(2), way(1, [1, 2], tags));
      assert.deepEqual([road?.class, road?.minutes], ['ferry', minutes], JSON.stringify(tags));
    }
    for (const tags of [
      { route: 'ferry' },
      { route: 'ferry', access: 'yes' },
      { ...ferry, motorcar: 'no' },
    ])
      assert.deepEqual(await roadsOf(node(1), node(2), way(1, [1, 2], tags)), []);
  });
});
