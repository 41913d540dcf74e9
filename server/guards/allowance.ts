const MAX_KEYS = 50_000;

/** A try that may be made, or the seconds until the next one may. */
export type TryResult =
  | { readonly ok: true; readonly giveBack: () => void }
  | { readonly ok: false; readonly retryAfter: number };

interface Window {
  used: number;
  readonly ends: number;
}

/**
 * A rate limit per key (an IP address, a login). A successful try is given back:
 * a whole town hall behind one address may sign in on Monday morning. Each process counts for itself.
 */
export class Allowance {
  readonly #most: number;
  readonly #span: number;
  readonly #clock: () => number;
  readonly #windows = new Map<string, Window>();

  /** So many tries in each span (milliseconds). */
  constructor(most: number, span: number, clock: () => number) {
    this.#most = most;
    this.#span = span;
    this.#clock = clock;
  }

  /** Takes one try of each key, or of none when one of them has no more. */
  take(...keys: readonly string[]): TryResult {
    const now = this.#clock();
    const windows = keys.map((key) => this.#windowOf(key, now));
    const spent = windows.filter(({ used }) => used >= this.#most);
    if (spent.length > 0) {
      const ends = Math.max(...spent.map((window) => window.ends));
      return { ok: false, retryAfter: Math.max(1, Math.ceil((ends - now) / 1000)) };
    }
    for (const window of windows) window.used += 1;
    return {
      ok: true,
      giveBack: () => {
        for (const window of windows) window.used -= 1;
      },
    };
  }

  #windowOf(key: string, now: number): Window {
    const known = this.#windows.get(key);
    if (known && now < known.ends) return known;
    this.#windows.delete(key);
    if (this.#windows.size >= MAX_KEYS) this.#makeRoom();
    const fresh: Window = { used: 0, ends: now + this.#span };
    this.#windows.set(key, fresh);
    return fresh;
  }
  /** Windows stand in the order in which they end: the first are missed least. */
  #makeRoom(): void {
    let left = MAX_KEYS / 100;
    for (const key of this.#windows.keys()) {
      if (left === 0) return;
      this.#windows.delete(key);
      left -= 1;
    }
  }
}
