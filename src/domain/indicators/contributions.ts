/**
 * An amount and who is behind it: how many requests, hours or kilometres, and how much of that is one
 * person's. What leaves the house is judged by both (`publication.ts`).
 */
export class Contributions {
  readonly #of = new Map<string, number>();
  #total = 0;

  /** Made again from what each brought. */
  static from(entries: Iterable<readonly [who: string, amount: number]>): Contributions {
    const made = new Contributions();
    for (const [who, amount] of entries) made.add(who, amount);
    return made;
  }

  /** Adds what somebody brings to it. */
  add(who: string, amount = 1): void {
    this.#of.set(who, (this.#of.get(who) ?? 0) + amount);
    this.#total += amount;
  }

  get total(): number {
    return this.#total;
  }

  /** How many people are behind it. */
  get people(): number {
    return this.#of.size;
  }

  /** The most that one person brings to it. */
  get largest(): number {
    let largest = 0;
    for (const amount of this.#of.values()) if (amount > largest) largest = amount;
    return largest;
  }

  /** Who is behind it, and what each brings. */
  entries(): Iterable<readonly [who: string, amount: number]> {
    return this.#of.entries();
  }

  /** Who is behind it. */
  names(): Iterable<string> {
    return this.#of.keys();
  }
}
