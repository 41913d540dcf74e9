import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { OsmElement } from '../../../server/pack/osm/osm-element.ts';
import { osmFile } from '../../../server/pack/osm/osm-file.ts';
import { readOsmMap, type OsmMap } from '../../../server/pack/osm/osm-map.ts';
import { polygonsOf } from '../../../server/pack/osm/rings.ts';
import { missingIn } from '../../../server/pack/osm/whole.ts';
import { withEveryCommune } from '../../../server/pack/raw/missing-places.ts';
import { placePointsOf } from '../../../server/pack/raw/place-points.ts';
import { geodata, without } from './geodata.ts';

const REAL = 'liechtenstein-2013-08-03.osm.pbf';

describe('what an extract lacks', () => {
  it(
    'is said of a file that ends between two of its blocks',
    { skip: without(REAL) },
    async (t) => {
      const folder = await mkdtemp(join(tmpdir(), 'coudmain-cut-'));
      t.after(() => rm(folder, { recursive: true, force: true }));
      const bytes = new Uint8Array(await readFile(geodata(REAL)));
      const cuts = blockEnds(bytes);
      assert.equal(cuts.pop(), bytes.length);
      assert.ok(cuts.length > 3);
      const path = join(folder, 'cut.osm.pbf');
      const said = async (): Promise<string> =>
        missingIn(await readOsmMap(await osmFile(path))).join();
      // The last ones: each cut costs a reading of the file.
      for (const end of [cuts[0], cuts[1], cuts.at(-2), cuts.at(-1)]) {
        await writeFile(path, bytes.subarray(0, end));
        assert.match(
          await said().catch(String),
          /not downloaded to its end/,
          `cut at ${String(end)}`,
        );
      }
      await writeFile(path, bytes);
      assert.equal(await said(), '');
    },
  );

  it('is said of lines without their points, unless these are few', async () => {
    const points = [1, 2, 3].map((id) => node(id));
    const whole = Array.from({ length: 9 }, (_, id) => way(id, [1, 2, 3]));
    assert.deepEqual(missingIn(await mapOf(...points, ...whole, way(10, [3, 4]), RELATION)), []);
    const [said] = missingIn(await mapOf(...points, way(1, [1, 2]), way(2, [3, 4]), RELATION));
    assert.match(said ?? '', /^1 of 2 lines lack points/);
    assert.throws(() => missingIn({ ...EMPTY }), /no lines/);
  });

  it('is no name of a commune: the list of communes knows it', async () => {
    const map = await mapOf(node(1, { place: 'village', name: 'Saint-Jean' }));
    const point = { lat: 46.25, lon: 4.95 };
    const communes = [
      { code: '01001', name: 'Saint Jean', point },
      { code: '01002', name: 'Vonnas', point, population: 6_000 },
      { code: '01003', name: 'Sans point' },
    ];
    const names = placePointsOf(withEveryCommune(map, communes)).map(({ tags }) => tags);
    assert.deepEqual(names, [
      { place: 'village', name: 'Saint-Jean' },
      { place: 'town', name: 'Vonnas' },
    ]);
  });
});

describe('the rings of an area', () => {
  it('are joined from thousands of ways in any order and direction, however many', async () => {
    const count = 20_000;
    const around = Array.from({ length: count }, (_, id) => {
      const angle = (2 * Math.PI * id) / count;
      return node(id + 1, {}, [5 + Math.cos(angle), 46 + Math.sin(angle)]);
    });
    const ways = around.map(({ id }) =>
      way(id, id % 2 ? [id, (id % count) + 1] : [(id % count) + 1, id]),
    );
    // Seven steps at a time: neighbours in the file are none on the ground.
    const members = ways.map((_, at) => ({
      ...{ type: 'way' as const, role: 'outer' },
      ref: ((at * 7) % count) + 1,
    }));
    const map = await mapOf(...around, ...ways);
    const [ring] = polygonsOf(map, { type: 'relation', id: 1, members });
    assert.equal(ring?.[0]?.length, count + 1);
  });
});

const RELATION: OsmElement = { type: 'relation', id: 1, members: [], tags: { type: 'route' } };
const EMPTY: OsmMap = {
  ...{ nodes: [], ways: new Map(), relations: [], dated: undefined, lineOf: () => [] },
  counts: { nodes: 0, relations: 0 },
};

function node(
  id: number,
  tags = {},
  [lon, lat]: readonly [number, number] = [4.9 + id / 1_000, 46.2],
) {
  return { type: 'node' as const, id, lon, lat, tags };
}

function way(id: number, refs: readonly number[]): OsmElement {
  return { type: 'way', id, refs };
}

function mapOf(...elements: readonly OsmElement[]): Promise<OsmMap> {
  return readOsmMap({
    dated: () => undefined,
    async *elements() {
      yield await Promise.resolve(elements);
    },
  });
}

/** Where the blocks of an `.osm.pbf` end (wiki.openstreetmap.org/wiki/PBF_Format: length, head with `datasize`, blob). */
function blockEnds(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = at + 4 + new DataView(bytes.buffer).getUint32(at);
    // The head's last field, 3: how long the blob is.
    let size = 0;
    for (
      let shift = 0, from = bytes.lastIndexOf(0x18, head) + 1;
      from < head;
      from += 1, shift += 7
    ) {
      size += ((bytes[from] ?? 0) & 0x7f) * 2 ** shift;
    }
    at = head + size;
    ends.push(at);
  }
  return ends;
}
