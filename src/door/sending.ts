import { sayAtDoor } from '../contract/door/endpoints.ts';
import { SERVER_HEADER } from '../contract/kernel/app-generation.ts';
import { pathOf } from '../contract/kernel/endpoint.ts';
import type { Purpose } from '../contract/door/purpose.ts';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** A line at the edge of a 2G cell is slow; one that says nothing for so long is none. */
const TIMEOUT_MS = 60_000;

/** Something on its way to the server; with the same key it is the same, however often it is sent. */
export interface Letter {
  readonly token: string;
  readonly key: string;
  readonly said: unknown;
}

/** How it stands with what is sent. */
export type SendingState = 'sending' | 'offline' | 'busy' | 'taken' | 'used' | 'refused';

/**
 * Sends a letter until the server has said yes or no: again after pauses that grow, and at once when the network
 * comes back.
 */
export class Sending {
  readonly #purpose: Purpose;
  readonly #letter: Letter;
  readonly #changed: (state: SendingState) => void;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isUnderWay = false;

  constructor(purpose: Purpose, letter: Letter, changed: (state: SendingState) => void) {
    this.#purpose = purpose;
    this.#letter = letter;
    this.#changed = changed;
    addEventListener('online', this.#again);
    document.addEventListener('visibilitychange', this.#again);
  }

  /** Tries now, whatever was planned. */
  async try(): Promise<void> {
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    clearTimeout(this.#timer);
    this.#changed('sending');
    const { state, pauseMs } = await this.#ask();
    this.#isUnderWay = false;
    if (state === 'offline' || state === 'busy') this.#later(pauseMs);
    else this.#end();
    this.#changed(state);
  }

  readonly #again = (): void => {
    if (document.visibilityState === 'visible') void this.try();
  };

  async #ask(): Promise<{ state: SendingState; pauseMs?: number }> {
    try {
      const answer = await fetch(pathOf(sayAtDoor, { purpose: this.#purpose }), {
        method: sayAtDoor.method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(this.#letter),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        signal: timeout(),
      });
      // What a hotel's network answers is no answer of ours.
      const isOurs = answer.headers.has(SERVER_HEADER);
      if (!isOurs) return { state: 'offline' };
      if (answer.status === 204) return { state: 'taken' };
      if (answer.status === 422) return { state: 'used' };
      if (answer.status === 429 || answer.status >= 500) {
        return { state: 'busy', pauseMs: Number(answer.headers.get('retry-after')) * 1_000 };
      }
      return { state: 'refused' };
    } catch {
      return { state: 'offline' };
    }
  }

  #later(leastMs = 0): void {
    this.#failures += 1;
    const middle = Math.min(FIRST_PAUSE_MS * 2 ** (this.#failures - 1), LONGEST_PAUSE_MS);
    // Jittered, so that a village whose line comes back does not send in one moment.
    const pause = Math.max(middle * (0.5 + Math.random()), leastMs);
    this.#timer = setTimeout(() => void this.try(), pause);
  }

  #end(): void {
    removeEventListener('online', this.#again);
    document.removeEventListener('visibilitychange', this.#again);
  }
}

/** Browsers of five years ago have no `AbortSignal.timeout`. */
export function timeout(): AbortSignal {
  const end = new AbortController();
  setTimeout(() => {
    end.abort();
  }, TIMEOUT_MS);
  return end.signal;
}
