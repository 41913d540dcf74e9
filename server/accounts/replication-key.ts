import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type {
  KeyRenewal,
  KeyScope,
  NewReplicationKey,
  ReplicationKey,
  ReplicationKeyRequest,
} from '../../src/contract/accounts/replication-key.ts';
import { addDays, type Day } from '../../src/domain/kernel/when.ts';
import { dayIn, type Zone } from '../../src/domain/kernel/zone.ts';
import type { UserId } from './account.ts';
import { StoreUnavailable } from '../store/store.ts';
import type { Records } from './records.ts';

const MAX_OPEN_KEYS = 20;
const LONGEST_DAYS = 366;

interface KeyRecord {
  readonly territory: string;
  readonly label: string;
  readonly hash: string;
  readonly created: string;
  readonly by: UserId;
  /** Absent: it was made before keys had a scope, and has what it had. */
  readonly scope?: KeyScope;
  /** The last day on which it opens, by the territory's clocks. */
  readonly until?: Day;
  /** The day on which it last opened something. */
  readonly used?: Day;
  /** It was revoked; milliseconds since 1970. */
  readonly ended?: number;
}

/** A key that opens the copy of one territory. */
export interface OpenKey {
  readonly id: string;
  readonly territory: string;
  readonly scope: KeyScope;
}

/** The keys with which other databases keep a copy of a territory. */
export class ReplicationKeys {
  readonly #records: Records;
  readonly #clock: () => number;
  readonly #zoneOf: (territory: string) => Promise<Zone>;

  /**
   * Over the records of all territories.
   * @param zoneOf where the clocks of a territory hang: a key ends with one of its days
   */
  constructor(records: Records, clock: () => number, zoneOf: (territory: string) => Promise<Zone>) {
    this.#records = records;
    this.#clock = clock;
    this.#zoneOf = zoneOf;
  }

  /** A new key with its secret, which is told once; undefined when there are twenty already. */
  async create(
    territory: string,
    { label, scope = 'places', until }: ReplicationKeyRequest,
    by: UserId,
  ): Promise<NewReplicationKey | undefined> {
    if ((await this.list(territory)).length >= MAX_OPEN_KEYS) return undefined;
    const id = `${territory}.${randomBytes(9).toString('base64url')}`;
    const secret = randomBytes(32).toString('base64url');
    const created = new Date(this.#clock()).toISOString();
    const said = { label, created, scope, ...(until !== undefined && { until }) };
    const key: KeyRecord = { ...said, territory, hash: hashOf(secret), by };
    await this.#records.create(`key:${id}`, key);
    return { id, ...said, secret };
  }

  /** The keys of a territory that still open it, oldest first. */
  async list(territory: string): Promise<ReplicationKey[]> {
    const keys: ReplicationKey[] = [];
    for await (const { id, fields } of this.#records.list<KeyRecord>(`key:${territory}.`)) {
      if (fields.ended !== undefined) continue;
      const { label, created, scope, until, used } = fields;
      keys.push({
        id: id.slice('key:'.length),
        label,
        created,
        scope: scope ?? 'persons',
        ...(until !== undefined && { until }),
        ...(used !== undefined && { used }),
        ...(scope === undefined && { old: true }),
      });
    }
    return keys;
  }

  /** Gives a key that is still open these rights; its name, undefined when there is no such key. */
  async renew(
    territory: string,
    id: string,
    { scope = 'places', until }: KeyRenewal,
  ): Promise<string | undefined> {
    const key = await this.#openKey(territory, id);
    if (!key) return undefined;
    await this.#records.update<KeyRecord>(`key:${id}`, ({ until: _, ...now }) =>
      now.ended === undefined
        ? { ...now, scope, ...(until !== undefined && { until }) }
        : undefined,
    );
    return key.label;
  }

  /** Ends a key at once; its name, undefined when the territory has none of that id. */
  async revoke(territory: string, id: string): Promise<string | undefined> {
    const key = await this.#openKey(territory, id);
    if (!key) return undefined;
    const ended = this.#clock();
    await this.#records.update<KeyRecord>(`key:${id}`, (now) => ({ ...now, hash: '', ended }));
    return key.label;
  }

  async #openKey(territory: string, id: string): Promise<KeyRecord | undefined> {
    const key = await this.#records.get<KeyRecord>(`key:${id}`);
    return key?.territory === territory && key.ended === undefined ? key : undefined;
  }

  /** Which territory do this id and this secret open? */
  async find(id: string, secret: string): Promise<OpenKey | undefined> {
    const key = await this.#records.get<KeyRecord>(`key:${id}`);
    const same = timingSafeEqual(
      Buffer.from(hashOf(secret), 'hex'),
      Buffer.from(key?.hash || hashOf(''), 'hex'),
    );
    if (!key || !same || key.ended !== undefined) return undefined;
    const today = await this.#today(key.territory);
    if (key.until !== undefined && key.until < today) return undefined;
    if (key.used !== today) await this.#noteUse(id, today);
    return { id, territory: key.territory, scope: key.scope ?? 'persons' };
  }

  /** The last day that a key of a territory may have. */
  async latestEnd(territory: string): Promise<Day> {
    return addDays(await this.#today(territory), LONGEST_DAYS);
  }

  async #today(territory: string): Promise<Day> {
    return dayIn(await this.#zoneOf(territory), new Date(this.#clock()).toISOString());
  }

  async #noteUse(id: string, today: string): Promise<void> {
    try {
      await this.#records.update<KeyRecord>(`key:${id}`, (now) =>
        now.used === today ? undefined : { ...now, used: today },
      );
    } catch (error) {
      // A copy is read all the same when the disk is full.
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
