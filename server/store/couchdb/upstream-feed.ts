import { setTimeout as pause } from 'node:timers/promises';
import type { WaitLimit } from '../store.ts';
import { Waiters } from '../waiters.ts';

/** Where a feed looks for news of one database. */
export interface ChangeSource {
  /** The last seq now. */
  head(): Promise<string>;
  /** The last seq after something happened after `since`, or after a while without news. */
  next(since: string): Promise<string>;
  compare(a: string, b: string): number;
}

/** After how long a failing source is asked again, in milliseconds. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

/**
 * One long-poll upstream however many wait here. It runs while somebody waits, begins with a look
 * at the head (so nothing is missed between two runs), and outlives CouchDB's restarts.
 */
export class UpstreamFeed {
  readonly #source: ChangeSource;
  readonly #waiters = new Waiters();
  readonly #closing = new AbortController();
  #running = false;
  #position: string | undefined;

  constructor(source: ChangeSource) {
    this.#source = source;
  }

  /** True once something after `since` is there; false at timeout, abort or close. */
  wait(since: string, limit: WaitLimit): Promise<boolean> {
    if (this.#closing.signal.aborted) return Promise.resolve(false);
    const waited = this.#waiters.wait(since, limit);
    this.#tell();
    if (!this.#running) void this.#follow();
    return waited;
  }

  close(): void {
    this.#closing.abort();
    this.#waiters.dismiss();
  }

  async #follow(): Promise<void> {
    this.#running = true;
    let failures = 0;
    while (this.#waiters.size > 0) {
      try {
        const position = this.#position;
        this.#position = await (position === undefined
          ? this.#source.head()
          : this.#source.next(position));
        failures = 0;
        this.#tell();
      } catch {
        // Those who wait need not know: they ask again after their timeout and are told then.
        this.#position = undefined;
        await this.#pauseAfter(failures);
        failures += 1;
      }
    }
    this.#running = false;
    this.#position = undefined;
  }

  async #pauseAfter(failures: number): Promise<void> {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
    // Not all gateways at the same moment, when CouchDB comes back.
    const duration = longest * (0.5 + Math.random() / 2);
    await pause(duration, undefined, { signal: this.#closing.signal }).catch(() => undefined);
  }

  #tell(): void {
    const position = this.#position;
    if (position === undefined) return;
    this.#waiters.tell((since) => this.#source.compare(since, position) < 0);
  }
}
