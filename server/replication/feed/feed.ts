import type { Change, Page, Shelf } from '../../store/store.ts';

/** What a waiting client receives of a territory's changes. */
export interface FeedUpdate<Item> {
  /** What concerns them; nothing when they waited long enough, gave up or were sent away. */
  readonly items: readonly Item[];
  /** Everything up to here was looked at for them. */
  readonly seq: string;
}

/** How long (milliseconds) a client waits, and the signal that ends it. */
export interface WaitLimit {
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** Filters and projects changes for one waiting client. */
export type PickForReader<Item> = (changes: readonly Change[]) => readonly Item[];

interface Waiter {
  /** Answered and gone when something in these changes concerns them. */
  readonly look: (changes: readonly Change[]) => void;
  readonly leave: () => void;
  readonly fail: (error: unknown) => void;
}

/** How long (milliseconds) a feed keeps running without clients: those just answered soon ask again. */
const LINGER_MS = 30_000;
const PAGE_SIZE = 200;

/**
 * One territory's new changes, read once from the store however many wait for them. A short tail of
 * them stays in memory, so that those who come back find what happened meanwhile without a reading.
 */
export class Feed {
  readonly #shelf: Shelf;
  readonly #served: readonly string[];
  readonly #stop = new AbortController();
  readonly #waiting = new Set<Waiter>();
  #tail: Change[] = [];
  /** The tail holds every change after this; undefined when the feed is not running. */
  #from: string | undefined;
  #position = '0';

  constructor(shelf: Shelf, served: readonly string[]) {
    this.#shelf = shelf;
    this.#served = served;
  }

  /** Whether the feed knows all that happened after `since`; otherwise read the store up to its end. */
  covers(since: string): boolean {
    return this.#from !== undefined && this.#shelf.compare(since, this.#from) >= 0;
  }

  /**
   * Waits until something after `since` concerns the one who waits. Answers nothing at once when
   * the feed has gone on too far meanwhile. Rejects when the store fails.
   */
  async next<Item>(
    since: string,
    sift: PickForReader<Item>,
    waitLimit: WaitLimit,
  ): Promise<FeedUpdate<Item>> {
    const { signal, timeout } = waitLimit;
    if (this.#stop.signal.aborted || signal.aborted) return { items: [], seq: since };
    if (this.#from === undefined) this.#start(since);
    if (!this.covers(since)) return { items: [], seq: since };
    return new Promise((resolve, reject) => {
      const gone = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', leave);
        this.#waiting.delete(waiter);
      };
      const finish = (items: readonly Item[]): void => {
        gone();
        resolve({ items, seq: this.#laterOf(since) });
      };
      const leave = (): void => {
        finish([]);
      };
      const look = (changes: readonly Change[]): void => {
        const items = sift(this.#after(since, changes));
        if (items.length > 0) finish(items);
      };
      const fail = (error: unknown): void => {
        gone();
        reject(error instanceof Error ? error : new Error('The feed failed.', { cause: error }));
      };
      const waiter: Waiter = { look, leave, fail };
      const timer = setTimeout(leave, timeout);
      signal.addEventListener('abort', leave);
      this.#waiting.add(waiter);
      look(this.#tail);
    });
  }

  /** Sends everybody away and reads no more. */
  close(): void {
    this.#stop.abort();
    for (const waiter of this.#waiting) waiter.leave();
  }

  #start(since: string): void {
    this.#from = this.#position = since;
    void this.#run();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    let lastWaited = performance.now();
    try {
      while (!signal.aborted && performance.now() - lastWaited < LINGER_MS) {
        const waitLimit = { timeout: LINGER_MS, signal };
        if (await this.#shelf.waitForChange(this.#position, waitLimit)) {
          const options = { limit: PAGE_SIZE, prefixes: this.#served };
          if (this.#waiting.size > 0) lastWaited = performance.now();
          this.#take(await this.#shelf.changes(this.#position, options));
        } else {
          if (this.#waiting.size > 0) lastWaited = performance.now();
          // Whoever was just told has come back by now: the documents need no place in memory.
          this.#from = this.#position;
          this.#tail = [];
        }
      }
    } catch (error) {
      for (const waiter of this.#waiting) waiter.fail(error);
    } finally {
      this.#from = undefined;
      this.#tail = [];
      for (const waiter of this.#waiting) waiter.leave();
    }
  }

  #take({ changes, lastSeq }: Page): void {
    this.#position = lastSeq;
    this.#tail.push(...changes);
    const forgotten = this.#tail.splice(0, Math.max(0, this.#tail.length - PAGE_SIZE));
    this.#from = forgotten.at(-1)?.seq ?? this.#from;
    for (const waiter of this.#waiting) waiter.look(changes);
  }

  #after(since: string, changes: readonly Change[]): readonly Change[] {
    const first = changes[0];
    if (!first || this.#shelf.compare(first.seq, since) > 0) return changes;
    return changes.filter((change) => this.#shelf.compare(change.seq, since) > 0);
  }

  #laterOf(since: string): string {
    return this.#shelf.compare(since, this.#position) > 0 ? since : this.#position;
  }
}
