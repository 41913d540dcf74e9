import { RecordCache } from './record-cache.ts';
import { ShelfExists, UnknownShelf } from '../store/store.ts';
import type { Doc, Shelf, Store } from '../store/store.ts';

const SHELF = '_accounts';
const PAGE_SIZE = 500;

/** A record and its id. */
export interface StoredRecord<T> {
  readonly id: string;
  readonly fields: T;
}

/**
 * The accounts database: accounts, sessions, keys and codes, one document each in the reserved shelf.
 * Callers give the type of a record; nothing else writes there.
 */
export class Records {
  readonly #shelf: Shelf;
  readonly #remembered: RecordCache;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.#remembered = new RecordCache(shelf);
  }

  /** A record as it was moments ago; a change made through this process is seen at once. */
  async get<T extends object>(id: string): Promise<T | undefined> {
    const doc = await this.#remembered.get(id);
    return doc && (fieldsOf(doc) as T);
  }

  /** A record as it is now, whichever process changed it. */
  async getNow<T extends object>(id: string): Promise<T | undefined> {
    const doc = await this.#shelf.get(id);
    return doc && (fieldsOf(doc) as T);
  }

  /** Writes a record that must not exist yet; false when it does. */
  async create(id: string, fields: object): Promise<boolean> {
    return this.#write(id, fields, undefined);
  }

  /**
   * Changes a record as it is now, however many try at once; `change` may run several times and
   * answers undefined to leave everything as it is. Gives what is then the case.
   */
  async update<T extends object>(
    id: string,
    change: (fields: T) => T | undefined,
  ): Promise<T | undefined> {
    for (;;) {
      const doc = await this.#shelf.get(id);
      if (!doc) return undefined;
      const before = fieldsOf(doc) as T;
      const after = change(before);
      if (!after) return before;
      if (await this.#write(id, after, doc._rev)) return after;
    }
  }

  /** Takes a record away for good; nothing happens when it is not there. */
  async remove(id: string): Promise<void> {
    const doc = await this.#shelf.get(id);
    if (doc) await this.#shelf.remove(id, doc._rev);
    this.#remembered.forget(id);
  }

  /** Every record whose id starts so and that can be read, oldest change first. */
  async *list<T extends object>(prefix: string): AsyncGenerator<StoredRecord<T>> {
    let since = '0';
    for (let more = true; more;) {
      const page = await this.#shelf.changes(since, { limit: PAGE_SIZE, prefixes: [prefix] });
      for (const { id, doc } of page.changes) yield { id, fields: fieldsOf(doc) as T };
      since = page.lastSeq;
      more = page.pending;
    }
  }

  /** Throws StoreUnavailable when the store does not answer. */
  async check(): Promise<void> {
    await this.#shelf.head();
  }

  /** Tells, from now on, of each record of a kind that changes: here at once, elsewhere moments later. */
  watch(prefix: string, changed: (id: string) => void): void {
    this.#remembered.tell((id) => {
      if (id.startsWith(prefix)) changed(id);
    });
  }

  /** Ends the watch over the shelf. */
  close(): void {
    this.#remembered.close();
  }

  async #write(id: string, fields: object, expected: string | undefined): Promise<boolean> {
    const [result] = await this.#shelf.write([{ id, expected, body: { ...fields } }]);
    this.#remembered.forget(id);
    return result?.ok === true;
  }
}

/** Opens the accounts database, creating it at the first start; two gateways may do so at the same moment. */
export async function openRecords(store: Store): Promise<Records> {
  try {
    return new Records(await store.shelf(SHELF));
  } catch (error) {
    if (!(error instanceof UnknownShelf)) throw error;
  }
  try {
    return new Records(await store.create(SHELF));
  } catch (error) {
    if (!(error instanceof ShelfExists)) throw error;
    return new Records(await store.shelf(SHELF));
  }
}

function fieldsOf(doc: Doc): object {
  const { _id, _rev, ...fields } = doc;
  return fields;
}
