import { KnownDamage } from '../known-damage.ts';
import { readBackup, type BackupEntry } from '../backup-lines.ts';
import { isShelfName, isTerritoryName } from '../shelf-names.ts';
import { ShelfExists, StoreUnavailable, UnknownShelf, type Store } from '../store.ts';
import { backupShelf } from './backup.ts';
import { isJson } from './couch-answers.ts';
import { CouchClient } from './couch-client.ts';
import { CouchdbShelf } from './couchdb-shelf.ts';
import { beginEpoch, EPOCH_PATH, readEpoch } from './database-epoch.ts';
import { fillDatabase } from './restore.ts';

/** What every database of ours is called first, unless told otherwise. */
const PREFIX = 'coudmain-';
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
  readonly #shelves = new Map<string, CouchdbShelf>();
  #closed = false;

  private constructor(client: CouchClient, prefix: string) {
    this.#client = client;
    this.#prefix = prefix;
  }

  /**
   * Looks whether CouchDB is there, is one that we know, and takes us for an administrator; throws
   * StoreUnavailable. CouchDB's own databases (`_users`, `_replicator`) are not needed.
   */
  static async open(url: string, { prefix = PREFIX } = {}): Promise<CouchdbStore> {
    const client = clientFor(url);
    const welcome = await client.demand({});
    const version = isJson(welcome) ? String(welcome['version']) : '';
    if (!version.startsWith('3.')) {
      throw new StoreUnavailable('What answers at COUCHDB_URL is not an Apache CouchDB 3.');
    }
    const store = new CouchdbStore(client, prefix);
    await store.names();
    return store;
  }

  async shelf(territory: string): Promise<CouchdbShelf> {
    this.#mustBeOpen();
    if (!isShelfName(territory)) throw new UnknownShelf();
    const known = this.#shelves.get(territory);
    if (known) return known;
    const life = await readEpoch(this.#client, this.#db(territory));
    if (!life || life.restoring) throw new UnknownShelf();
    return this.#shelfOf(territory);
  }

  async create(territory: string): Promise<CouchdbShelf> {
    await this.#makeDatabase(territory);
    await beginEpoch(this.#client, this.#db(territory));
    return this.#shelfOf(territory);
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

  async *backup(territory: string): AsyncIterable<string> {
    yield* backupShelf(await this.shelf(territory));
  }

  async restore(territory: string, lines: AsyncIterable<string>): Promise<void> {
    this.#mustBeOpen();
    const db = this.#db(territory);
    if (isShelfName(territory)) await this.#clearUnfinished(db);
    await this.#makeDatabase(territory);
    try {
      await this.#fill(db, readBackup(lines));
    } catch (error) {
      this.#shelves.delete(territory);
      await this.#client.ask({ method: 'DELETE', db }).catch(() => undefined);
      throw error;
    }
  }

  async erase(territory: string): Promise<void> {
    if (!isTerritoryName(territory)) throw new UnknownShelf();
    await this.shelf(territory);
    this.#shelves.get(territory)?.dismiss();
    this.#shelves.delete(territory);
    await this.#client.demand({ method: 'DELETE', db: this.#db(territory) });
  }

  close(): Promise<void> {
    this.#closed = true;
    for (const shelf of this.#shelves.values()) shelf.dismiss();
    this.#client.close();
    return Promise.resolve();
  }

  async #makeDatabase(territory: string): Promise<void> {
    this.#mustBeOpen();
    if (!isShelfName(territory)) throw new UnknownShelf();
    const db = this.#db(territory);
    // One shard: seqs then count one order, and a territory is small.
    const made = await this.#client.ask({ method: 'PUT', db, qs: { q: 1 } });
    if (!made.ok) {
      // 409: another gateway is making it at this very moment.
      if (made.status === 412 || made.status === 409) throw new ShelfExists();
      throw new StoreUnavailable(`CouchDB refused to make a database (${made.status}).`);
    }
    const security = { method: 'PUT', db, path: '_security', body: ADMINISTRATORS_ONLY } as const;
    await this.#client.demand(security);
  }

  async #fill(db: string, entries: AsyncIterable<BackupEntry>): Promise<void> {
    await beginEpoch(this.#client, db, { restoring: true });
    await fillDatabase(this.#client, db, entries);
    await beginEpoch(this.#client, db);
  }

  /** Removes what a restore left that was killed before its end; a finished territory stays. */
  async #clearUnfinished(db: string): Promise<void> {
    const answer = await this.#client.ask({ db, path: EPOCH_PATH });
    if (!answer.ok || !isJson(answer.value) || answer.value['restoring'] !== true) return;
    await this.#client.demand({ method: 'DELETE', db });
  }

  #shelfOf(territory: string): CouchdbShelf {
    const shelf =
      this.#shelves.get(territory) ??
      new CouchdbShelf(territory, this.#client, this.#db(territory));
    this.#shelves.set(territory, shelf);
    return shelf;
  }

  #db(territory: string): string {
    // `_accounts` is a legal end of a name, and one that no territory can have.
    return `${this.#prefix}${territory}`;
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new StoreUnavailable('The store is closed.');
  }
}

function clientFor(url: string): CouchClient {
  try {
    return new CouchClient(url);
  } catch {
    // The error would show the URL, and with it the password.
    throw new StoreUnavailable('COUCHDB_URL is not a URL (http://user:password@host:5984).');
  }
}
