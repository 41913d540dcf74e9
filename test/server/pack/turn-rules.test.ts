import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { osmFile } from '../../../server/pack/osm/osm-file.ts';
import { readOsmMap } from '../../../server/pack/osm/osm-map.ts';
import type { OsmRelation, Tags } from '../../../server/pack/osm/osm-element.ts';
import { roadWaysOf } from '../../../server/pack/raw/road-ways.ts';
import { turnRulesOf, type TurnRules } from '../../../server/pack/raw/turn-rules.ts';
import { roadsOf } from '../../../src/pack/roads/road-graph.ts';
import { encodeRoads } from '../../../src/pack/roads/roads-file.ts';
import { geodata, without } from './geodata.ts';

const EXTRACT = 'andorre-2021-04-13.osm.pbf';

type Member = OsmRelation['members'][number];

const FROM: Member = { type: 'way', ref: 1, role: 'from' };
const VIA: Member = { type: 'node', ref: 7, role: 'via' };
const TO: Member = { type: 'way', ref: 2, role: 'to' };

async function rulesOf(
  tags: Tags,
  members: readonly Member[] = [FROM, VIA, TO],
): Promise<TurnRules> {
  const relation: OsmRelation = { type: 'relation', id: 1, members, tags };
  const source = {
    dated: () => undefined,
    async *elements() {
      yield await Promise.resolve([relation]);
    },
  };
  return turnRulesOf(await readOsmMap(source));
}

describe('the rules of turning of a map', () => {
  it('are those that hold for cars at any hour', async () => {
    const type = 'restriction';
    const told: readonly (readonly [Tags, boolean | undefined])[] = [
      [{ type, restriction: 'no_left_turn' }, false],
      [{ type, restriction: 'only_straight_on' }, true],
      [{ type, 'restriction:motorcar': 'no_right_turn' }, false],
      [{ type, restriction: 'no_left_turn', except: 'psv;bicycle' }, false],
      [{ type, restriction: 'no_left_turn', except: 'psv; motorcar' }, undefined],
      [{ type, 'restriction:hgv': 'no_left_turn' }, undefined],
      [{ type, 'restriction:conditional': 'no_left_turn @ (Mo-Fr 07:00-09:00)' }, undefined],
      [{ type: 'boundary', restriction: 'no_left_turn' }, undefined],
    ];
    for (const [tags, isOnly] of told) {
      const { rules } = await rulesOf(tags);
      const expected = isOnly === undefined ? [] : [{ from: 1, to: 2, via: 7, isOnly }];
      assert.deepEqual(rules, expected, JSON.stringify(tags));
    }
  });

  it('hold for each of several roads, and are counted where they hold along a road', async () => {
    const tags = { type: 'restriction', restriction: 'no_entry' };
    const several = await rulesOf(tags, [FROM, { ...FROM, ref: 3 }, VIA, TO]);
    assert.deepEqual(
      several.rules.map(({ from }) => from),
      [1, 3],
    );
    for (const members of [
      [FROM, { ...VIA, type: 'way' as const }, TO],
      [FROM, TO],
    ]) {
      const { rules, leftOut } = await rulesOf(tags, members);
      assert.deepEqual([rules.length, leftOut], [0, 1]);
    }
  });

  it(
    'make the file of the roads of a country hardly larger',
    { skip: without(EXTRACT) },
    async () => {
      const map = await readOsmMap(await osmFile(geodata(EXTRACT)));
      const ways = roadWaysOf(map, { west: 1.3, south: 42.3, east: 1.9, north: 42.8 });
      const { rules } = turnRulesOf(map);
      const graph = roadsOf(ways, rules);
      assert.ok(
        graph.turns.length > 50,
        `${rules.length} rules forbid ${graph.turns.length} turns`,
      );
      const [plain, ruled] = [encodeRoads(roadsOf(ways)).length, encodeRoads(graph).length];
      assert.ok(ruled < plain * 1.2, `${ruled} of ${plain} bytes`);
    },
  );
});
