import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { FACT_BYTES } from '../../../src/contract/kernel/check-fact.ts';
import type { Commune } from '../../../src/domain/territory/territory.ts';
import { simplify, type Ring } from '../../../server/import/simplify.ts';
import { geodata, without } from '../pack/geodata.ts';
import { ImportDesk, VEYLE } from './import-desk.ts';

const BESIDE = geodata('cc-de-la-veyle.geojson');

let desk: ImportDesk;

beforeEach(async () => {
  desk = await ImportDesk.open();
});

afterEach(() => desk.close());

const box = (lon: number, lat: number, size = 0.02): number[][] => {
  const [west, south, east, north] = [lon, lat, lon + size, lat + size].map(
    (degrees) => Math.round(degrees * 1_000) / 1_000,
  ) as [number, number, number, number];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
};

const feature = (code: string, coordinates: unknown, type = 'Polygon'): unknown => ({
  type: 'Feature',
  properties: { code },
  geometry: { type, coordinates },
});

async function outlined(...features: readonly unknown[]) {
  const file = await desk.file(
    'c.geojson',
    JSON.stringify({ type: 'FeatureCollection', features }),
  );
  return desk.run([...VEYLE, '--outlines', file]);
}

async function communes(): Promise<ReadonlyMap<string, Commune>> {
  const [territory] = await desk.all('territory');
  return new Map((territory?.communes ?? []).map((one) => [one.code, one]));
}

describe('outlines from GeoJSON', () => {
  it('are kept with the point where the name is written: the middle, or the one that is given', async () => {
    const { code, text } = await outlined(
      feature('01457', [box(4.98, 46.21)]),
      feature('01246', [[box(5.03, 46.23)], [box(5.1, 46.23, 0.001)]], 'MultiPolygon'),
      feature('01246', [5.041, 46.241], 'Point'),
      feature('71270', [box(4.83, 46.3)]),
    );
    assert.equal(code, 0, text);
    assert.match(text, /1 features are of no commune of this territory/);
    const all = await communes();
    assert.deepEqual(all.get('01457')?.point, { lat: 46.22, lon: 4.99 });
    assert.deepEqual(all.get('01457')?.outline, [box(4.98, 46.21)]);
    assert.equal(all.get('01246')?.outline?.length, 2);
    assert.deepEqual(all.get('01246')?.point, { lat: 46.241, lon: 5.041 });
    assert.equal(all.get('01042')?.outline, undefined);
  });

  it('find their commune by name where there is no code', async () => {
    const one = { ...(feature('', [box(4.98, 46.21)]) as object), properties: { nom: 'VONNAS' } };
    await outlined(one);
    assert.ok((await communes()).get('01457')?.outline);
  });

  it('can be added later', async () => {
    await desk.run(VEYLE);
    const { text } = await outlined(feature('01457', [box(4.98, 46.21)]));
    assert.match(text, /The territory changes: communes/);
    assert.ok((await communes()).get('01457')?.outline);
    const again = await outlined(feature('01457', [box(4.98, 46.21)]));
    assert.match(again.text, /Nothing new/);
  });

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    [
      'swapped',
      feature('01457', [box(4.98, 46.21).map(([a = 0, b = 0]) => [b, a])]),
      /latitude and longitude are swapped/,
    ],
    [
      'in Lambert-93',
      feature('01457', [
        [
          [871000, 6571000],
          [872000, 6571000],
          [872000, 6572000],
          [871000, 6571000],
        ],
      ]),
      /metres of Lambert-93/,
    ],
    ['elsewhere', feature('01457', [box(13.4, 52.5)]), /does not lie in this part of France/],
    [
      'a line',
      feature('01457', box(4.98, 46.21), 'LineString'),
      /is not a point, a polygon or several/,
    ],
    [
      'nothing',
      { type: 'Feature', properties: { code: '01457' }, geometry: null },
      /is not a point/,
    ],
  ];
  for (const [what, bad, why] of wrong) {
    it(`that are ${what} are refused by their number, and nothing is written`, async () => {
      const { code, text } = await outlined(feature('01246', [box(5.03, 46.23)]), bad);
      assert.equal(code, 1);
      assert.match(text, /c\.geojson, feature 2: /);
      assert.match(text, why);
      assert.deepEqual(await desk.documents(), []);
    });
  }

  it('from a file that is no GeoJSON are refused', async () => {
    for (const content of ['{', '{"type":"Feature"}', '[]', 'nom;prenom']) {
      const file = await desk.file('c.geojson', content);
      assert.equal((await desk.run([...VEYLE, '--outlines', file])).code, 1);
    }
  });

  it('tell where a point is too far from its commune', async () => {
    const file = await desk.file(
      'c.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [feature('01457', [box(4.98, 46.21)])],
      }),
    );
    const csv = 'nom;prenom;commune;adresse;lat;lon\nJoly;Jean;Vonnas;ici;48,85;2,35\n';
    const { code, text } = await desk.people(csv, '--outlines', file);
    assert.equal(code, 1);
    assert.match(text, /"lat": lies more than 30 km from the commune/);
  });

  it('however fine are thinned out until the territory fits into one fact', async () => {
    // Two neighbours with a common border of 6,000 positions.
    const border = Array.from({ length: 6_000 }, (_, n) => [
      5 + Math.sin(n) * 0.0004,
      46.2 + n / 100_000,
    ]);
    const west = [...border, [4.9, 46.26], [4.9, 46.2], border[0]];
    const east = [...border.toReversed(), [5.1, 46.2], [5.1, 46.26], border.at(-1)];
    const { code, text } = await outlined(feature('01457', [west]), feature('01246', [east]));
    assert.equal(code, 0, text);
    const [founded] = (await desk.documents()).filter(({ _id }) => _id.startsWith('fact:'));
    assert.ok(JSON.stringify(founded).length < FACT_BYTES);
    const all = await communes();
    const [own, next] = ['01457', '01246'].map(
      (one) => new Set(all.get(one)?.outline?.[0]?.map(String)),
    );
    const shared = [...own!].filter((at) => next!.has(at));
    assert.ok(shared.length >= own!.size - 2, 'the border is the same from both sides');
    assert.ok(shared.length > 50 && shared.length < 6_000);
  });

  it(
    'of the real CC de la Veyle are taken whole',
    { skip: without('cc-de-la-veyle.geojson') },
    async () => {
      const { code, text } = await desk.run([...VEYLE, '--outlines', BESIDE]);
      assert.equal(code, 0, text);
      const all = await communes();
      assert.equal([...all.values()].filter((one) => one.outline && one.point).length, 18);
      const { features } = JSON.parse(readFileSync(BESIDE, 'utf8')) as {
        features: { geometry: { type: string } }[];
      };
      assert.ok(features.length >= 18);
    },
  );
});

describe('thinning borders', () => {
  it('moves no position by more than it may, and keeps triple points', () => {
    const zigzag = Array.from({ length: 50 }, (_, n): [number, number] => [
      n / 100,
      n % 2 ? 0.001 : 0,
    ]);
    const north: Ring = [...zigzag, [0.49, 1], [0, 1], [0, 0]];
    const south: Ring = [...zigzag.toReversed(), [0, -1], [0.49, -1], zigzag.at(-1)!];
    const [thinNorth, thinSouth] = simplify([north, south], 0.002);
    assert.ok(thinNorth!.length <= 5 && thinSouth!.length <= 5);
    const [fineNorth] = simplify([north, south], 0.000_1);
    assert.equal(fineNorth!.length, north.length);
    const first = String(zigzag[0]);
    assert.ok(
      thinNorth!.some((at) => String(at) === first) &&
        thinSouth!.some((at) => String(at) === first),
    );
  });

  it('keeps rings closed, also those that touch no other', () => {
    const circle = Array.from({ length: 60 }, (_, n): [number, number] => [
      Math.cos(n / 9.55),
      Math.sin(n / 9.55),
    ]);
    const [thin] = simplify([[...circle, circle[0]!]], 0.05);
    assert.deepEqual(thin!.at(0), thin!.at(-1));
    assert.ok(thin!.length > 6 && thin!.length < 30);
  });
});
