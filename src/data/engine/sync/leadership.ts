import type { Exchange } from './exchange.ts';
import { leadWithoutLocks } from './leader.ts';
import type { StatusBoard } from './status-board.ts';

/** Whether this tab is a candidate to run the sync: only while the device is unlocked. */
export class Leadership {
  readonly #lock: string;
  readonly #exchange: Exchange;
  readonly #board: StatusBoard;
  #resign: (() => Promise<void>) | undefined;

  constructor(lock: string, exchange: Exchange, board: StatusBoard) {
    this.#lock = lock;
    this.#exchange = exchange;
    this.#board = board;
  }

  /** The device was opened, or closed. */
  wanted(isOpen: boolean): void {
    if (!isOpen) void this.end();
    else this.#resign ??= leadWithoutLocks(this.#lock, (signal) => this.#lead(signal));
  }

  /** Resolves when this tab does nothing more with the server. */
  async end(): Promise<void> {
    const resign = this.#resign;
    this.#resign = undefined;
    await resign?.();
  }

  async #lead(signal: AbortSignal): Promise<void> {
    this.#board.lead(true);
    try {
      await this.#exchange.run(signal);
    } finally {
      this.#board.lead(false);
    }
  }
}
