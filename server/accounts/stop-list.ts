import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Records } from './records.ts';

const NAME_BYTES = 18;
const NAME_LENGTH = 24;

/**
 * Who asked for no more messages: not their address, only a fingerprint of it that nobody can make without the
 * secret of this service. Whoever got a message has its proof in that message.
 */
export class StopList {
  readonly #records: Pick<Records, 'create' | 'getNow'>;
  readonly #secret: Buffer;

  constructor(records: Pick<Records, 'create' | 'getNow'>, secret: Buffer) {
    this.#records = records;
    this.#secret = secret;
  }

  /** With what whoever has this address says that they want no more. */
  tokenFor(address: string): string {
    const name = this.#digest(`address ${address.trim().toLowerCase()}`);
    return `${name}${this.#digest(`proof ${name}`)}`;
  }

  /** Whether whoever has this address asked for no more. */
  async has(address: string): Promise<boolean> {
    const name = this.tokenFor(address).slice(0, NAME_LENGTH);
    return (await this.#records.getNow(idOf(name))) !== undefined;
  }

  /** Notes that whoever holds this token wants no more; nothing when it was not made here. May be told twice. */
  async add(token: string): Promise<void> {
    const name = token.slice(0, NAME_LENGTH);
    if (isSame(token.slice(NAME_LENGTH), this.#digest(`proof ${name}`))) {
      await this.#records.create(idOf(name), {});
    }
  }

  #digest(text: string): string {
    const digest = createHmac('sha256', this.#secret).update(`stop ${text}`).digest();
    return digest.subarray(0, NAME_BYTES).toString('base64url');
  }
}

function isSame(given: string, due: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(due)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function idOf(name: string): string {
  return `stop:${name}`;
}
