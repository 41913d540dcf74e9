import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { OsmElement, OsmNode, OsmWay } from '../../../server/pack/osm/osm-element.ts';
import { readOsmMap } from '../../../server/pack/osm/osm-map.ts';
import type { Box } from '../../../server/pack/features/box.ts';
import { seaOf } from '../../../server/pack/features/sea.ts';
import { isOnGround } from '../../../src/domain/territory/commune-at.ts';

type Ring = readonly (readonly [number, number])[];

const BOX: Box = { west: 0, south: 0, east: 1, north: 1 };
const WATER = { natural: 'coastline' } as const;

describe('the sea', () => {
  it('lies on the right of a coast, up to the edge of the map', async () => {
    // From south to north: the land is in the west.
    const sea = await seaWith(
      coasts([
        [0.5, -0.2],
        [0.4, 0.5],
        [0.5, 1.2],
      ]),
    );
    assert.deepEqual(
      [
        [0.2, 0.5],
        [0.39, 0.5],
        [0.41, 0.5],
        [0.95, 0.05],
        [0.95, 0.95],
      ].map((at) => sea(at as [number, number])),
      [false, false, true, true, true],
    );
    const turned = await seaWith(
      coasts([
        [0.5, 1.2],
        [0.4, 0.5],
        [0.5, -0.2],
      ]),
    );
    assert.deepEqual([turned([0.2, 0.5]), turned([0.9, 0.5])], [true, false]);
  });

  it('is all around an island, and none where there is no coast', async () => {
    const around = await seaWith(coasts(square(0.4, 0.6)));
    assert.deepEqual(
      [around([0.5, 0.5]), around([0.1, 0.1]), around([0.5, 0.7])],
      [false, true, true],
    );
    assert.equal((await seaWith([]))([0.5, 0.5]), false);
  });

  it('is within its coasts where these are closed the other way round, with islands of its own', async () => {
    const inland = await seaWith(coasts([...square(0.2, 0.8)].reverse(), square(0.4, 0.6)));
    assert.deepEqual(
      [inland([0.1, 0.1]), inland([0.3, 0.3]), inland([0.5, 0.5])],
      [false, true, false],
    );
  });

  it('goes on to the edge where the extract cuts its coast, within a way too', async () => {
    const cut = [
      ...nodes(1, [
        [0.1, 0.5],
        [0.3, 0.52],
        [0.7, 0.48],
        [0.9, 0.5],
      ]),
      // Its first and last node are not in the file.
      way(1, [98, 1, 2]),
      way(2, [2, 3, 4, 99]),
    ];
    const sea = await seaWith(cut);
    assert.deepEqual(
      [sea([0.02, 0.4]), sea([0.5, 0.4]), sea([0.5, 0.6]), sea([0.98, 0.6])],
      [true, true, false, false],
    );
  });

  it('does not flood an island of which a stone is missing', async () => {
    const ring = square(0.3, 0.6).slice(0, -1);
    const sea = await seaWith([...nodes(1, ring), way(1, [1, 2, 3, 4])]);
    assert.deepEqual([sea([0.45, 0.45]), sea([0.1, 0.1]), sea([0.9, 0.9])], [false, true, true]);
  });

  it('is what the land is not, wherever the map is cut and however its ways are', async () => {
    const land = fc.record({
      x: fc.double({ min: -0.3, max: 1.3, noNaN: true }),
      y: fc.double({ min: -0.3, max: 1.3, noNaN: true }),
      radii: fc.array(fc.double({ min: 0.2, max: 0.9, noNaN: true }), {
        minLength: 5,
        maxLength: 9,
      }),
      pieces: fc.integer({ min: 1, max: 4 }),
    });
    const spots = fc.array(
      fc.tuple(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      ),
      { minLength: 12, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(land, spots, async ({ x, y, radii, pieces }, at) => {
        const ring = radii.map((radius, index) => {
          const angle = (2 * Math.PI * index) / radii.length;
          return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
        });
        const refs = [...ring.map((_, index) => index + 1), 1];
        const cuts = Array.from({ length: pieces + 1 }, (_, index) =>
          Math.round((index * ring.length) / pieces),
        );
        const ways = cuts
          .slice(1)
          .map((end, index) => way(index + 1, refs.slice(cuts[index], end + 1)));
        const sea = await seaWith([...nodes(1, ring), ...ways.reverse()]);
        const outline = [[...ring, ring[0]!]];
        // A coast that is nowhere on the map says nothing of it.
        const isCrossing =
          at.some((spot) => isOnGround(outline, spot)) &&
          at.some((spot) => !isOnGround(outline, spot));
        if (isCrossing)
          for (const spot of at) assert.equal(sea(spot), !isOnGround(outline, spot), String(spot));
      }),
      { numRuns: 150 },
    );
  });
});

/** Tells of a place whether it is drawn as sea. */
async function seaWith(
  elements: readonly OsmElement[],
): Promise<(at: readonly [number, number]) => boolean> {
  const map = await readOsmMap({
    dated: () => undefined,
    async *elements() {
      yield await Promise.resolve(elements);
    },
  });
  const polygons = seaOf(map, BOX).flatMap(({ shape }) =>
    shape.type === 'polygons' ? shape.polygons : [],
  );
  return (at) => polygons.some((rings) => isOnGround(rings, at));
}

function coasts(...lines: readonly Ring[]): readonly OsmElement[] {
  return lines.flatMap((line, index) => {
    const first = 1 + index * 100;
    const isRing = String(line[0]) === String(line.at(-1));
    const open = isRing ? line.slice(0, -1) : line;
    const refs = open.map((_, at) => first + at);
    return [...nodes(first, open), way(index + 1, isRing ? [...refs, first] : refs)];
  });
}

function nodes(first: number, line: Ring): readonly OsmNode[] {
  return line.map(([lon, lat], index) => ({ type: 'node', id: first + index, lon, lat }));
}

function way(id: number, refs: readonly number[]): OsmWay {
  return { type: 'way', id, refs, tags: WATER };
}

/** Counterclockwise: the land is inside. */
function square(from: number, to: number): Ring {
  return [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];
}
