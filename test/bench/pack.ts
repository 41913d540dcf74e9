import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { OSMTransform } from 'osm-pbf-parser-node';
import { packTerritory } from '../../server/pack/pack-command.ts';
import { geodata, without } from '../server/pack/geodata.ts';
import { geoJson } from '../server/pack/pack-desk.ts';
import { figure, type Row } from './row.ts';

/** The extract that is packed, when it lies beside the repository. */
export const EXTRACT = 'andorre-2021-04-13.osm.pbf';
const RING = [
  [1.44, 42.45],
  [1.76, 42.45],
  [1.76, 42.64],
  [1.44, 42.64],
  [1.44, 42.45],
];

/** The pack of Andorra, against the raw extract: its size, and the time to do nothing but read it. */
export async function measurePack(): Promise<readonly Row[]> {
  const missing = without(EXTRACT);
  if (missing) {
    const nothing = { ours: '–', peer: '–', ratio: '–', aim: '≤ 1.3 MB, ≤ 5 s', met: false };
    return [{ measure: `pack of Andorra: left out, ${missing}`, ...nothing }];
  }
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-bench-'));
  try {
    const read = await timed(readAll);
    let out = '';
    const built = await timed(async () => {
      out = await packAndorra(folder);
    });
    const names = ['basemap.pmtiles', 'roads.bin', 'addresses.bin', 'places.json', 'admin.json'];
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(out, name))).size));
    const size = sizes.reduce((a, b) => a + b);
    const raw = (await stat(geodata(EXTRACT))).size;
    return [
      {
        measure: 'pack of Andorra, all files',
        ours: figure(size / 1e6, 'MB'),
        peer: `${figure(raw / 1e6, 'MB')} (the raw extract)`,
        ratio: `${(size / raw).toFixed(2)}×`,
        aim: '≤ 1.3 MB',
        met: size <= 1_300_000,
      },
      {
        measure: 'pack of Andorra, time to build',
        ours: figure(built / 1_000, 's'),
        peer: `${figure(read / 1_000, 's')} (reading the extract and no more)`,
        ratio: `${(built / read).toFixed(1)}×`,
        aim: '≤ 5 s',
        met: built <= 5_000,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Packs Andorra below this folder, from the extract that must be there; returns where its files are. */
export async function packAndorra(folder: string): Promise<string> {
  const communes = join(folder, 'communes.geojson');
  await writeFile(communes, geoJson([{ code: '99001', name: 'Andorra', ring: RING }]));
  const args = ['--osm', geodata(EXTRACT), '--communes', communes, '--territory', 'andorra'];
  const parts = { dataDir: folder, clock: Date.now, say: () => undefined, show: () => undefined };
  const out = join(folder, 'out');
  if ((await packTerritory([...args, '--out', out], parts)) !== 0) throw new Error('no pack');
  return out;
}

async function readAll(): Promise<void> {
  const parser = new OSMTransform();
  pipeline(createReadStream(geodata(EXTRACT)), parser, () => undefined);
  let elements = 0;
  for await (const block of parser as AsyncIterable<unknown[]>) elements += block.length;
  if (elements < 100_000) throw new Error('the extract was not read');
}

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
