import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { isSmallPng } from '../../src/domain/territory/picture.ts';

/** Dots from left to right and from the top down: red, green, blue, opacity, one byte each. */
export interface Dots {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** How many bytes a dot has, by colour type: grey, RGB, grey with opacity, RGBA (PNG, table 11.1). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/**
 * The dots of a small PNG in base64, of eight bits and not interlaced, as a canvas writes it; undefined: it is none, or
 * damaged. What it may inflate to is known before it is inflated.
 */
export function readPng(base64: string): Dots | undefined {
  if (!isSmallPng(base64)) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, type = 0, , , interlaced] = bytes.subarray(24, 29);
  const channels = CHANNELS[type];
  if (depth !== 8 || interlaced !== 0 || !channels) return undefined;
  const size = height * (1 + width * channels);
  const rows = inflated(bytes, size);
  if (rows?.length !== size) return undefined;
  const plain = unfiltered(rows, width * channels, height, channels);
  return plain && { width, height, rgba: asRgba(plain, width * height, channels) };
}

/** A PNG of opaque dots: their opacity is not written. */
export function writePng({ width, height, rgba }: Dots): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const from = (row * width + column) * 4;
      rows.set(rgba.subarray(from, from + 3), row * (1 + width * 3) + 1 + column * 3);
    }
  }
  const pieces = [
    ...[SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 }))],
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat(pieces);
}

function chunk(name: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function inflated(bytes: Buffer, size: number): Buffer | undefined {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      data.push(bytes.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  try {
    return inflateSync(Buffer.concat(data), { maxOutputLength: size });
  } catch {
    return undefined;
  }
}

/** Undoes the filter of each row (PNG, clause 9.2); undefined: there is no such filter. */
function unfiltered(
  rows: Buffer,
  wide: number,
  height: number,
  channels: number,
): Uint8Array | undefined {
  const plain = new Uint8Array(wide * height);
  for (let row = 0; row < height; row += 1) {
    const filter = rows[row * (wide + 1)] ?? 0;
    if (filter > 4) return undefined;
    for (let at = 0; at < wide; at += 1) {
      const here = row * wide + at;
      const left = at < channels ? 0 : (plain[here - channels] ?? 0);
      const above = row === 0 ? 0 : (plain[here - wide] ?? 0);
      const corner = row === 0 || at < channels ? 0 : (plain[here - wide - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      plain[here] = (rows[row * (wide + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return plain;
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const toLeft = Math.abs(sum - left);
  const toAbove = Math.abs(sum - above);
  const toCorner = Math.abs(sum - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function asRgba(plain: Uint8Array, dots: number, channels: number): Uint8Array {
  if (channels === 4) return plain;
  const rgba = new Uint8Array(dots * 4).fill(255);
  const isGrey = channels < 3;
  for (let dot = 0; dot < dots; dot += 1) {
    for (let part = 0; part < 3; part += 1) {
      rgba[dot * 4 + part] = plain[dot * channels + (isGrey ? 0 : part)] ?? 0;
    }
    if (channels === 2) rgba[dot * 4 + 3] = plain[dot * 2 + 1] ?? 0;
  }
  return rgba;
}
