import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Drafts } from '../../data/drafts/drafts.ts';

/**
 * Keeps what somebody writes, at every letter, and gives it back when they return. A draft that
 * could not be kept is told once per form; a form that was sent forgets its draft for good.
 */
export class DraftKeeper<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #drafts: () => Drafts;
  #writing: Promise<unknown> = Promise.resolve();
  #full = false;

  constructor(host: ReactiveControllerHost, drafts: () => Drafts) {
    this.#host = host;
    this.#drafts = drafts;
    host.addController(this);
  }

  /** Whether the device had no room for the last draft: to be said while the form is open. */
  get full(): boolean {
    return this.#full;
  }

  hostConnected(): void {
    this.#full = false;
  }

  /** What was written before; undefined when there is nothing. */
  async read(key: string): Promise<T | undefined> {
    return (await this.#drafts().read(key)) as T | undefined;
  }

  /** Keeps what is written now; the latest letter wins. */
  keep(key: string, value: T): void {
    this.#next(async () => {
      const kept = await this.#drafts().keep(key, value);
      if (kept === !this.#full) return;
      this.#full = !kept;
      this.#host.requestUpdate();
    });
  }

  /** Forgets the draft, once nothing of it is still being kept. */
  async drop(key: string): Promise<void> {
    this.#next(() => this.#drafts().drop(key));
    await this.#writing;
  }

  #next(step: () => Promise<void>): void {
    this.#writing = this.#writing.then(step, step);
  }
}
