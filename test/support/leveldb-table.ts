import { unsnap } from './snappy.ts';

const FOOTER = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
const SNAPPY = 1;

interface Handle {
  readonly offset: number;
  readonly size: number;
}

/**
 * The blocks of a LevelDB table, unpacked (leveldb/doc/table_format.md): the footer tells where the
 * index is, the index where each block of data is.
 * @returns nothing when the file is no whole table
 */
export function tableBlocks(file: Buffer): readonly Buffer[] {
  const footer = file.subarray(-FOOTER);
  if (footer.length < FOOTER || !footer.subarray(-8).equals(Buffer.from(MAGIC))) return [];
  const reader = new Reader(footer);
  reader.handle();
  const index = blockAt(file, reader.handle());
  return entriesOf(index).map((value) => blockAt(file, new Reader(value).handle()));
}

/** A block is followed by one byte that tells how it is packed, and a checksum. */
function blockAt(file: Buffer, { offset, size }: Handle): Buffer {
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === SNAPPY ? unsnap(block) : block;
}

/** The values of a block: its keys are prefix-compressed, its end lists the restarts. */
function entriesOf(block: Buffer): readonly Buffer[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const reader = new Reader(block.subarray(0, block.length - 4 - 4 * restarts));
  const values: Buffer[] = [];
  while (!reader.isDone) {
    reader.number();
    const key = reader.number();
    const value = reader.number();
    reader.bytes(key);
    values.push(reader.bytes(value));
  }
  return values;
}

/** Reads on from the beginning of some bytes. */
class Reader {
  #at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isDone(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** A number of 7 bits a byte, the lowest first. */
  number(): number {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = this.#bytes.readUInt8(this.#at);
      this.#at += 1;
      value += (byte & 127) * weight;
      if (byte < 128) return value;
    }
  }

  handle(): Handle {
    return { offset: this.number(), size: this.number() };
  }

  bytes(length: number): Buffer {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
