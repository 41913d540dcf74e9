import { setTimeout as pause } from 'node:timers/promises';
import { isJson, listIn, objectOf, textIn } from './couch-answers.ts';
import type { CouchClient } from './couch-client.ts';
import { failureOf } from './couch-failures.ts';

/** Who is told of databases that changed, were made or were removed. */
export interface UpdatesListener {
  /** Something happened in this database. */
  readonly onUpdate: (database: string) => void;
  /** The feed was interrupted: anything may have happened in any of them. */
  readonly onGap: () => void;
}

/** How long one long-poll lasts, in milliseconds; CouchDB's own limit is 60,000. */
const POLL_TIMEOUT_MS = 50_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;
const FEED_DATABASE = '_global_changes';

/**
 * CouchDB's `_db_updates`: one connection for all territories, however many there are. It tells up
 * to half a second late, so a gateway's own writes are told without it.
 */
export class DatabaseUpdates {
  readonly #client: CouchClient;
  readonly #listener: UpdatesListener;
  readonly #closing = new AbortController();
  #isFollowing = false;

  constructor(client: CouchClient, listener: UpdatesListener) {
    this.#client = client;
    this.#listener = listener;
  }

  /** Follows from now on, until closed; false when it does so already. */
  start(): boolean {
    if (this.#isFollowing) return false;
    this.#isFollowing = true;
    void this.#follow();
    return true;
  }

  close(): void {
    this.#closing.abort();
  }

  async #follow(): Promise<void> {
    let since: string | undefined;
    let failures = 0;
    while (!this.#isClosed()) {
      try {
        if (since === undefined) {
          since = await this.#begin();
          // After the beginning is known, so that nothing falls between.
          this.#listener.onGap();
        }
        since = await this.#next(since);
        failures = 0;
      } catch {
        since = undefined;
        await this.#pauseAfter(failures);
        failures += 1;
      }
    }
  }

  #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #begin(): Promise<string> {
    const request = { path: '_db_updates', qs: { since: 'now' } };
    const answer = await this.#client.ask(request);
    if (answer.ok) return textIn(objectOf(answer.value), 'last_seq');
    if (answer.status !== 404) throw failureOf(answer);
    // A CouchDB that was set up by hand may lack it; without it there is no feed at all.
    const qs = { q: 1, n: 1 };
    const made = await this.#client.ask({ method: 'PUT', db: FEED_DATABASE, qs, accepted: true });
    const isThere = made.ok || made.status === 412;
    if (!isThere) throw failureOf(made);
    return this.#begin();
  }

  async #next(since: string): Promise<string> {
    const answer = await this.#client.demand({
      path: '_db_updates',
      qs: { feed: 'longpoll', since, timeout: POLL_TIMEOUT_MS },
      timeoutMs: POLL_TIMEOUT_MS + 20_000,
      safe: false,
    });
    const names = listIn(answer, 'results')
      .filter(isJson)
      .map((row) => row['db_name']);
    for (const name of new Set(names)) {
      if (typeof name === 'string') this.#listener.onUpdate(name);
    }
    return textIn(objectOf(answer), 'last_seq');
  }

  async #pauseAfter(failures: number): Promise<void> {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
    const duration = longest * (0.5 + Math.random() / 2);
    await pause(duration, undefined, { signal: this.#closing.signal }).catch(() => undefined);
  }
}
