import type { Live } from '../kernel/live.ts';

/** How far a count has come: of so many documents. */
export interface CountingProgress {
  readonly done: number;
  readonly total: number;
}

/** What takes less needs no words. */
const QUIET_MS = 1_000;

/** Tells how far a count has come, once it takes longer than a second. */
export class Counting {
  readonly #clock: () => number;
  readonly #listeners = new Set<(progress: CountingProgress | undefined) => void>();
  #now: CountingProgress | undefined;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Undefined: nothing is counted, or not for long. */
  get live(): Live<CountingProgress | undefined> {
    return {
      subscribe: (next) => {
        this.#listeners.add(next);
        next(this.#now);
        return () => this.#listeners.delete(next);
      },
    };
  }

  /** Does the work, which tells how far it has come. */
  async during<T>(work: (tell: (progress: CountingProgress) => void) => Promise<T>): Promise<T> {
    const from = this.#clock();
    try {
      return await work((progress) => {
        if (this.#clock() - from >= QUIET_MS) this.#tell(progress);
      });
    } finally {
      this.#tell(undefined);
    }
  }

  #tell(progress: CountingProgress | undefined): void {
    if (this.#now === progress) return;
    this.#now = progress;
    for (const next of this.#listeners) next(progress);
  }
}
