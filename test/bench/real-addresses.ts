import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import Fuse from 'fuse.js';
import type { Commune } from '../../src/domain/territory/territory.ts';
import { folded } from '../../src/domain/kernel/folded.ts';
import { addressIndexOf } from '../../src/pack/addresses/address-index.ts';
import { Addresses } from '../../src/pack/addresses/addresses.ts';
import { communesIn } from '../../server/pack/communes.ts';
import { osmFile } from '../../server/pack/osm/osm-file.ts';
import { readOsmMap } from '../../server/pack/osm/osm-map.ts';
import { addressesOf } from '../../server/pack/raw/addresses.ts';
import { randomFor } from '../../server/demo/random.ts';
import { geodata } from '../server/pack/geodata.ts';
import { DAMAGES, type Asked } from './damages.ts';
import { figure, median, percentile95, type Row } from './row.ts';

const QUESTIONS = 300;
const SQUARE = [1.3, 42.3, 1.9, 42.8] as const;
/** Extracts that lie beside the repository on our own machines, and where each is. */
const LANDS: readonly { osm: string; communes?: string; square?: typeof SQUARE | number[] }[] = [
  { osm: 'pont-de-veyle-2022-03-11.osm.gz', communes: 'cc-de-la-veyle.geojson' },
  { osm: 'redon-2019-09-09.osm.gz', communes: 'redon.geojson' },
  { osm: 'meuse-bure-2022-03-14.osm.gz', communes: 'meuse-bure.geojson' },
  { osm: 'andorre-2021-04-13.osm.pbf', square: SQUARE },
  { osm: 'liechtenstein-2013-08-03.osm.pbf', square: [9.4, 47.0, 9.7, 47.3] },
];

/** Real addresses of each extract, damaged in each way, against Fuse.js over the same streets. */
export async function measureRealAddresses(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const land of LANDS) if (existsSync(geodata(land.osm))) rows.push(...(await measured(land)));
  return rows;
}

async function measured({
  osm,
  communes,
  square,
}: (typeof LANDS)[number]): Promise<readonly Row[]> {
  const name = osm.split('-')[0] ?? osm;
  const known = communes
    ? communesIn(await readFile(geodata(communes), 'utf8'))
    : [squareOf(square)];
  const map = await readOsmMap(await osmFile(geodata(osm)));
  const index = addressIndexOf(addressesOf(map, known).addresses);
  const addresses = new Addresses(index);
  const labels = index.streets.map((street) => ({
    ...{ street, label: `${street.name} ${street.communeName}` },
  }));
  const fuse = new Fuse(labels, { keys: ['label'], threshold: 0.4, ignoreLocation: true });
  return Object.entries(DAMAGES).map(([kind, damage]) => {
    const chance = randomFor(13, `${name} ${kind}`);
    let [hits, peerHits] = [0, 0];
    const times: number[] = [];
    const peerTimes: number[] = [];
    for (let turn = 0; turn < QUESTIONS; turn += 1) {
      const street = chance.pick(index.streets);
      const house = street.houses.length > 0 ? chance.pick(street.houses) : undefined;
      const asked: Asked = { street, ...(house && { house }) };
      const { text, words } = damage(asked, chance);
      const start = performance.now();
      const found = addresses.search(text, { limit: 3 });
      const between = performance.now();
      const others = fuse.search(words, { limit: 3 });
      peerTimes.push(performance.now() - between);
      times.push(between - start);
      const isIt = (one: (typeof found)[number]): boolean =>
        one.commune === street.commune &&
        one.line.includes(street.name) &&
        (!house || one.line.startsWith(String(house.number)));
      // Of names that begin alike, nobody can tell which is meant before it differs.
      const isOpen = kind === 'half typed' && found.every(({ line }) => begins(line, words));
      if (found.some(isIt) || isOpen) hits += 1;
      const isPeerOpen =
        kind === 'half typed' && others.every(({ item }) => begins(item.street.name, words));
      if (others.some(({ item }) => item.street === street) || isPeerOpen) peerHits += 1;
    }
    const share = (count: number): string => `${((count / QUESTIONS) * 100).toFixed(1)} %`;
    const p95 = percentile95(times);
    return {
      measure: `addresses of ${name} (${index.streets.length} streets): ${kind}, in the first three`,
      ours: `${share(hits)}, p95 ${figure(p95, 'ms')}`,
      peer: `${share(peerHits)} (Fuse.js)`,
      ratio: `${(median(peerTimes) / median(times)).toFixed(1)}× faster`,
      aim: '≥ 97 %, ahead, p95 ≤ 8 ms',
      met: hits / QUESTIONS >= 0.97 && hits >= peerHits && p95 <= 8,
    };
  });
}

function begins(line: string, typed: string): boolean {
  const plain = (text: string): string => folded(text).replace(/^\d+ /, '');
  return plain(line).startsWith(plain(typed));
}

function squareOf(square: readonly number[] = SQUARE): Commune {
  const [west = 0, south = 0, east = 0, north = 0] = square;
  const outline = [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ] as const,
  ];
  return { code: '99001', name: 'Chef-Lieu', outline };
}
