import { randomBytes } from 'node:crypto';
import type { Records } from './records.ts';

const SECRET = 'setting:secret';
const DEMONSTRATION = 'setting:demonstration';

/** Somebody fictional who can sign in to the demonstration; the login is told to everybody. */
export interface DemoLogin {
  readonly login: string;
  /** Who they are, for the list that is printed at start. */
  readonly who: string;
}

/** The data is the demonstration's: being made, or ready. */
export interface Demonstration {
  readonly state: 'seeding' | 'ready';
  readonly logins: readonly DemoLogin[];
}

/** What the server decided at its first start and keeps. */
export class Settings {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** The key of every token and fingerprint: 32 random bytes, the same for all gateways of a store. */
  async secret(): Promise<Buffer> {
    const kept = await this.#records.get<{ key: string }>(SECRET);
    if (kept) return Buffer.from(kept.key, 'base64url');
    // Another gateway may start at this moment: the first to write wins, both read it back.
    await this.#records.create(SECRET, { key: randomBytes(32).toString('base64url') });
    return this.secret();
  }

  /** Undefined: these are real people's data. */
  async demonstration(): Promise<Demonstration | undefined> {
    return this.#records.get<Demonstration>(DEMONSTRATION);
  }

  /** Marks the data as the demonstration's, before the first fictional person is written. */
  async setDemonstration(demonstration: Demonstration): Promise<void> {
    if (await this.#records.create(DEMONSTRATION, demonstration)) return;
    await this.#records.update<Demonstration>(DEMONSTRATION, () => demonstration);
  }
}
