import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildApp } from './built.ts';
import { figure, type Row } from './row.ts';

const MOST = 100;
/** What is fetched when somebody opens a map of a territory whose pack is there. */
const MAP = /^src\/ui\/map\/(map|pack-background)\.ts$/;

/** As Vite writes it: what a file imports, now and later. */
type Manifest = Readonly<
  Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>
>;

/** JavaScript that opening a first map fetches, beyond what its page already had. */
export async function measureMapWeight(): Promise<Row> {
  const app = await buildApp();
  try {
    const text = await readFile(join(app.folder, '.vite/manifest.json'), 'utf8');
    const manifest = JSON.parse(text) as Manifest;
    const keys = Object.keys(manifest);
    const parts = keys.filter((key) => MAP.test(key));
    const before = new Set(
      keys
        .filter((key) => manifest[key]?.dynamicImports?.includes('src/ui/map/map.ts'))
        .flatMap((key) => [...closure(manifest, key)]),
    );
    const asked = new Set(parts.flatMap((key) => [...closure(manifest, key)]));
    const files = [...asked].filter((key) => !before.has(key)).map((key) => manifest[key]?.file);
    const sizes = await Promise.all(files.map((file) => weight(app.folder, file ?? '')));
    const sum = sizes.reduce((a, b) => a + b, 0) / 1_000;
    return {
      measure: `map JavaScript, loaded on demand (${files.length} files), gzipped`,
      ours: figure(sum, 'kB'),
      peer: '–',
      ratio: '–',
      aim: `≤ ${MOST} kB`,
      met: sum > 0 && sum <= MOST,
    };
  } finally {
    await app.remove();
  }
}

/** A file and all that it imports at once. */
function closure(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  if (found.has(key)) return found;
  found.add(key);
  for (const one of manifest[key]?.imports ?? []) closure(manifest, one, found);
  return found;
}

async function weight(folder: string, file: string): Promise<number> {
  return gzipSync(await readFile(join(folder, file), 'utf8')).length;
}
