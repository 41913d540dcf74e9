import { mayBeAnId } from '../storable.ts';
import { StoreUnavailable } from '../store.ts';
import type {
  Conflict,
  Doc,
  Page,
  WaitLimit,
  Shelf,
  Write,
  WriteOptions,
  WriteResult,
} from '../store.ts';
import { Waiters } from '../waiters.ts';
import { numberOf } from './runs.ts';
import type { TerritoryFile } from './territory-file.ts';

/**
 * Does something with the territory's open file, all of it before anything else happens; rejects
 * with StoreUnavailable when the file cannot be used.
 */
export type UseFile = <Result>(
  act: (file: TerritoryFile) => Result | Promise<Result>,
  /** `grow`: it writes documents, and waits while the last of the disk is kept for signing in. */
  purpose?: 'grow',
) => Promise<Result>;

/** What a shelf has from its store. */
export interface ShelfParts {
  readonly use: UseFile;
  /** Names this run of the server in the seqs that are given in it. */
  readonly run: string;
  /** Told how far the file has come, after each commit. */
  readonly committed: (file: TerritoryFile) => void;
  /** Begins another life: the file is behind a seq that it gave. */
  readonly renew: (file: TerritoryFile) => void;
}

/** One territory kept in a SQLite file. */
export class EmbeddedShelf implements Shelf {
  readonly name: string;
  readonly #parts: ShelfParts;
  readonly #waiters = new Waiters();
  #epoch: string | undefined;

  constructor(name: string, parts: ShelfParts) {
    this.name = name;
    this.#parts = parts;
  }

  isBehind(seq: string): Promise<boolean> {
    return this.#use((file) => {
      if (file.isOnTheWay(seq)) return false;
      this.#parts.renew(file);
      this.#notice(file);
      return true;
    });
  }

  head(): Promise<{ seq: string; epoch: string }> {
    return this.#use((file) => file.head());
  }

  get(id: string): Promise<Doc | undefined> {
    return this.#use((file) => (mayBeAnId(id) ? file.get(id) : undefined));
  }

  getMany(ids: readonly string[]): Promise<(Doc | undefined)[]> {
    // An id that no document can have is asked for as one that no document has.
    return this.#use((file) => file.getMany(ids.map((id) => (mayBeAnId(id) ? id : ''))));
  }

  write(writes: readonly Write[], { more = false }: WriteOptions = {}): Promise<WriteResult[]> {
    return this.#use((file) => {
      const results = file.write(writes, this.#parts.run, more);
      if (!more && results.some((result) => result.ok)) this.#tell(file);
      return results;
    }, 'grow');
  }

  revisions(docs: readonly Pick<Doc, '_id' | '_rev'>[]): Promise<string[][]> {
    const asked = docs.map((doc) => (mayBeAnId(doc._id) ? doc : { _id: '', _rev: '' }));
    return this.#use((file) => file.revisions(asked));
  }

  changes(
    since: string,
    { limit, prefixes = [] }: { limit: number; prefixes?: readonly string[] },
  ): Promise<Page> {
    return this.#use((file) => file.changes(numberOf(since), Math.max(1, limit), prefixes));
  }

  waitForChange(since: string, limit: WaitLimit): Promise<boolean> {
    // In one step: nothing can be committed between the look at the head and the wait.
    return this.#use((file) =>
      this.compare(since, file.head().seq) < 0
        ? limit.signal?.aborted !== true
        : this.#waiters.wait(since, limit),
    );
  }

  compare(a: string, b: string): number {
    return numberOf(a) - numberOf(b);
  }

  getLocal(key: string): Promise<Record<string, unknown> | undefined> {
    return this.#use((file) => (mayBeAnId(key) ? file.getLocal(key) : undefined));
  }

  putLocal(key: string, body: Record<string, unknown> | undefined): Promise<void> {
    return this.#use((file) => {
      file.putLocal(key, body);
    });
  }

  remove(id: string, expected: string): Promise<boolean> {
    return this.#use((file) => {
      const removed = mayBeAnId(id) && file.remove(id, expected, this.#parts.run);
      if (removed) this.#tell(file);
      return removed;
    });
  }

  /** Looks at the file: it may have been replaced by another one. */
  look(): Promise<void> {
    return this.#use(() => undefined);
  }

  conflicts(): Promise<Conflict[]> {
    // A row is a document: there is no place for a second leaf.
    return Promise.resolve([]);
  }

  endBranches(): Promise<void> {
    return Promise.resolve();
  }

  /** Answers all who wait: the store closes. */
  dismiss(): void {
    this.#waiters.dismiss();
  }

  #tell(file: TerritoryFile): void {
    this.#parts.committed(file);
    if (this.#waiters.size === 0) return;
    const { seq } = file.head();
    this.#waiters.tell((since) => this.compare(since, seq) < 0);
  }

  /** Sends those away who follow a life that is over. */
  #notice({ epoch }: TerritoryFile): void {
    if (epoch === this.#epoch) return;
    const isAnother = this.#epoch !== undefined;
    this.#epoch = epoch;
    if (isAnother) this.#waiters.fail(new StoreUnavailable(BEGINS_ANEW));
  }

  #use<Result>(
    act: (file: TerritoryFile) => Result | Promise<Result>,
    purpose?: 'grow',
  ): Promise<Result> {
    const look = (file: TerritoryFile): Result | Promise<Result> => {
      this.#notice(file);
      return act(file);
    };
    return this.#parts.use(look, purpose);
  }
}

const BEGINS_ANEW = 'The territory was put back to an earlier state: it begins anew.';
