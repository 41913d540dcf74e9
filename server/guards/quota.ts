/** So much of something may be in use at once, for each key (an address, a session). */
export class Quota {
  readonly #most: number;
  readonly #used = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether so much is free for the key now. */
  has(key: string, amount: number): boolean {
    return (this.#used.get(key) ?? 0) + amount <= this.#most;
  }

  take(key: string, amount: number): void {
    this.#used.set(key, (this.#used.get(key) ?? 0) + amount);
  }

  /** A key that uses nothing any more takes no memory. */
  giveBack(key: string, amount: number): void {
    const left = (this.#used.get(key) ?? 0) - amount;
    if (left > 0) this.#used.set(key, left);
    else this.#used.delete(key);
  }
}

/** One wish for so much of a key's quota. */
export interface Wish {
  readonly quota: Quota;
  readonly key: string;
  readonly amount: number;
}

/** Takes all of what is wished, or nothing; the answer gives it back, and may be called twice. */
export function takeAll(wishes: readonly Wish[]): (() => void) | undefined {
  if (!wishes.every(({ quota, key, amount }) => quota.has(key, amount))) return undefined;
  for (const { quota, key, amount } of wishes) quota.take(key, amount);
  let isTaken = true;
  return () => {
    if (!isTaken) return;
    isTaken = false;
    for (const { quota, key, amount } of wishes) quota.giveBack(key, amount);
  };
}
