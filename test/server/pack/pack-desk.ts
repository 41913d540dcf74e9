import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PMTiles, type Source } from 'pmtiles';
import { packTerritory } from '../../../server/pack/pack-command.ts';

/** A folder in which packs are made, as on the machine of a town hall. */
export interface PackDesk {
  readonly folder: string;
  /** Writes a file and gives its path. */
  put(name: string, content: string | Uint8Array): Promise<string>;
  /** Runs the command; everything that it said, and how it ended. */
  run(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }>;
  bytes(...path: readonly string[]): Promise<Uint8Array<ArrayBuffer>>;
  text(...path: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

/** The day on which packs of tests are made. */
const CLOCK = Date.UTC(2026, 10, 26, 8);

/** Opens a desk. */
export async function openPackDesk(): Promise<PackDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-pack-'));
  return {
    folder,
    async put(name, content) {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    async run(...args) {
      const lines: string[] = [];
      const code = await packTerritory(args, {
        dataDir: folder,
        clock: () => CLOCK,
        say: (line) => lines.push(line),
        show: () => undefined,
      });
      return { code, said: lines.join('\n') };
    },
    bytes: async (...path) => new Uint8Array(await readFile(join(folder, ...path))),
    text: (...path) => readFile(join(folder, ...path), 'utf8'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A PMTiles archive in memory, read by the library that the map uses. */
export function archiveIn(bytes: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => 'test',
    getBytes: async (offset, length) => {
      const part = Uint8Array.from(bytes.subarray(offset, offset + length));
      return { data: part.buffer };
    },
  };
  return new PMTiles(source);
}

/** Two communes side by side, 0.1° wide together, as GeoJSON. */
export function twoCommunes(at: { lon: number; lat: number } = { lon: 4.9, lat: 46.2 }): string {
  const square = (west: number): number[][] => [
    [west, at.lat],
    [west + 0.05, at.lat],
    [west + 0.05, at.lat + 0.05],
    [west, at.lat + 0.05],
    [west, at.lat],
  ];
  return geoJson([
    { code: '99901', name: 'Deux-Chênes', ring: square(at.lon) },
    { code: '99902', name: 'Bois-Joli', ring: square(at.lon + 0.05) },
  ]);
}

/** Communes with an outline each, as GeoJSON. */
export function geoJson(
  communes: readonly { code: string; name: string; ring: readonly (readonly number[])[] }[],
): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: communes.map(({ code, name, ring }) => ({
      type: 'Feature',
      properties: { code, name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });
}

/** A small village as OSM XML: two crossing roads, houses with numbers, a pond, a shop. */
export function villageXml(more = ''): string {
  const nodes = [
    ...Array.from({ length: 30 }, (_, n) => node(n + 1, 46.225, 4.905 + n * 0.003)),
    ...Array.from({ length: 15 }, (_, n) => node(n + 101, 46.205 + n * 0.003, 4.947)),
    ...[node(201, 46.21, 4.92), node(202, 46.21, 4.925), node(203, 46.214, 4.925)],
    node(301, 46.2252, 4.92, { 'addr:housenumber': '12', 'addr:street': 'Chemin du Lavoir' }),
    node(302, 46.2252, 4.926, { 'addr:housenumber': '14', 'addr:street': 'Chemin du Lavoir' }),
    node(303, 46.226, 4.93, { shop: 'bakery', name: 'Au Bon Pain' }),
    node(304, 46.2261, 4.931, { place: 'hamlet', name: 'Les Teppes' }),
  ];
  const east = Array.from({ length: 30 }, (_, n) => n + 1);
  const north = [...Array.from({ length: 7 }, (_, n) => n + 101), 15, ...range(108, 115)];
  return `<?xml version="1.0"?><osm version="0.6" timestamp="2026-11-01T00:00:00Z">${nodes.join('')}
    ${way(1, east, { highway: 'tertiary', name: 'Chemin du Lavoir', ref: 'D 26' })}
    ${way(2, north, { highway: 'unclassified' })}
    ${way(3, [201, 202, 203, 201], { natural: 'water', name: 'Étang Neuf' })}
    ${more}</osm>`;
}

/** A node of OSM XML. */
export function node(id: number, lat: number, lon: number, tags: Tags = {}): string {
  return `<node id="${id}" lat="${lat}" lon="${lon}">${tagsXml(tags)}</node>`;
}

/** A way of OSM XML. */
export function way(id: number, refs: readonly number[], tags: Tags): string {
  const nodes = refs.map((ref) => `<nd ref="${ref}"/>`).join('');
  return `<way id="${id}">${nodes}${tagsXml(tags)}</way>`;
}

type Tags = Readonly<Record<string, string>>;

function tagsXml(tags: Tags): string {
  return Object.entries(tags)
    .map(([key, value]) => `<tag k="${key}" v="${value}"/>`)
    .join('');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
