const SHORTEST = 1_000;
const LONGEST = 300_000;

/** How long to wait before the next attempt: twice as long after each failure, up to 5 minutes. */
export class Patience {
  #failures = 0;

  /** The attempt went well. */
  restore(): void {
    this.#failures = 0;
  }

  /** Milliseconds to wait after one more failure; scattered, so that a village does not knock at once. */
  next(random: () => number = Math.random): number {
    const longest = Math.min(LONGEST, SHORTEST * 2 ** this.#failures);
    this.#failures += 1;
    return longest * (0.5 + random() / 2);
  }
}
