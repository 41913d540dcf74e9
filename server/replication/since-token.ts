import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';

/** How far a replica has read, and since when it may have held what it is told to forget. */
export interface SincePoint {
  /** The store's seq up to which everything was read. */
  readonly seq: string;
  /** Milliseconds since 1970: documents that left the reader's sight earlier are not spoken of. */
  readonly floor: number;
}

const MAC = 16;
const TOKEN = new RegExp(`^(\\d{1,15})-([0-9a-z]{1,10})\\.([\\w-]{${MAC}})(?:\\.(.{1,2000}))?$`);

/**
 * The seqs that clients see: `<number>-<floor>.<signature>[.<store's seq>]`. The number is for
 * progress bars; the signature keeps a client from moving its floor or borrowing another's token.
 */
export class SinceTokens {
  readonly #key: KeyObject;

  constructor(secret: string | Uint8Array) {
    this.#key = createSecretKey(Buffer.from(secret));
  }

  /** Signs a point for a realm: a territory and what one reader may see there. */
  write({ seq, floor }: SincePoint, realm: string): string {
    const number = String(Number.parseInt(seq, 10) || 0);
    const start = floor.toString(36);
    const signature = this.#sign(seq, start, realm);
    return `${number}-${start}.${signature}${number === seq ? '' : `.${seq}`}`;
  }

  /** The point of a token that was signed for this realm; undefined for anything else. */
  read(token: string, realm: string): SincePoint | undefined {
    const [, number, start, signature, seq = number] = TOKEN.exec(token) ?? [];
    if (seq === undefined || start === undefined || signature === undefined) return undefined;
    const expected = Buffer.from(this.#sign(seq, start, realm));
    if (!timingSafeEqual(expected, Buffer.from(signature))) return undefined;
    return { seq, floor: Number.parseInt(start, 36) };
  }

  #sign(seq: string, start: string, realm: string): string {
    const hmac = createHmac('sha256', this.#key);
    return hmac.update(`since ${realm} ${start} ${seq}`).digest('base64url').slice(0, MAC);
  }
}
