import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';

/** How far a replica has read, and since when it may have held what it is told to forget. */
export interface SincePoint {
  /** The store's seq up to which everything was read. */
  readonly seq: string;
  /** Milliseconds since 1970: of documents hidden from the reader earlier, nothing is sent. */
  readonly floor: number;
  /**
   * The end of the feed when the replica began, while it is still being read: what was lost up to
   * there, the replica never held, whatever the clocks say.
   */
  readonly horizon?: string;
}

const MAC = 16;
const SEQ = '[^~]{1,2000}';
const TOKEN = new RegExp(
  `^(\\d{1,15})-([0-9a-z]{1,10})\\.([\\w-]{${MAC}})(?:~(${SEQ}))?(?:~~(${SEQ}))?$`,
);

/**
 * The seqs that clients see: `<number>-<floor>.<signature>[~<store's seq>][~~<horizon>]`. The number
 * is for progress bars; the signature keeps a client from moving its floor or borrowing another's
 * token.
 */
export class SinceTokens {
  readonly #key: KeyObject;

  constructor(secret: string | Uint8Array) {
    this.#key = createSecretKey(Buffer.from(secret));
  }

  /** Signs a point for a realm: a territory and what one reader may see there. */
  write({ seq, floor, horizon }: SincePoint, realm: string): string {
    const number = String(Number.parseInt(seq, 10) || 0);
    const start = floor.toString(36);
    const own = number === seq ? '' : `~${seq}`;
    const end = horizon === undefined ? '' : `~~${horizon}`;
    return `${number}-${start}.${this.#sign(realm, start, seq, horizon)}${own}${end}`;
  }

  /** The point of a token that was signed for this realm; undefined for anything else. */
  read(token: string, realm: string): SincePoint | undefined {
    const [, number, start, signature, seq = number, horizon] = TOKEN.exec(token) ?? [];
    if (seq === undefined || start === undefined || signature === undefined) return undefined;
    const expected = Buffer.from(this.#sign(realm, start, seq, horizon));
    if (!timingSafeEqual(expected, Buffer.from(signature))) return undefined;
    const floor = Number.parseInt(start, 36);
    return { seq, floor, ...(horizon !== undefined && { horizon }) };
  }

  #sign(realm: string, start: string, seq: string, horizon: string | undefined): string {
    const said = JSON.stringify(['since', realm, start, seq, horizon]);
    return createHmac('sha256', this.#key).update(said).digest('base64url').slice(0, MAC);
  }
}
