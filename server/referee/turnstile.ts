/** How many territories begin a turn together: a thousand of them at a start are no storm. */
const MAX_AT_ONCE = 12;
/** How long a turn holds its place (milliseconds): one that hangs goes on outside, and lets others in. */
const HOLD_MS = 2_000;

/** Lets so many turns go on together; the others wait, in order, and never long for one that hangs. */
export class Turnstile {
  readonly #waiting: (() => void)[] = [];
  #free = MAX_AT_ONCE;

  /** Takes a turn when it is its place in the order. */
  async in(act: () => Promise<void>): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    let isHeld = true;
    const leave = (): void => {
      if (!isHeld) return;
      isHeld = false;
      clearTimeout(timer);
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    };
    const timer = setTimeout(leave, HOLD_MS).unref();
    try {
      await act();
    } finally {
      leave();
    }
  }
}
