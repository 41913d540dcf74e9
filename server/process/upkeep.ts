const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/** Background jobs of the service: each is retried until it succeeds, some repeat. */
export class Upkeep {
  readonly #report: (what: string, error: unknown) => void;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #running = new Set<Promise<void>>();
  #stopped = false;

  constructor(report: (what: string, error: unknown) => void) {
    this.#report = report;
  }

  /** Does it now, and again later and later while it fails. */
  until(what: string, act: () => Promise<void>, pause = FIRST_PAUSE_MS): void {
    this.#run(what, act, () => {
      this.#later(pause, () => {
        this.until(what, act, Math.min(pause * 2, LONGEST_PAUSE_MS));
      });
    });
  }

  /** Does it now and then every so many milliseconds; a failure is reported, the next time is near. */
  every(milliseconds: number, what: string, act: () => Promise<void>): void {
    this.#run(what, act, () => undefined);
    this.#later(milliseconds, () => {
      this.every(milliseconds, what, act);
    });
  }

  /** Begins nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#running);
  }

  #run(what: string, act: () => Promise<void>, failed: () => void): void {
    const work = act().catch((error: unknown) => {
      if (this.#stopped) return;
      this.#report(what, error);
      failed();
    });
    this.#running.add(work);
    void work.then(() => this.#running.delete(work));
  }

  #later(milliseconds: number, act: () => void): void {
    if (this.#stopped) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, milliseconds);
    timer.unref();
    this.#timers.add(timer);
  }
}
