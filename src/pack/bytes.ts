/** Bytes that end too soon or say something impossible. */
export class BytesBroken extends Error {
  override readonly name = 'BytesBroken';
}

/** Writes whole numbers as varints (seven bits a byte, the lowest first), as Protocol Buffers do. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  #size = 0;

  /** A byte as it is. */
  byte(value: number): void {
    if (this.#size === this.#bytes.length) {
      const more = new Uint8Array(this.#bytes.length * 2);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    this.#bytes[this.#size] = value;
    this.#size += 1;
  }

  /** A whole number from 0 to 2^53. */
  count(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** A whole number on either side of 0, in zigzag: small steps take one byte. */
  step(value: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** A text: its length in bytes, then UTF-8. */
  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.count(bytes.length);
    for (const one of bytes) this.byte(one);
  }

  /** What was written. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#size);
  }
}

/**
 * Reads what ByteWriter wrote. Every reading checks that the bytes go so far.
 * @throws BytesBroken
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** How many bytes have not been read. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new BytesBroken('The bytes end too soon.');
    this.#at += 1;
    return value;
  }

  count(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
      if (scale > 2 ** 49) throw new BytesBroken('A number is too long.');
    }
  }

  step(): number {
    const value = this.count();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** How many things follow, each of at least so many bytes: more than are left is impossible. */
  size(least = 1): number {
    const value = this.count();
    if (value * least > this.left)
      throw new BytesBroken('It says that more follows than there is.');
    return value;
  }

  text(): string {
    const length = this.size();
    const text = new TextDecoder().decode(this.#bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return text;
  }
}
