import { createECDH, randomBytes } from 'node:crypto';
import type { Records } from './records.ts';

const SECRET = 'setting:secret';
const PUSH_KEYS = 'setting:push-keys';
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

/** What push services know this service by (VAPID, RFC 8292): a pair of keys on P-256, base64url. */
export interface PushKeys {
  /** Browsers give addresses for messages that are signed with its other half. */
  readonly publicKey: string;
  /** Never printed. */
  readonly privateKey: string;
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

  /** Made at the first start that sends notifications; with another pair, no browser could be reached any more. */
  async pushKeys(): Promise<PushKeys> {
    const kept = await this.#records.get<PushKeys>(PUSH_KEYS);
    if (kept) return kept;
    const pair = createECDH('prime256v1');
    pair.generateKeys();
    await this.#records.create(PUSH_KEYS, {
      publicKey: pair.getPublicKey('base64url'),
      privateKey: padded(pair.getPrivateKey('hex')).toString('base64url'),
    } satisfies PushKeys);
    return this.pushKeys();
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

/** With the zeros that numbers do without: one key of 256 begins with one. */
function padded(key: string): Buffer {
  return Buffer.from(key.padStart(64, '0'), 'hex');
}
