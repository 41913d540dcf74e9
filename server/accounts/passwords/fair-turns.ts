/** There are more people waiting than the server can serve soon. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting';
}

/** How much may be under way and wait. */
export interface TurnLimits {
  /** How many are served at a time. */
  readonly atOnce: number;
  /** How many of one key may wait. */
  readonly waitingPerKey: number;
  /** How many may wait in all. */
  readonly waiting: number;
}

interface Waiting {
  readonly begin: () => void;
  readonly sendAway: () => void;
}

/**
 * Does costly work few at a time, by turns between those who ask for it: one of each key, then the
 * next of each. Whoever asks a hundred times makes their own work slow, and others wait for one.
 */
export class FairTurns {
  readonly #limits: TurnLimits;
  /** In the order of their next turn; a key with nobody waiting is not there. */
  readonly #lines = new Map<string, Waiting[]>();
  #running = 0;
  #waiting = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /** Does it when it is this key's turn. Throws TooManyWaiting. */
  async run<Result>(key: string, act: () => Promise<Result>): Promise<Result> {
    await this.#turn(key);
    try {
      return await act();
    } finally {
      this.#next();
    }
  }

  async #turn(key: string): Promise<void> {
    if (this.#running < this.#limits.atOnce) {
      this.#running += 1;
      return;
    }
    const line = this.#lines.get(key) ?? [];
    if (line.length >= this.#limits.waitingPerKey) throw new TooManyWaiting();
    if (this.#waiting >= this.#limits.waiting) this.#sendOneAway(line.length);
    this.#waiting += 1;
    await new Promise<void>((begin, refuse) => {
      line.push({
        begin,
        sendAway: () => {
          refuse(new TooManyWaiting());
        },
      });
      this.#lines.set(key, line);
    });
  }

  /** The place is handed over, never free in between: a newcomer would make one too many. */
  #next(): void {
    const [first] = this.#lines;
    if (!first) {
      this.#running -= 1;
      return;
    }
    const [key, line] = first;
    this.#lines.delete(key);
    const next = line.shift();
    // Behind all others: everybody else has a turn before.
    if (line.length > 0) this.#lines.set(key, line);
    this.#waiting -= 1;
    next?.begin();
  }

  /** The last of the longest line makes room, unless the newcomer's own is as long. */
  #sendOneAway(own: number): void {
    let longest: readonly [string, Waiting[]] | undefined;
    for (const entry of this.#lines) {
      if (entry[1].length > (longest?.[1].length ?? own + 1)) longest = entry;
    }
    if (!longest) throw new TooManyWaiting();
    this.#waiting -= 1;
    longest[1].pop()?.sendAway();
  }
}
