import { KnownDamage } from '../known-damage.ts';
import { readBackup } from '../backup-lines.ts';
import { ACCOUNTS, isShelfName, isTerritoryName } from '../shelf-names.ts';
import { ShelfExists, ShelfLost, StoreUnavailable, UnknownShelf, type Store } from '../store.ts';
import { backupShelf } from './backup.ts';
import { isJson, objectOf, textIn } from './couch-answers.ts';
import { couchClientFor, type CouchClient, type Patience } from './couch-client.ts';
import { CouchDatabase } from './couch-database.ts';
import { failureOf } from './couch-failures.ts';
import { CouchdbShelf } from './couchdb-shelf.ts';
import { beginEpoch, EPOCH_PATH, readEpoch } from './database-epoch.ts';
import { marksOfDatabases } from './database-marks.ts';
import { DatabaseUpdates } from './database-updates.ts';
import { EpochWitness, isLife, isWitnessed } from './epoch-witness.ts';
import { Filling } from './filling.ts';
import { fillDatabase } from './restore.ts';
import type { Standing } from './shelf-life.ts';
import { mustBeSingleCopy } from './single-copy.ts';

/** What every database of ours is called first, unless told otherwise. */
const PREFIX = 'coudmain-';
/** How many databases are looked at together when the store opens. */
const LOOKS_AT_ONCE = 8;
/** Nobody but CouchDB's own administrators reads or writes: everybody else goes through the gateway. */
const ADMINISTRATORS_ONLY = {
  admins: { names: [], roles: ['_admin'] },
  members: { names: [], roles: ['_admin'] },
};

/** All territories in an Apache CouchDB 3, each in a database of its own. */
export class CouchdbStore implements Store {
  readonly engine = 'couchdb';
  readonly clockSkew = 60_000;
  readonly damage = new KnownDamage();
  readonly #client: CouchClient;
  readonly #prefix: string;
  readonly #witness: EpochWitness;
  readonly #filling: Filling;
  readonly #updates: DatabaseUpdates;
  readonly #shelves = new Map<string, CouchdbShelf>();
  readonly #watchers = new Set<(territory: string) => void>();
  #closed = false;

  private constructor(client: CouchClient, prefix: string, quietMs?: number) {
    this.#client = client;
    this.#prefix = prefix;
    this.#filling = new Filling(client, quietMs);
    this.#witness = new EpochWitness(this.#database(ACCOUNTS));
    this.#updates = new DatabaseUpdates(client, {
      onUpdate: (database) => {
        this.#tell(database);
      },
      onGap: () => void this.#tellAll(),
    });
  }

  /**
   * Looks whether CouchDB is there, is one that we know, takes us for an administrator and keeps one
   * copy of each database. Throws StoreUnavailable; a territory of several copies is reported, and
   * unavailable alone.
   */
  static async open(
    url: string,
    { prefix = PREFIX, report = noReport, patience = {} }: CouchdbOptions = {},
  ): Promise<CouchdbStore> {
    const client = couchClientFor(url, patience);
    const welcome = await client.demand({});
    const version = isJson(welcome) ? String(welcome['version']) : '';
    if (!version.startsWith('3.')) {
      throw new StoreUnavailable('What answers at COUCHDB_URL is not an Apache CouchDB 3.');
    }
    const store = new CouchdbStore(client, prefix, patience.quietMs);
    await store.#lookAtCopies(report);
    return store;
  }

  async marks(): Promise<ReadonlyMap<string, string>> {
    return marksOfDatabases(this.#client, this.#prefix, await this.names());
  }

  async shelf(territory: string): Promise<CouchdbShelf> {
    this.#mustBeOpen();
    if (!isShelfName(territory)) throw new UnknownShelf();
    const known = this.#shelves.get(territory);
    if (known) return known;
    await this.#present(territory);
    await mustBeSingleCopy(this.#database(territory));
    return this.#shelfOf(territory);
  }

  async create(territory: string): Promise<CouchdbShelf> {
    const database = await this.#makeDatabase(territory);
    return this.#shelfOf(territory, await this.#begin(territory, database));
  }

  watch(listener: (territory: string) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#watchers.add(listener);
    signal.addEventListener('abort', () => this.#watchers.delete(listener));
    // A feed that begins tells of every territory by itself.
    if (!this.#updates.start()) void this.#tellWatchers();
  }

  async names(): Promise<string[]> {
    this.#mustBeOpen();
    // startkey and endkey are JSON: nano makes it of them.
    const qs = { startkey: this.#prefix, endkey: `${this.#prefix}\ufff0` };
    const answer = await this.#client.demand({ path: '_all_dbs', qs });
    const names = Array.isArray(answer) ? answer.map(String) : [];
    return names
      .filter((name) => name.startsWith(this.#prefix))
      .map((name) => name.slice(this.#prefix.length))
      .filter(isTerritoryName)
      .sort();
  }

  room(): undefined {
    // CouchDB's disk is its own administrator's matter.
    return undefined;
  }

  async lookThrough(territory: string): Promise<void> {
    await (await this.shelf(territory)).head();
  }

  async *backup(territory: string): AsyncIterable<string> {
    // Also of one that may not be served because it has several copies: that is how it is mended.
    yield* backupShelf(await this.#present(territory));
  }

  async restore(territory: string, lines: AsyncIterable<string>): Promise<void> {
    this.#mustBeOpen();
    if (isShelfName(territory)) await this.#clearUnfinished(this.#database(territory));
    const database = await this.#makeDatabase(territory);
    try {
      await beginEpoch(database, { restoring: true });
      await fillDatabase(database, readBackup(lines));
      await this.#begin(territory, database);
    } catch (error) {
      this.#shelves.delete(territory);
      await database.ask({ method: 'DELETE' }).catch(() => undefined);
      throw error;
    }
  }

  async erase(territory: string): Promise<void> {
    if (!isTerritoryName(territory)) throw new UnknownShelf();
    const shelf = await this.#present(territory).catch((error: unknown) => {
      // What is lost is forgotten.
      if (!(error instanceof ShelfLost)) throw error;
    });
    await shelf?.dismiss();
    this.#shelves.delete(territory);
    if (shelf) await this.#database(territory).demand({ method: 'DELETE' });
    else await this.#clearUnfinished(this.#database(territory));
    await this.#witness.forget(territory);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#updates.close();
    await Promise.allSettled([...this.#shelves.values()].map((shelf) => shelf.dismiss()));
    this.#client.close();
  }

  async #makeDatabase(territory: string): Promise<CouchDatabase> {
    this.#mustBeOpen();
    if (!isShelfName(territory)) throw new UnknownShelf();
    const database = this.#database(territory);
    // One shard: seqs then count one order, and a territory is small. One copy: see single-copy.ts.
    const qs = { q: 1, n: 1 };
    const made = await database.ask({ method: 'PUT', qs, accepted: true });
    if (!made.ok) {
      // 409: another gateway is making it at this very moment.
      if (made.status === 412 || made.status === 409) throw new ShelfExists();
      throw failureOf(made);
    }
    await database.demand({ method: 'PUT', path: '_security', body: ADMINISTRATORS_ONLY });
    return database;
  }

  /** Begins the life of a database that is filled, before witnesses. */
  async #begin(territory: string, database: CouchDatabase): Promise<Standing> {
    const epoch = await beginEpoch(database);
    const standing = { epoch, seq: textIn(objectOf(await database.demand()), 'update_seq') };
    if (isWitnessed(territory)) await this.#witness.replace(territory, standing);
    return standing;
  }

  /** Removes what a restore left that was killed before its end; a finished territory stays. */
  async #clearUnfinished(database: CouchDatabase): Promise<void> {
    const answer = await database.ask({ path: EPOCH_PATH });
    if (!answer.ok || !isJson(answer.value) || answer.value['restoring'] !== true) return;
    await database.demand({ method: 'DELETE' });
  }

  async #lookAtCopies(report: (problem: string) => void): Promise<void> {
    const accounts = this.#database(ACCOUNTS);
    const [names] = await Promise.all([this.names(), unlessAbsent(mustBeSingleCopy(accounts))]);
    const rest = names.values();
    const look = async (): Promise<void> => {
      for (const name of rest) {
        await mustBeSingleCopy(this.#database(name)).catch((error: unknown) => {
          if (error instanceof StoreUnavailable) report(error.message);
          else if (!(error instanceof UnknownShelf)) throw error;
        });
      }
    };
    await Promise.all(Array.from({ length: LOOKS_AT_ONCE }, look));
  }

  #tell(database: string): void {
    if (!database.startsWith(this.#prefix)) return;
    const name = database.slice(this.#prefix.length);
    this.#shelves.get(name)?.look();
    if (isTerritoryName(name)) for (const watcher of this.#watchers) watcher(name);
  }

  /** CouchDB was away, or the feed was: each database may be another one, and have anything new. */
  #tellAll(): Promise<void> {
    for (const shelf of this.#shelves.values()) shelf.doubt();
    return this.#tellWatchers();
  }

  async #tellWatchers(): Promise<void> {
    if (this.#watchers.size === 0) return;
    // Should they not be told now, they are at the next change.
    const names = await this.names().catch(() => []);
    for (const name of names) for (const watcher of this.#watchers) watcher(name);
  }

  /** A shelf that is there, whether it may be served or not; it is remembered when it may. */
  async #present(territory: string): Promise<CouchdbShelf> {
    this.#mustBeOpen();
    if (!isShelfName(territory)) throw new UnknownShelf();
    const life = await readEpoch(this.#database(territory), this.#filling);
    if (!life || life.restoring) throw await this.#whyAbsent(territory);
    return this.#shelves.get(territory) ?? this.#newShelf(territory);
  }

  /** A database that was there before and was not erased is between its removal and its return. */
  async #whyAbsent(territory: string): Promise<Error> {
    const isKnown = isWitnessed(territory) && isLife(await this.#witness.read(territory));
    return isKnown ? new ShelfLost(territory) : new UnknownShelf();
  }

  #shelfOf(territory: string, standing?: Standing): CouchdbShelf {
    const shelf = this.#shelves.get(territory) ?? this.#newShelf(territory, standing);
    this.#shelves.set(territory, shelf);
    return shelf;
  }

  #newShelf(territory: string, standing?: Standing): CouchdbShelf {
    const witness = isWitnessed(territory) ? this.#witness : undefined;
    return new CouchdbShelf(territory, this.#database(territory), {
      witness,
      filling: this.#filling,
      standing,
      onWait: () => {
        this.#updates.start();
      },
    });
  }

  #database(territory: string): CouchDatabase {
    // `_accounts` is a legal end of a name, and one that no territory can have.
    return new CouchDatabase(this.#client, `${this.#prefix}${territory}`);
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new StoreUnavailable('The store is closed.');
  }
}

/** How a CouchDB is used. */
export interface CouchdbOptions {
  /** What every database of ours is called first. */
  readonly prefix?: string;
  /** Told of each territory that cannot be used as it is, in a sentence. */
  readonly report?: (problem: string) => void;
  readonly patience?: Partial<Patience>;
}

function noReport(): void {
  // Each question about that territory is told the same.
}

/** What is not there needs no copies. */
async function unlessAbsent(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof UnknownShelf)) throw error;
  });
}
