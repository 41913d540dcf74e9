import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { FairTurns } from './fair-turns.ts';

/** What one try costs: memory 128·N·r bytes, time in proportion to N·r·p. */
export interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** A password as it is kept; its cost is stored with it, so that it can be raised later. */
export interface StoredPassword extends Cost {
  readonly salt: string;
  readonly hash: string;
}

/**
 * OWASP's table names N=2^17,p=1 and N=2^15,p=3 as equals. The second takes 32 MB instead of 128,
 * which a town hall's small machine can give to two people at once.
 */
export const COST: Cost = { N: 2 ** 15, r: 8, p: 3 };

const HASH_BYTES = 32;
const TURNS = { atOnce: 2, waitingPerKey: 64, waiting: 512 };
/** Whose turn it is when no address asks: a command, the first start. */
const HERE = 'here';

/**
 * Makes and checks passwords, two at a time: fifty at once must not take the machine's memory. They
 * go by turns between the addresses that ask (`from`).
 */
export class Passwords {
  readonly #cost: Cost;
  readonly #nobody: Promise<StoredPassword>;
  readonly #turns = new FairTurns(TURNS);

  constructor(cost: Cost = COST) {
    this.#cost = cost;
    this.#nobody = this.make(randomBytes(16).toString('hex'));
    // An unused promise must not end the process; whoever awaits it is told.
    this.#nobody.catch(() => undefined);
  }

  /** Throws TooManyWaiting. */
  async make(password: string, from = HERE): Promise<StoredPassword> {
    const salt = randomBytes(16);
    const hash = await this.#derive(password, salt, this.#cost, from);
    const { N, r, p } = this.#cost;
    return { N, r, p, salt: salt.toString('base64'), hash: hash.toString('base64') };
  }

  /** Whether it is the password; an account that does not exist costs the same time. Throws TooManyWaiting. */
  async matches(
    password: string,
    stored: StoredPassword | undefined,
    from = HERE,
  ): Promise<boolean> {
    const against = stored ?? (await this.#nobody);
    const hash = await this.#derive(password, Buffer.from(against.salt, 'base64'), against, from);
    return timingSafeEqual(hash, Buffer.from(against.hash, 'base64')) && stored !== undefined;
  }

  /** Whether it was made when tries were cheaper, and is to be made anew. */
  isOutdated(stored: StoredPassword): boolean {
    const { N, r, p } = this.#cost;
    return stored.N !== N || stored.r !== r || stored.p !== p;
  }

  async #derive(password: string, salt: Buffer, { N, r, p }: Cost, from: string): Promise<Buffer> {
    // The same accent may be one character or two, depending on the keyboard.
    const plain = password.normalize('NFKC');
    return this.#turns.run(from, () => derive(plain, salt, { N, r, p, maxmem: 256 * N * r }));
  }
}

function derive(
  password: string,
  salt: Buffer,
  options: Cost & { maxmem: number },
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
