import type { WaitLimit } from './store.ts';

interface Waiter {
  since: string;
  end: (changed: boolean) => void;
  fail: (error: Error) => void;
}

/** Those who wait for a shelf to change: one tells, all who waited for that are answered. */
export class Waiters {
  readonly #waiting = new Set<Waiter>();

  get size(): number {
    return this.#waiting.size;
  }

  /** Answers true when told of something after `since`, false at timeout, abort or dismissal. */
  wait(since: string, { timeout, signal }: WaitLimit): Promise<boolean> {
    if (signal?.aborted === true) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        this.#waiting.delete(waiter);
      };
      const end = (changed: boolean): void => {
        leave();
        resolve(changed);
      };
      const fail = (error: Error): void => {
        leave();
        reject(error);
      };
      const giveUp = (): void => {
        end(false);
      };
      const timer = setTimeout(giveUp, timeout);
      const waiter: Waiter = { since, end, fail };
      signal?.addEventListener('abort', giveUp);
      this.#waiting.add(waiter);
    });
  }

  /** Answers everybody for whom something has happened by now. */
  tell(hasPassed: (since: string) => boolean): void {
    for (const waiter of this.#waiting) if (hasPassed(waiter.since)) waiter.end(true);
  }

  /** Fails everybody's wait: what they waited for is over. */
  fail(error: Error): void {
    for (const waiter of this.#waiting) waiter.fail(error);
  }

  /** Sends everybody away: there is nothing more to wait for. */
  dismiss(): void {
    for (const waiter of this.#waiting) waiter.end(false);
  }
}
