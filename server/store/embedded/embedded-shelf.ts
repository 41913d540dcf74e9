import { mayBeAnId } from '../storable.ts';
import type { Doc, Page, WaitLimit, Shelf, Write, WriteResult } from '../store.ts';
import { Waiters } from '../waiters.ts';
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

/** One territory kept in a SQLite file. */
export class EmbeddedShelf implements Shelf {
  readonly name: string;
  readonly #use: UseFile;
  readonly #waiters = new Waiters();

  constructor(name: string, use: UseFile) {
    this.name = name;
    this.#use = use;
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

  write(writes: readonly Write[]): Promise<WriteResult[]> {
    return this.#use((file) => {
      const results = file.write(writes);
      if (results.some((result) => result.ok)) this.#tellWaiters(file);
      return results;
    }, 'grow');
  }

  revisions(ids: readonly string[]): Promise<string[][]> {
    return this.#use((file) => file.revisions(ids.map((id) => (mayBeAnId(id) ? id : ''))));
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
      const removed = mayBeAnId(id) && file.remove(id, expected);
      if (removed) this.#tellWaiters(file);
      return removed;
    });
  }

  /** Answers all who wait: the store closes. */
  dismiss(): void {
    this.#waiters.dismiss();
  }

  #tellWaiters(file: TerritoryFile): void {
    if (this.#waiters.size === 0) return;
    const { seq } = file.head();
    this.#waiters.tell((since) => this.compare(since, seq) < 0);
  }
}

/** A seq of this engine is a whole number in text; anything else counts as the start. */
function numberOf(seq: string): number {
  return /^\d{1,15}$/.test(seq) ? Number(seq) : 0;
}
