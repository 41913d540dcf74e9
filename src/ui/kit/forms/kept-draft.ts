import type { Drafts } from '../../../data/drafts/drafts.ts';

/**
 * What somebody writes, kept sealed on this device: each value in the order in which it came, so that
 * the latest one stays, and nothing is written any more once it was dropped.
 */
export class KeptDraft<T extends object> {
  readonly #drafts: () => Drafts | undefined;
  readonly #changed: () => void;
  #writing: Promise<unknown> = Promise.resolve();
  #isRefused = false;

  /**
   * Keeps nothing by itself.
   * @param changed called when `isRefused` changes
   */
  constructor(drafts: () => Drafts | undefined, changed: () => void) {
    this.#drafts = drafts;
    this.#changed = changed;
  }

  /** Whether the device had no room for the last value: to be said while it is being written. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** What was kept before; undefined when there is nothing. */
  async read(key: string): Promise<T | undefined> {
    const kept = (await this.#drafts()?.read(key)) as T | undefined;
    return kept && withFields(kept, (value) => value ?? undefined);
  }

  /** Keeps this value instead of the one before. */
  keep(key: string, value: T): void {
    this.#next(async () => {
      // Sealed as JSON, a field that was emptied would be as if nobody had touched it.
      const isKept = await this.#drafts()?.keep(
        key,
        withFields(value, (field) => field ?? null),
      );
      this.#become(isKept === false);
    });
  }

  /** Forgets the value, once nothing of it is still being kept. */
  async drop(key: string): Promise<void> {
    this.#next(async () => {
      await this.#drafts()?.drop(key);
      this.#become(false);
    });
    await this.#writing;
  }

  #next(step: () => Promise<void>): void {
    this.#writing = this.#writing.then(step, step);
  }

  #become(isRefused: boolean): void {
    if (isRefused === this.#isRefused) return;
    this.#isRefused = isRefused;
    this.#changed();
  }
}

function withFields<T extends object>(value: T, become: (field: unknown) => unknown): T {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, become(field)]),
  ) as T;
}
