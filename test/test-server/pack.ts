import { createHash } from 'node:crypto';
import type { PackFileName, PackManifest } from '../../src/contract/pack/pack.ts';
import { PackFolder } from '../../server/pack/pack-folder.ts';

/** A pack of a test: how large each of its files is, and a letter that makes their bytes. */
export interface PackOrder {
  readonly sizes: Partial<Readonly<Record<PackFileName, number>>>;
  readonly seed: number;
}

/** Publishes a pack whose files hold bytes of no meaning, with a true manifest. */
export async function publishPack(
  folder: string,
  territory: string,
  { sizes, seed }: PackOrder,
): Promise<PackManifest> {
  const files = Object.entries(sizes).map(([name, size], index) => ({
    name: name as PackFileName,
    // The roads stay the same from version to version: only what changed should travel.
    bytes: bytesOf(size, name === 'roads.bin' ? 0 : seed + index),
  }));
  const described = files.map(({ name, bytes }) => ({
    ...{ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    ...{ licence: 'CC0-1.0' as const, attribution: 'Territoire imaginaire', dated: '2026-11-12' },
  }));
  const contents = createHash('sha256').update(described.map(({ sha256 }) => sha256).join());
  const manifest: PackManifest = {
    ...{ format: 1, territory, version: `20261112-${contents.digest('hex').slice(0, 12)}` },
    builtAt: '2026-11-12T08:00:00.000Z',
    bounds: { west: 4.8, south: 46.1, east: 5, north: 46.3 },
    zooms: { least: 6, most: 14 },
    files: described,
  };
  await new PackFolder(folder).publish(manifest, files);
  return manifest;
}

function bytesOf(size: number, seed: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    { length: size },
    (_, index) => (index * 31 + seed * 17 + (index >> 8)) % 256,
  );
}
