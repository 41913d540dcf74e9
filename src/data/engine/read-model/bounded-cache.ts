/** Keeps the latest used values, up to a number; the others are read from the disk again. */
export class BoundedCache<T> {
  readonly #entries = new Map<string, T>();
  readonly #limit: number;

  constructor(most: number) {
    this.#limit = most;
  }

  get(key: string): T | undefined {
    return this.#entries.get(key);
  }

  /** The oldest goes when there are too many: what was read again since then is younger. */
  set(key: string, value: T): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size <= this.#limit) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }
}
