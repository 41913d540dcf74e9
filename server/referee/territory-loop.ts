import { UnknownShelf } from '../store/store.ts';

/** Pushes within this time are judged together: fewer commits, same order. */
const COALESCE_MS = 50;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;

/** What one territory's turns are taken with. */
export interface TurnParts {
  readonly name: string;
  /** Applies every fact received so far. */
  readonly catchUp: () => Promise<void>;
  readonly clock: () => number;
  readonly report: (what: string, error: unknown) => void;
}

/**
 * The turns of one territory's referee: one at a time, each with every fact received meanwhile. One
 * that fails is tried again, later and later, until it succeeds; no other territory waits for it.
 */
export class TerritoryLoop {
  readonly #parts: TurnParts;
  #isDue = false;
  #dueSince: number | undefined;
  #running: Promise<void> | undefined;
  #isStopped = false;
  #endPause: (() => void) | undefined;

  constructor(parts: TurnParts) {
    this.#parts = parts;
  }

  /** Since when facts may wait here, in milliseconds of the server's clock; undefined: none do. */
  get dueSince(): number | undefined {
    return this.#dueSince;
  }

  /** Resolves when the turns under way are over. */
  get done(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  /** The territory received facts; the caller does not wait until they are applied. */
  schedule(): void {
    this.#isDue = true;
    this.#dueSince ??= this.#parts.clock();
    this.#running ??= this.#turns().finally(() => (this.#running = undefined));
  }

  /** Begins no further turn; one under way is finished, see `done`. */
  stop(): void {
    this.#isStopped = true;
    this.#endPause?.();
  }

  async #turns(): Promise<void> {
    const { catchUp, name, report } = this.#parts;
    let pause = FIRST_PAUSE_MS;
    await this.#pause(COALESCE_MS);
    while (this.#isDue && !this.#isStopped) {
      this.#isDue = false;
      try {
        await catchUp();
        pause = FIRST_PAUSE_MS;
        this.#dueSince = this.#stillDueSince();
      } catch (error) {
        if (error instanceof UnknownShelf) break;
        this.#isDue = true;
        report(`${name}: a round of the referee`, error);
        await this.#pause(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
    if (!this.#isDue) this.#dueSince = undefined;
  }

  #stillDueSince(): number | undefined {
    return this.#isDue ? this.#parts.clock() : undefined;
  }

  /**
   * Resolves after that time, or at the stop. A thousand territories that all listened to one signal
   * would each be a listener of it: the loop is told itself.
   */
  #pause(milliseconds: number): Promise<void> {
    if (this.#isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#endPause = undefined;
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.#endPause = end;
    });
  }
}
