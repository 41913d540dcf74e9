import { mayBeAnId } from '../storable.ts';
import type { Doc, Page, Patience, Shelf, Write, WriteResult } from '../store.ts';
import { Waiters } from '../waiters.ts';
import type { TerritoryFile } from './territory-file.ts';

/** Does something with the territory's open file; throws StoreUnavailable when it cannot be used. */
export type UseFile = <Result>(act: (file: TerritoryFile) => Result) => Result;

/** One territory kept in a SQLite file. */
export class EmbeddedShelf implements Shelf {
  readonly name: string;
  readonly #use: UseFile;
  readonly #waiters = new Waiters();

  constructor(name: string, use: UseFile) {
    this.name = name;
    this.#use = use;
  }

  async head(): Promise<{ seq: string; epoch: string }> {
    return this.#use((file) => file.head());
  }

  async get(id: string): Promise<Doc | undefined> {
    return mayBeAnId(id) ? this.#use((file) => file.get(id)) : undefined;
  }

  async getMany(ids: readonly string[]): Promise<(Doc | undefined)[]> {
    return this.#use((file) => ids.map((id) => (mayBeAnId(id) ? file.get(id) : undefined)));
  }

  async write(writes: readonly Write[]): Promise<WriteResult[]> {
    const results = this.#use((file) => file.write(writes));
    if (results.some((result) => result.ok)) this.#tellWaiters();
    return results;
  }

  async revisions(ids: readonly string[]): Promise<string[][]> {
    return this.#use((file) => ids.map((id) => (mayBeAnId(id) ? file.revisions(id) : [])));
  }

  async changes(
    since: string,
    { limit, prefixes = [] }: { limit: number; prefixes?: readonly string[] },
  ): Promise<Page> {
    return this.#use((file) => file.changes(numberOf(since), Math.max(1, limit), prefixes));
  }

  async waitForChange(since: string, patience: Patience): Promise<boolean> {
    const { seq } = this.#use((file) => file.head());
    if (this.compare(since, seq) < 0) return patience.signal?.aborted !== true;
    return this.#waiters.wait(since, patience);
  }

  compare(a: string, b: string): number {
    return numberOf(a) - numberOf(b);
  }

  async getLocal(key: string): Promise<Record<string, unknown> | undefined> {
    return mayBeAnId(key) ? this.#use((file) => file.getLocal(key)) : undefined;
  }

  async putLocal(key: string, body: Record<string, unknown> | undefined): Promise<void> {
    this.#use((file) => {
      file.putLocal(key, body);
    });
  }

  async remove(id: string, expected: string): Promise<boolean> {
    const removed = mayBeAnId(id) && this.#use((file) => file.remove(id, expected));
    if (removed) this.#tellWaiters();
    return removed;
  }

  /** Answers all who wait: the store closes. */
  dismiss(): void {
    this.#waiters.dismiss();
  }

  #tellWaiters(): void {
    if (this.#waiters.size === 0) return;
    const { seq } = this.#use((file) => file.head());
    this.#waiters.tell((since) => this.compare(since, seq) < 0);
  }
}

/** A seq of this engine is a whole number in text; anything else counts as the start. */
function numberOf(seq: string): number {
  return /^\d{1,15}$/.test(seq) ? Number(seq) : 0;
}
