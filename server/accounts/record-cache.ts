import type { Doc, Shelf } from '../store/store.ts';

const IDLE_AFTER_MS = 60_000;
const MAX_CACHED = 10_000;
const PAGE_SIZE = 500;

/**
 * Documents of one shelf that are asked for again and again (whose session is this?), kept in memory
 * and forgotten as soon as the shelf's feed says that they changed, whoever changed them. Without a
 * feed nothing is kept: what is answered was then read just now.
 */
export class RecordCache {
  readonly #shelf: Shelf;
  readonly #prefixes: readonly string[] | undefined;
  readonly #stop = new AbortController();
  readonly #known = new Map<string, Promise<Doc | undefined>>();
  #watch: Promise<string> | undefined;
  #asked = false;
  #tellChanged: ((id: string) => void) | undefined;

  /** Watches over these ids only: those that start with one of the prefixes. */
  constructor(shelf: Shelf, prefixes?: readonly string[]) {
    this.#shelf = shelf;
    this.#prefixes = prefixes;
  }

  /** The document; a change of another process arrives with the feed, moments later. */
  async get(id: string): Promise<Doc | undefined> {
    await this.#watched();
    const known = this.#known.get(id);
    if (known) return known;
    const reading = this.#shelf.get(id);
    this.#known.set(id, reading);
    reading.catch(() => this.#known.get(id) === reading && this.#known.delete(id));
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size > MAX_CACHED) this.#known.delete(oldest);
    return reading;
  }

  /** The id of this incarnation of the shelf. */
  async epoch(): Promise<string> {
    return this.#watched();
  }

  /** The caller has just changed it. */
  forget(id: string): void {
    this.#known.delete(id);
    this.#tellChanged?.(id);
  }

  /** Tells of what changes, as long as there is a watch. */
  tell(changed: (id: string) => void): void {
    this.#tellChanged = changed;
  }

  /** Ends the watch. */
  close(): void {
    this.#stop.abort();
  }

  #watched(): Promise<string> {
    this.#asked = true;
    this.#watch ??= this.#begin();
    return this.#watch;
  }

  async #begin(): Promise<string> {
    // What was read between two watches may have changed unseen.
    this.#known.clear();
    try {
      const { seq, epoch } = await this.#shelf.head();
      void this.#follow(seq);
      return epoch;
    } catch (error) {
      this.#watch = undefined;
      throw error;
    }
  }

  async #follow(since: string): Promise<void> {
    const { signal } = this.#stop;
    try {
      while (!signal.aborted) {
        this.#asked = false;
        const hasChanged = await this.#shelf.waitForChange(since, {
          timeout: IDLE_AFTER_MS,
          signal,
        });
        if (hasChanged) since = await this.#forgetChanged(since);
        else if (this.#isIdle()) break;
      }
    } catch {
      // The feed broke: the next question begins a new watch, or tells that the store is away.
    }
    this.#watch = undefined;
    this.#known.clear();
  }

  #isIdle(): boolean {
    return !this.#asked;
  }

  async #forgetChanged(since: string): Promise<string> {
    const options = { limit: PAGE_SIZE, ...(this.#prefixes && { prefixes: this.#prefixes }) };
    for (;;) {
      const page = await this.#shelf.changes(since, options);
      for (const { id } of page.changes) this.forget(id);
      for (const id of page.removed) this.forget(id);
      // A change or a removal that cannot be read: of what, is not known.
      if (page.damaged.length > 0) this.#known.clear();
      since = page.lastSeq;
      if (!page.pending) return since;
    }
  }
}
