import { Allowance, type TryResult } from '../guards/allowance.ts';

const MINUTE_MS = 60_000;
/** Pages, files and tries of one address: a room full of people behind one line opens its letters. */
const ASKED = { most: 300, spanMs: MINUTE_MS };
/** Links that were none, from one address and for one purpose; those that were right are given back. */
const WRONG = { most: 20, spanMs: 10 * MINUTE_MS };
/** And for one purpose from everywhere: many addresses guess no faster together. */
const WRONG_IN_ALL = { most: 2_000, spanMs: 10 * MINUTE_MS };

/** What one address says on the pages that are everybody's: a stall at the market stands behind one line. */
const TOLD = { most: 20, spanMs: 60 * MINUTE_MS };

/** How often the public door may be tried. What is counted here is counted for nobody who signed in. */
export class DoorLimits {
  readonly #asked: Allowance;
  readonly #wrong: Allowance;
  readonly #wrongInAll: Allowance;
  readonly #told: Allowance;

  constructor(clock: () => number) {
    this.#asked = new Allowance(ASKED.most, ASKED.spanMs, clock);
    this.#wrong = new Allowance(WRONG.most, WRONG.spanMs, clock);
    this.#wrongInAll = new Allowance(WRONG_IN_ALL.most, WRONG_IN_ALL.spanMs, clock);
    this.#told = new Allowance(TOLD.most, TOLD.spanMs, clock);
  }

  /** Counts a request, whatever it asks for. */
  ask(from: string): TryResult {
    return this.#asked.take(from);
  }

  /** Counts something that is said without a link. */
  tell(purpose: string, from: string): TryResult {
    return this.#told.take(`${purpose} ${from}`);
  }

  /** Begins a try with a link; give it back when the link was right. */
  try(purpose: string, from: string): TryResult {
    const here = this.#wrong.take(`${purpose} ${from}`);
    if (!here.ok) return here;
    const all = this.#wrongInAll.take(purpose);
    if (!all.ok) {
      here.giveBack();
      return all;
    }
    return {
      ok: true,
      giveBack: () => {
        here.giveBack();
        all.giveBack();
      },
    };
  }
}
