import { fromBase45, toBase45 } from './base45.ts';

/** How much of the whole a frame carries, in bytes: a code of about 80 × 80 modules, for an old camera. */
export const FRAME_BYTES = 400;

/** Beyond so many frames a file is handed over faster in any other way. */
export const MAX_FRAMES = 200;

/** A frame that was read. */
export interface CodeFrame {
  /** Names what is handed over: frames of two things never mix. */
  readonly series: string;
  /** Counted from 1. */
  readonly number: number;
  readonly total: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** `COUD1:<series>:<number>:<total>:<check>:<data>`: characters that a QR code carries densely. */
const FRAME = /^COUD1:([0-9A-F]{16}):(\d{1,3}):(\d{1,3}):([0-9A-F]{8}):([0-9A-Z $%*+\-./:]+)$/;

/**
 * The frames that carry these bytes, to be shown one after the other, again and again, in any order.
 * @param series 16 hexadecimal digits of the SHA-256 of the bytes, in capitals
 * @returns undefined when they would be too many
 */
export function framesOf(bytes: Uint8Array, series: string): readonly string[] | undefined {
  const total = Math.ceil(bytes.length / FRAME_BYTES);
  if (total === 0 || total > MAX_FRAMES) return undefined;
  return Array.from({ length: total }, (_, index) => {
    const data = toBase45(bytes.subarray(index * FRAME_BYTES, (index + 1) * FRAME_BYTES));
    const head = `${series}:${String(index + 1)}:${String(total)}`;
    return `COUD1:${head}:${checkOf(`${head}:${data}`)}:${data}`;
  });
}

/** The frame that a code says; undefined when it is another code, or was read wrongly. */
export function frameIn(text: string): CodeFrame | undefined {
  const [, series = '', number = '', total = '', check, data = ''] = FRAME.exec(text) ?? [];
  if (check !== checkOf(`${series}:${number}:${total}:${data}`)) return undefined;
  const bytes = fromBase45(data);
  const frame = { series, number: Number(number), total: Number(total) };
  const { number: at, total: all } = frame;
  const isPossible = at >= 1 && at <= all && all <= MAX_FRAMES;
  const isFull = bytes && (at === all ? bytes.length <= FRAME_BYTES : bytes.length === FRAME_BYTES);
  return isPossible && isFull ? { ...frame, data: bytes } : undefined;
}

/** CRC-32, as eight hexadecimal digits. */
function checkOf(text: string): string {
  let rest = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    rest ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (~rest >>> 0).toString(16).toUpperCase().padStart(8, '0');
}
