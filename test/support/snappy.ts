/**
 * Unpacks a block that was packed with Snappy (google/snappy, format_description.txt): literals, and
 * copies of what was unpacked before.
 */
export function unsnap(packed: Buffer): Buffer {
  let at = 0;
  let length = 0;
  for (let weight = 1; ; weight *= 128) {
    const byte = packed.readUInt8(at);
    at += 1;
    length += (byte & 127) * weight;
    if (byte < 128) break;
  }
  const unpacked = Buffer.alloc(length);
  let end = 0;
  while (at < packed.length) {
    const tag = packed.readUInt8(at);
    at += 1;
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const extra = Math.max(0, short - 59);
      const size = 1 + (extra === 0 ? short : packed.readUIntLE(at, extra));
      at += extra;
      packed.copy(unpacked, end, at, at + size);
      at += size;
      end += size;
    } else {
      const { size, offset, extra } = copyIn(packed, tag, at);
      at += extra;
      // Byte by byte: a copy may read what it has just written.
      for (let left = size; left > 0; left -= 1) {
        unpacked[end] = unpacked[end - offset] ?? 0;
        end += 1;
      }
    }
  }
  return unpacked;
}

function copyIn(
  packed: Buffer,
  tag: number,
  at: number,
): { readonly size: number; readonly offset: number; readonly extra: number } {
  switch (tag & 3) {
    case 1:
      return {
        size: 4 + ((tag >> 2) & 7),
        offset: (tag >> 5) * 256 + packed.readUInt8(at),
        extra: 1,
      };
    case 2:
      return { size: 1 + (tag >> 2), offset: packed.readUInt16LE(at), extra: 2 };
    default:
      return { size: 1 + (tag >> 2), offset: packed.readUInt32LE(at), extra: 4 };
  }
}
