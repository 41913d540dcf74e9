import type { TryResult } from './allowance.ts';

const MAX_PAIRS = 50_000;

/** How a delay grows. */
export interface DelayGrowth {
  /** So many wrong tries cost nothing: people mistype. */
  readonly free: number;
  /** The delay after the next one (milliseconds); each further one doubles it. */
  readonly first: number;
  readonly longest: number;
}

interface Pair {
  readonly wrong: number;
  /** Milliseconds since 1970: no try before. */
  readonly until: number;
}

/**
 * Makes guessing slow: each wrong try at an account from one address doubles the delay before that
 * address may try that account again. Another address is not held up by it, so that nobody can shut
 * somebody else out; and what begins to be tried counts at once, so that a flood is no shortcut.
 */
export class GrowingDelay {
  readonly #clock: () => number;
  readonly #pairs = new Map<string, Pair>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Begins a try; `giveBack` says that it was right, and forgets the wrong ones before it. */
  take(account: string, from: string, { free, first, longest }: DelayGrowth): TryResult {
    const now = this.#clock();
    const key = `${account} ${from}`;
    const pair = this.#current(key, now, longest);
    if (now < pair.until) return { ok: false, retryAfter: Math.ceil((pair.until - now) / 1000) };
    const wrong = pair.wrong + 1;
    const delay = wrong > free ? Math.min(first * 2 ** (wrong - free - 1), longest) : 0;
    // Set again, so that the map's order is the order of the last try.
    this.#pairs.delete(key);
    this.#pairs.set(key, { wrong, until: now + delay });
    return {
      ok: true,
      giveBack: () => {
        this.#pairs.delete(key);
      },
    };
  }

  #current(key: string, now: number, longest: number): Pair {
    const known = this.#pairs.get(key);
    // Whoever was quiet for four times the longest delay begins anew.
    if (known && now < known.until + 4 * longest) return known;
    const [oldest] = this.#pairs.keys();
    if (oldest !== undefined && this.#pairs.size >= MAX_PAIRS) this.#pairs.delete(oldest);
    return { wrong: 0, until: 0 };
  }
}
