import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { communesIn, strangeCodesIn } from '../../../server/pack/communes.ts';
import { openPackDesk } from './pack-desk.ts';

const ring = (west: number, south: number, size: number): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const file = (...features: readonly { code: unknown; rings: number[][][] }[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ code, rings }) => ({
      ...{ type: 'Feature', properties: { code, nom: 'Vonnas' } },
      geometry: { type: 'Polygon', coordinates: rings },
    })),
  });

describe('the communes of a GeoJSON file', () => {
  it('are read with a byte-order mark, and with a code that was taken for a number', () => {
    const [vonnas] = communesIn(`\ufeff${file({ code: 1457, rings: [ring(4.9, 46.2, 0.1)] })}`);
    assert.equal(vonnas?.code, '01457');
  });

  it('keep their enclaves, and are one though they are told twice', () => {
    const [around] = communesIn(
      file({ code: '01457', rings: [ring(4.9, 46.2, 0.1), ring(4.92, 46.22, 0.06)] }),
    );
    assert.equal(around?.outline?.length, 2);
    const twice = communesIn(
      file(
        { code: '01457', rings: [ring(4.9, 46.2, 0.1)] },
        { code: '01457', rings: [ring(4.9, 46.2, 0.1)] },
        { code: '01457', rings: [ring(5.1, 46.2, 0.02)] },
      ),
    );
    assert.deepEqual(
      twice.map(({ outline = [] }) => outline.length),
      [2],
    );
    assert.ok((twice[0]?.point?.lon ?? 9) < 5, 'the name stands on the larger piece');
  });
});

describe('a code that no commune has', () => {
  it('is said, and its ground is kept: somebody may draw a territory of their own', () => {
    const codes = ['01457', '2A004', '97411', '98735', '99999', '96001', '20004', 'abcde'];
    const communes = codes.map((code) => ({ code, name: `À ${code}` }));
    const said = strangeCodesIn(communes).map((line) => /^À (\S+): .*INSEE/.exec(line)?.[1]);
    assert.deepEqual(said, ['99999', '96001', '20004', 'abcde']);
  });
});

describe('a folder where a file is needed', () => {
  it('is refused in a sentence', async () => {
    const desk = await openPackDesk();
    const communes = await desk.put(
      'c.geojson',
      file({ code: '01457', rings: [ring(4.9, 46.2, 0.1)] }),
    );
    for (const args of [
      ['--osm', desk.folder, '--communes', communes],
      ['--osm', communes, '--communes', desk.folder],
    ]) {
      const { code, said } = await desk.run(...args, '--territory', 'vonnas');
      assert.equal(code, 1);
      assert.match(said, /folder/);
    }
    await desk.close();
  });
});
