import { Dexie, type Collection, type Table } from 'dexie';
import type { PackShelf } from './shelf.ts';

interface Part {
  readonly file: string;
  /** Where in the file it begins. */
  readonly at: number;
  readonly bytes: Blob;
}

const AFTER_EVERY_OFFSET = Number.MAX_SAFE_INTEGER;

/** Files in IndexedDB, chunk by chunk, for browsers without a private file system (OPFS). */
export class IndexedShelf implements PackShelf {
  readonly #database: Dexie & { parts: Table<Part, [string, number]> };

  /** Keeps the files in a database of their own. */
  constructor(name: string) {
    const database = new Dexie(name, { cache: 'disabled' });
    database.version(1).stores({ parts: '[file+at]' });
    this.#database = database as Dexie & { parts: Table<Part, [string, number]> };
  }

  async names(): Promise<readonly string[]> {
    const keys = await this.#database.parts.toCollection().primaryKeys();
    return [...new Set(keys.map(([file]) => file))];
  }

  async size(name: string): Promise<number> {
    const last = await this.#parts(name).last();
    return last ? last.at + last.bytes.size : 0;
  }

  async append(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const at = await this.size(name);
    await this.#database.parts.put({ file: name, at, bytes: new Blob([bytes]) });
  }

  async read(name: string): Promise<Blob | undefined> {
    const parts = await this.#parts(name).toArray();
    return parts.length > 0 ? new Blob(parts.map(({ bytes }) => bytes)) : undefined;
  }

  async rename(from: string, to: string): Promise<void> {
    const { parts } = this.#database;
    await this.#database.transaction('rw', parts, async () => {
      const moved = await this.#parts(from).toArray();
      await this.#parts(to).delete();
      await this.#parts(from).delete();
      await parts.bulkPut(moved.map((part) => ({ ...part, file: to })));
    });
  }

  async remove(name: string): Promise<void> {
    await this.#parts(name).delete();
  }

  close(): void {
    this.#database.close();
  }

  #parts(name: string): Collection<Part, [string, number]> {
    return this.#database.parts.where('[file+at]').between([name, 0], [name, AFTER_EVERY_OFFSET]);
  }
}
