import { setImmediate as nextTurn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Geometry } from 'geojson';
import { zxyToTileId } from 'pmtiles';
import type { Box } from '../features/box.ts';
import { LAYERS, type Feature, type Layer, type Shape } from '../features/feature.ts';
import { archiveOf, type PackedTile } from '../pmtiles/archive.ts';
import { TileCutter, type Cutter, type CutTile } from './cutter.ts';
import { tilesWithin, type TileAddress } from './tile-address.ts';

/** The levels that a basemap holds; closer ones are drawn from the last. */
export const ZOOMS = { least: 6, most: 14 } as const;

/** Units along a tile: at level 14 one is a metre, and finer would cost a phone a tenth more. */
const EXTENT = 2_048;
/** A fraction of a tile's pixel (1/256): what nobody sees costs nobody a byte. */
const TOLERANCE = 3;

interface Sheet {
  readonly layer: Layer;
  readonly index: Cutter;
  /** The first zoom of each feature, by its properties: it is of no use in the tile. */
  readonly firstZooms: WeakMap<object, number>;
}

/**
 * Cuts what is shown into the tiles of a PMTiles archive, levels 6 to 14.
 * @param tell hears how many tiles are done, of how many
 */
export async function basemapOf(
  features: readonly Feature[],
  bounds: Box,
  metadata: Readonly<Record<string, unknown>>,
  tell: (done: number, total: number) => void,
): Promise<Uint8Array> {
  const sheets = LAYERS.flatMap((layer): Sheet[] => {
    const own = features.filter((feature) => feature.layer === layer);
    return own.length > 0 ? [sheetOf(layer, own)] : [];
  });
  const addresses = [...everyTile(bounds)];
  const tiles: PackedTile[] = [];
  for (const [done, address] of addresses.entries()) {
    const bytes = tileOf(sheets, address);
    if (bytes) tiles.push({ id: zxyToTileId(address.z, address.x, address.y), bytes });
    if (done % 64 !== 0) continue;
    tell(done, addresses.length);
    await nextTurn();
  }
  tell(addresses.length, addresses.length);
  return archiveOf(tiles, { bounds, zooms: ZOOMS, metadata: metadataOf(sheets, metadata) });
}

function* everyTile(bounds: Box): Generator<TileAddress, void, undefined> {
  for (let z: number = ZOOMS.least; z <= ZOOMS.most; z += 1) yield* tilesWithin(bounds, z);
}

function sheetOf(layer: Layer, features: readonly Feature[]): Sheet {
  const firstZooms = new WeakMap<object, number>();
  const ordered = [...features].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const index = new TileCutter(
    {
      type: 'FeatureCollection',
      features: ordered.map(({ kind, detail, name, ref, minZoom, shape }) => {
        const properties = {
          kind,
          ...(detail !== undefined && { kind_detail: detail }),
          ...(name !== undefined && { name }),
          ...(ref !== undefined && { ref }),
        };
        firstZooms.set(properties, minZoom);
        return { type: 'Feature', properties, geometry: geometryOf(shape) };
      }),
    },
    { maxZoom: ZOOMS.most, extent: EXTENT, buffer: 64, tolerance: TOLERANCE, indexMaxPoints: 0 },
  );
  return { layer, index, firstZooms };
}

function tileOf(sheets: readonly Sheet[], { z, x, y }: TileAddress): Uint8Array | undefined {
  const layers = sheets.flatMap(({ layer, index, firstZooms }) => {
    const tile = index.getTile(z, x, y);
    const isDue = ({ tags }: CutTile['features'][number]): boolean =>
      tags !== null && (firstZooms.get(tags) ?? 0) <= z;
    const features = tile?.features.filter(isDue) ?? [];
    return tile && features.length > 0 ? [[layer, { ...tile, features }] as const] : [];
  });
  if (layers.length === 0) return undefined;
  const cut = Object.fromEntries(layers) as unknown as Parameters<typeof fromGeojsonVt>[0];
  return gzipSync(fromGeojsonVt(cut, { version: 2, extent: EXTENT }), { level: 9 });
}

function geometryOf(shape: Shape): Geometry {
  const pair = ([lon, lat]: readonly [number, number]): number[] => [lon, lat];
  switch (shape.type) {
    case 'point':
      return { type: 'Point', coordinates: pair(shape.at) };
    case 'line':
      return { type: 'LineString', coordinates: shape.line.map(pair) };
    case 'polygons':
      return {
        type: 'MultiPolygon',
        coordinates: shape.polygons.map((rings) => rings.map((ring) => ring.map(pair))),
      };
  }
}

function metadataOf(
  sheets: readonly Sheet[],
  metadata: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const fields = { kind: 'String', kind_detail: 'String', name: 'String', ref: 'String' };
  const vector_layers = sheets.map(({ layer }) => ({ id: layer, fields }));
  return { ...metadata, format: 'pbf', type: 'baselayer', vector_layers };
}
