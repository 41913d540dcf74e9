import { setTimeout as pause } from 'node:timers/promises';
import type { WaitLimit } from '../store.ts';
import { Waiters } from '../waiters.ts';

/** Where a shelf's last seq is read. */
export interface NewsSource {
  /** The last seq now. */
  head(): Promise<string>;
  compare(a: string, b: string): number;
}

/** After how long a failing source is asked again, in milliseconds. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Those who wait for one database to change. Whoever begins to wait has the head looked at, so that
 * nothing is missed before; after that it is looked at whenever something says that there is news.
 */
export class ShelfNews {
  readonly #source: NewsSource;
  readonly #waiters = new Waiters();
  readonly #closing = new AbortController();
  #isLooking = false;
  #again = false;

  constructor(source: NewsSource) {
    this.#source = source;
  }

  /** True once something after `since` is there; false at timeout, abort or close. */
  wait(since: string, limit: WaitLimit): Promise<boolean> {
    if (this.#closing.signal.aborted) return Promise.resolve(false);
    const waited = this.#waiters.wait(since, limit);
    this.look();
    return waited;
  }

  /** Looks whether something happened, if anybody waits for it. */
  look(): void {
    if (this.#waiters.size === 0) return;
    this.#again = true;
    if (!this.#isLooking) void this.#looking();
  }

  /** Fails everybody's wait: what they waited for is over. */
  fail(error: Error): void {
    this.#waiters.fail(error);
  }

  close(): void {
    this.#closing.abort();
    this.#waiters.dismiss();
  }

  async #looking(): Promise<void> {
    this.#isLooking = true;
    let failures = 0;
    while (this.#again && this.#waiters.size > 0) {
      this.#again = false;
      try {
        const head = await this.#source.head();
        failures = 0;
        this.#waiters.tell((since) => this.#source.compare(since, head) < 0);
      } catch {
        // Those who wait need not know: they ask again after their timeout and are told then.
        this.#again = true;
        await this.#pauseAfter(failures);
        failures += 1;
      }
    }
    this.#isLooking = false;
  }

  async #pauseAfter(failures: number): Promise<void> {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
    // Not all gateways at the same moment, when CouchDB comes back.
    const duration = longest * (0.5 + Math.random() / 2);
    await pause(duration, undefined, { signal: this.#closing.signal }).catch(() => undefined);
  }
}
