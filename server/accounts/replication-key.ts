import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type {
  NewReplicationKey,
  ReplicationKey,
} from '../../src/contract/accounts/replication-key.ts';
import type { UserId } from './account.ts';
import type { Records } from './records.ts';

const MAX_OPEN_KEYS = 20;

interface KeyRecord {
  readonly territory: string;
  readonly label: string;
  readonly hash: string;
  readonly created: string;
  readonly by: UserId;
  /** It was revoked; milliseconds since 1970. */
  readonly ended?: number;
}

/** A key that opens the copy of one territory. */
export interface OpenKey {
  readonly id: string;
  readonly territory: string;
}

/** The keys with which other databases keep a copy of a territory. */
export class ReplicationKeys {
  readonly #records: Records;
  readonly #clock: () => number;

  constructor(records: Records, clock: () => number) {
    this.#records = records;
    this.#clock = clock;
  }

  /** A new key with its secret, which is told once; undefined when there are twenty already. */
  async create(
    territory: string,
    label: string,
    by: UserId,
  ): Promise<NewReplicationKey | undefined> {
    if ((await this.list(territory)).length >= MAX_OPEN_KEYS) return undefined;
    const id = `${territory}.${randomBytes(9).toString('base64url')}`;
    const secret = randomBytes(32).toString('base64url');
    const created = new Date(this.#clock()).toISOString();
    const key: KeyRecord = { territory, label, hash: hashOf(secret), created, by };
    await this.#records.create(`key:${id}`, key);
    return { id, label, created, secret };
  }

  /** The keys of a territory that still open it, oldest first. */
  async list(territory: string): Promise<ReplicationKey[]> {
    const keys: ReplicationKey[] = [];
    for await (const { id, fields } of this.#records.list<KeyRecord>(`key:${territory}.`)) {
      const { label, created, ended } = fields;
      if (ended === undefined) keys.push({ id: id.slice('key:'.length), label, created });
    }
    return keys;
  }

  /** Ends a key at once; false when the territory has none of that id. */
  async revoke(territory: string, id: string): Promise<boolean> {
    const key = await this.#records.get<KeyRecord>(`key:${id}`);
    if (key?.territory !== territory || key.ended !== undefined) return false;
    const ended = this.#clock();
    await this.#records.update<KeyRecord>(`key:${id}`, (now) => ({ ...now, hash: '', ended }));
    return true;
  }

  /** Which territory do this id and this secret open? */
  async find(id: string, secret: string): Promise<OpenKey | undefined> {
    const key = await this.#records.get<KeyRecord>(`key:${id}`);
    const same = timingSafeEqual(
      Buffer.from(hashOf(secret), 'hex'),
      Buffer.from(key?.hash || hashOf(''), 'hex'),
    );
    return key && same && key.ended === undefined ? { id, territory: key.territory } : undefined;
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
