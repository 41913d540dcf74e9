import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A tile as it lies in the archive: an MVT, gzipped. */
export interface PackedTile {
  /** Its number on the Hilbert curve: `zxyToTileId` of `pmtiles`. */
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** What an archive says of itself. */
export interface ArchiveHead {
  readonly bounds: Readonly<Record<'west' | 'south' | 'east' | 'north', number>>;
  readonly zooms: { readonly least: number; readonly most: number };
  readonly metadata: Readonly<Record<string, unknown>>;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  run: number;
}

const HEADER = 127;
const ROOT_AT_MOST = 16_384 - HEADER;
const LEAF_ENTRIES = 4_096;

/**
 * A PMTiles archive, version 3 (github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md): tiles in the
 * order of their numbers, equal ones once. The writers on npm leave its bounds empty and 98 kB of
 * zeros before the first tile, which a phone in the hills would pay for.
 */
export function archiveOf(tiles: readonly PackedTile[], head: ArchiveHead): Uint8Array {
  const sorted = [...tiles].sort((a, b) => a.id - b.id);
  const { entries, contents, data } = laidOut(sorted);
  const metadata = gzipSync(JSON.stringify(head.metadata));
  const { root, leaves } = directories(entries);
  const header = new DataView(new ArrayBuffer(HEADER));
  const big = (at: number, value: number): void => header.setBigUint64(at, BigInt(value), true);
  new Uint8Array(header.buffer).set(new TextEncoder().encode('PMTiles'));
  header.setUint8(7, 3);
  const metadataAt = HEADER + root.length;
  const leavesAt = metadataAt + metadata.length;
  const dataAt = leavesAt + leaves.length;
  const sections = [HEADER, root.length, metadataAt, metadata.length, leavesAt, leaves.length];
  [...sections, dataAt, data.length].forEach((value, index) => big(8 + index * 8, value));
  big(72, sorted.length);
  big(80, entries.length);
  big(88, contents);
  // Clustered; directories gzipped; tiles gzipped; MVT.
  [1, 2, 2, 1, head.zooms.least, head.zooms.most].forEach((value, index) =>
    header.setUint8(96 + index, value),
  );
  const { west, south, east, north } = head.bounds;
  [west, south, east, north].forEach((degrees, index) =>
    header.setInt32(102 + index * 4, Math.round(degrees * 1e7), true),
  );
  header.setUint8(118, Math.min(head.zooms.most, 11));
  header.setInt32(119, Math.round(((west + east) / 2) * 1e7), true);
  header.setInt32(123, Math.round(((south + north) / 2) * 1e7), true);
  return Buffer.concat([new Uint8Array(header.buffer), root, metadata, leaves, data]);
}

/** Where each tile lies; one that equals another lies where that one does, a run of equals is one entry. */
function laidOut(tiles: readonly PackedTile[]): {
  entries: Entry[];
  contents: number;
  data: Uint8Array;
} {
  const known = new Map<string, { offset: number; length: number }>();
  const parts: Uint8Array[] = [];
  const entries: Entry[] = [];
  let end = 0;
  for (const { id, bytes } of tiles) {
    const key = hash('sha256', bytes, 'hex');
    const place = known.get(key) ?? { offset: end, length: bytes.length };
    if (!known.has(key)) {
      known.set(key, place);
      parts.push(bytes);
      end += bytes.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, ...place, run: 1 });
  }
  return { entries, contents: known.size, data: Buffer.concat(parts) };
}

/** The root directory, and leaves below it when it would be too long for the first reading. */
function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const whole = directoryOf(entries);
  if (whole.length <= ROOT_AT_MOST) return { root: whole, leaves: new Uint8Array() };
  const leaves: Uint8Array[] = [];
  const above: Entry[] = [];
  let offset = 0;
  for (let from = 0; from < entries.length; from += LEAF_ENTRIES) {
    const leaf = directoryOf(entries.slice(from, from + LEAF_ENTRIES));
    above.push({ id: entries[from]?.id ?? 0, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directoryOf(above), leaves: Buffer.concat(leaves) };
}

/** Columns of varints: numbers as steps, runs, lengths, places (0: right after the one before). */
function directoryOf(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  varint(bytes, entries.length);
  entries.forEach(({ id }, index) => varint(bytes, id - (entries[index - 1]?.id ?? 0)));
  for (const { run } of entries) varint(bytes, run);
  for (const { length } of entries) varint(bytes, length);
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1];
    const follows = before !== undefined && offset === before.offset + before.length;
    varint(bytes, follows ? 0 : offset + 1);
  });
  return gzipSync(Uint8Array.from(bytes));
}

function varint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}
