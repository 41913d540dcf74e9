import { hash } from 'node:crypto';
import {
  PACK_FORMAT,
  type PackFile,
  type PackFileName,
  type PackManifest,
} from '../../src/contract/pack/pack.ts';
import type { Commune } from '../../src/domain/territory/territory.ts';
import { addressIndexOf } from '../../src/pack/addresses/address-index.ts';
import { encodeAddresses } from '../../src/pack/addresses/addresses-file.ts';
import type { KnownAddress } from '../../src/pack/addresses/known-address.ts';
import { roadsOf } from '../../src/pack/roads/road-graph.ts';
import { encodeRoads } from '../../src/pack/roads/roads-file.ts';
import { boxOf, type Box } from './features/box.ts';
import { groundOf } from './features/communes.ts';
import type { Shape } from './features/feature.ts';
import { featuresOf } from './features/features.ts';
import { seaOf } from './features/sea.ts';
import type { OsmSource } from './osm/osm-element.ts';
import { readOsmMap, type Line, type OsmMap } from './osm/osm-map.ts';
import { missingIn } from './osm/whole.ts';
import type { PackedFile } from './pack-folder.ts';
import { addressesOf } from './raw/addresses.ts';
import { withEveryCommune } from './raw/missing-places.ts';
import { placesOf } from './raw/places.ts';
import { roadWaysOf } from './raw/road-ways.ts';
import { turnRulesOf } from './raw/turn-rules.ts';
import { basemapOf, ZOOMS } from './tiles/basemap.ts';

/** Whose data it is, and under which licence. */
export interface Source {
  readonly licence: PackFile['licence'];
  readonly attribution: string;
}

/** What a pack is made from. */
export interface PackParts {
  readonly territory: string;
  readonly communes: readonly Commune[];
  readonly osm: OsmSource;
  /** The national register of addresses, where it is known; the map's own addresses go with it. */
  readonly register: readonly KnownAddress[];
  readonly mapSource: Source;
  readonly communesSource: Source;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Hears how far it is: tiles done, of how many. */
  readonly tell: (done: number, total: number) => void;
}

/** A pack, and what whoever made it should know. */
export interface BuiltPack {
  readonly manifest: PackManifest;
  readonly files: readonly PackedFile[];
  /** Sentences: what was left out, and why. */
  readonly notes: readonly string[];
}

/** Nothing useful can be made of this; the message says why. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';
}

/** Kilometres of roads around a territory: the doctor may be over the border. */
const ROADS_AROUND = 10;
const MAP_AROUND = 2;
const KM_PER_DEGREE = 111.2;

/**
 * Makes the pack of a territory. The same sources give the same bytes.
 * @throws PackRefused, OsmUnreadable
 */
export async function buildPack(parts: PackParts): Promise<BuiltPack> {
  const { communes, territory, tell } = parts;
  const land = landOf(communes);
  const read = await readOsmMap(parts.osm);
  const notes = [...missingIn(read)];
  const map = withEveryCommune(read, communes);
  const ground = widened(land, MAP_AROUND);
  const { features, broken } = featuresOf(map, ground);
  // Names are known without any map.
  if (!features.some(({ layer, shape }) => layer !== 'places' && isIn(shape, ground))) {
    throw new PackRefused('The extract shows nothing of these communes: it is of another place.');
  }
  if (broken > 0) notes.push(`${broken} outlines do not close or are cut: left out.`);
  const drawn = [...groundOf(communes, ground), ...seaOf(map, ground), ...features];
  const metadata = { name: territory, attribution: parts.mapSource.attribution };
  const basemap = await basemapOf(drawn, ground, metadata, tell);
  const reach = widened(land, ROADS_AROUND);
  const roads = roadsFile(map, reach, notes);
  const { addresses: mapped, cut } = addressesOf(map, communes);
  const addresses = [...parts.register, ...mapped];
  if (cut > 0)
    notes.push(`${cut} house numbers stand on buildings that the extract cuts: left out.`);
  if (addresses.length === 0) notes.push('No address is known: places are put on the map by hand.');
  const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
  const files: PackedFile[] = [
    { name: 'basemap.pmtiles', bytes: basemap },
    ...(roads ? [{ name: 'roads.bin' as const, bytes: roads }] : []),
    { name: 'addresses.bin', bytes: encodeAddresses(addressIndexOf(addresses)) },
    { name: 'places.json', bytes: json(placesOf(map, reach)) },
    { name: 'admin.json', bytes: json({ communes }) },
  ];
  return { manifest: manifestOf(parts, files, ground, map), files, notes };
}

function roadsFile(map: OsmMap, within: Box, notes: string[]): Uint8Array | undefined {
  const { rules, leftOut } = turnRulesOf(map);
  const graph = roadsOf(roadWaysOf(map, within), rules);
  if (leftOut > 0) notes.push(`${leftOut} rules of turning hold along a road: not followed.`);
  if (graph.chains.length > 0) return encodeRoads(graph);
  notes.push('The extract has no roads: distances will be guessed, and say "environ".');
  return undefined;
}

function manifestOf(
  { territory, mapSource, communesSource, register, clock }: PackParts,
  files: readonly PackedFile[],
  bounds: Box,
  { dated }: OsmMap,
): PackManifest {
  const now = new Date(clock()).toISOString();
  // A day of UTC, as the extract of OpenStreetMap that it is made from is dated.
  const day = dated ?? now.slice(0, 10);
  const described = files.map(({ name, bytes }): PackFile => ({
    ...{ name, bytes: bytes.length, sha256: hash('sha256', bytes, 'hex'), dated: day },
    ...sourceOf(name, mapSource, communesSource, register.length > 0),
  }));
  const contents = hash('sha256', described.map(({ sha256 }) => sha256).join(), 'hex');
  return {
    ...{ format: PACK_FORMAT, territory, builtAt: now, bounds, zooms: { ...ZOOMS } },
    version: `${day.replaceAll('-', '')}-${contents.slice(0, 12)}`,
    files: described,
  };
}

function sourceOf(name: PackFileName, map: Source, communes: Source, hasRegister: boolean): Source {
  if (name === 'admin.json') return communes;
  if (name !== 'addresses.bin' || !hasRegister) return map;
  return { ...map, attribution: `${map.attribution}, Base Adresse Nationale` };
}

/** The rectangle of a territory. */
function landOf(communes: readonly Commune[]): Box {
  const points = communes.flatMap(({ outline = [] }) => outline.flat());
  if (points.length === 0) throw new PackRefused('No commune has an outline.');
  return boxOf(points);
}

function widened({ west, south, east, north }: Box, km: number): Box {
  const y = km / KM_PER_DEGREE;
  const x = y / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return { west: west - x, south: south - y, east: east + x, north: north + y };
}

/** Whether a point of a shape lies in a rectangle: a far sea may reach around one without showing it. */
function isIn(shape: Shape, box: Box): boolean {
  return pointsOf(shape).some(
    ([lon, lat]) => lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north,
  );
}

function pointsOf(shape: Shape): Line {
  switch (shape.type) {
    case 'point':
      return [shape.at];
    case 'line':
      return shape.line;
    case 'polygons':
      return shape.polygons.flatMap((rings) => rings.flat());
  }
}
