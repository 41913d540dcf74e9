const SHORTEST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 300_000;

/** How long to wait before the next attempt: twice as long after each failure, up to 5 minutes. */
export class Backoff {
  #failures = 0;

  /** The attempt went well. */
  reset(): void {
    this.#failures = 0;
  }

  /** Milliseconds to wait after one more failure. Jittered, so that devices do not all retry at the same moment. */
  nextDelayMs(random: () => number = Math.random): number {
    const longest = Math.min(LONGEST_DELAY_MS, SHORTEST_DELAY_MS * 2 ** this.#failures);
    this.#failures += 1;
    return longest * (0.5 + random() / 2);
  }
}
