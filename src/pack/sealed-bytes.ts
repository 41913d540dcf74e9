import { ByteReader, BytesBroken, ByteWriter } from './bytes.ts';

/** The beginning of a file of a pack: four letters and the version of its layout. */
export interface Mark {
  readonly letters: string;
  readonly version: number;
}

/** Writes a file of a pack: its mark, what `write` writes, and a checksum of both. */
export function sealedBytes(
  { letters, version }: Mark,
  write: (writer: ByteWriter) => void,
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const letter of letters) writer.byte(letter.charCodeAt(0));
  writer.byte(version);
  write(writer);
  const sum = checksumOf(writer.bytes());
  writer.count(sum);
  return writer.bytes();
}

/**
 * Reads what sealedBytes wrote; nothing is believed of bytes that are damaged, cut or of another
 * version.
 * @throws BytesBroken
 */
export function unsealedBytes<T>(
  bytes: Uint8Array,
  { letters, version }: Mark,
  read: (reader: ByteReader) => T,
): T {
  const reader = new ByteReader(bytes);
  for (const letter of letters) {
    if (reader.byte() !== letter.charCodeAt(0))
      throw new BytesBroken('It is another kind of file.');
  }
  if (reader.byte() !== version) throw new BytesBroken('It is of another version.');
  const found = read(reader);
  const end = bytes.length - reader.left;
  if (reader.count() !== checksumOf(bytes.subarray(0, end)) || reader.left > 0) {
    throw new BytesBroken('It is damaged.');
  }
  return found;
}

/** FNV-1a, 32 bits. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
