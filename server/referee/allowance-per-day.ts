/** How much one person may send to one territory within a day. */
export interface DailyAllowance {
  readonly facts: number;
  readonly bytes: number;
}

/** What remains of somebody's allowance, and since when. */
interface Remaining {
  readonly facts: number;
  readonly bytes: number;
  readonly at: number;
}

const DAY_MS = 86_400_000;
/** How many people's are remembered; whoever was longest away is forgotten, and has all of it again. */
const MAX_REMEMBERED = 10_000;

/**
 * What each person may still send today. It comes back little by little, a day's worth in a day, so
 * that nobody waits for midnight; each gateway counts for itself, from its start.
 */
export class AllowancesPerDay {
  readonly #clock: () => number;
  readonly #remaining = new Map<string, Remaining>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** How many of these, the first ones, may be taken in. */
  howMany(whose: string, allowance: DailyAllowance, weights: readonly number[]): number {
    const { facts, bytes } = this.#now(whose, allowance);
    let left = bytes;
    const tooMuch = weights.findIndex((weight) => (left -= weight) < 0);
    return Math.min(Math.floor(facts), tooMuch < 0 ? weights.length : tooMuch);
  }

  /** Notes what was taken in. */
  spend(whose: string, allowance: DailyAllowance, spent: DailyAllowance): void {
    const { facts, bytes, at } = this.#now(whose, allowance);
    this.#remaining.delete(whose);
    this.#remaining.set(whose, { facts: facts - spent.facts, bytes: bytes - spent.bytes, at });
    if (this.#remaining.size <= MAX_REMEMBERED) return;
    const [longestAway] = this.#remaining.keys();
    if (longestAway !== undefined) this.#remaining.delete(longestAway);
  }

  #now(whose: string, allowance: DailyAllowance): Remaining {
    const now = this.#clock();
    const known = this.#remaining.get(whose);
    if (!known) return { ...allowance, at: now };
    const days = Math.max(0, now - known.at) / DAY_MS;
    return {
      facts: Math.min(allowance.facts, known.facts + days * allowance.facts),
      bytes: Math.min(allowance.bytes, known.bytes + days * allowance.bytes),
      at: now,
    };
  }
}
