/** So many names are remembered for a shelf: a whole bad disk need not be listed. */
const MAX_PER_SHELF = 1_000;

/** A document that could not be read: its shelf and its id, nothing of its content. */
export interface Damage {
  readonly shelf: string;
  readonly id: string;
}

/**
 * What could not be read since the service started. A document that was found damaged once is left
 * out of later pages of changes: else a replica would be told of it and ask for it for ever.
 */
export class KnownDamage {
  readonly #shelves = new Map<string, Set<string>>();
  readonly #unreadable = new Set<string>();
  #listener: ((damage: Damage) => void) | undefined;

  /** How many shelves cannot be read as a whole. */
  get unreadable(): number {
    return this.#unreadable.size;
  }

  noteUnreadable(shelf: string): void {
    this.#unreadable.add(shelf);
  }

  noteReadable(shelf: string): void {
    this.#unreadable.delete(shelf);
  }

  /** How many documents are known to be damaged. */
  get count(): number {
    return [...this.#shelves.values()].reduce((sum, ids) => sum + ids.size, 0);
  }

  /** Tells of what is known already, and then of each new one, once. */
  tell(listener: (damage: Damage) => void): void {
    this.#listener = listener;
    for (const [shelf, ids] of this.#shelves) for (const id of ids) listener({ shelf, id });
  }

  has(shelf: string, id: string): boolean {
    return this.#shelves.get(shelf)?.has(id) ?? false;
  }

  /** Notes documents that cannot be read. */
  add(shelf: string, ids: readonly string[]): void {
    const known = this.#shelves.get(shelf) ?? new Set();
    for (const id of ids) {
      if (known.has(id) || known.size >= MAX_PER_SHELF) continue;
      this.#shelves.set(shelf, known.add(id));
      this.#listener?.({ shelf, id });
    }
  }

  /** The document was written anew. */
  forget(shelf: string, id: string): void {
    const known = this.#shelves.get(shelf);
    if (known?.delete(id) && known.size === 0) this.#shelves.delete(shelf);
  }
}
