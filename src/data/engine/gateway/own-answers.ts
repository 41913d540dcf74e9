import { SERVER_HEADER } from '../../../contract/kernel/app-generation.ts';
import type { ServerClock } from './server-clock.ts';

/** How long one waits, in milliseconds. */
export interface AnswerPatience {
  /** For an answer to begin: signing in while many do so takes several seconds. */
  readonly answerMs: number;
  /** For more of an answer that has begun; a feed without news says every ten seconds that it lives. */
  readonly silenceMs: number;
}

const PATIENCE: AnswerPatience = { answerMs: 60_000, silenceMs: 30_000 };
/** Statuses of answers without a body. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);
/** A pause that is asked for is kept to so long at most. */
const LONGEST_PAUSE_MS = 900_000;

/** Somebody else answered: the page of a hotel's network, a proxy in front of a server that is away. */
class ForeignAnswer extends Error {
  override readonly name = 'ForeignAnswer';
  constructor() {
    super('What answered is not our server.');
  }
}

/**
 * The way to the server. Only answers of ours come back from it, known by a header that nobody else sends;
 * whatever another one says on the way, with whatever status, means that the network is not ours just now.
 * And each answer comes in time: one that does not begin, or stops in its middle, fails.
 */
export class OwnAnswers {
  readonly #ask: typeof globalThis.fetch;
  readonly #patience: AnswerPatience;
  readonly #clock: () => number;
  readonly #serverClock: ServerClock | undefined;
  #pausedUntil = 0;
  #isForeign = false;

  constructor(
    ask: typeof globalThis.fetch,
    clock: () => number,
    patience: AnswerPatience = PATIENCE,
    serverClock?: ServerClock,
  ) {
    this.#ask = ask;
    this.#clock = clock;
    this.#patience = patience;
    this.#serverClock = serverClock;
  }

  /** Whether it was somebody else who answered last. */
  get isForeign(): boolean {
    return this.#isForeign;
  }

  /** For how long the server asked to be left alone, in milliseconds; 0: it did not, or that is over. */
  get pauseMs(): number {
    const left = this.#pausedUntil - this.#clock();
    // A clock that was set back meanwhile must not make it longer.
    return left > LONGEST_PAUSE_MS ? 0 : Math.max(0, left);
  }

  /**
   * Asks as `fetch` does.
   * @throws ForeignAnswer; TypeError without a network; what the signal says when it was aborted
   */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const { answerMs, silenceMs } = this.#patience;
    const silence = new Silence(init?.signal ?? undefined);
    const asking = this.#ask(input, { ...init, signal: silence.signal });
    const response = await silence.during(answerMs, asking).catch((error: unknown) => {
      this.#isForeign = false;
      silence.over();
      throw error;
    });
    this.#isForeign = !response.headers.has(SERVER_HEADER);
    if (this.#isForeign) {
      silence.abort();
      throw new ForeignAnswer();
    }
    this.#serverClock?.hear(response.headers.get('date'));
    this.#heedPause(response);
    const { body, status } = response;
    // Chromium gives a body to what has none, and takes none for it.
    if (!body || BODILESS.has(status)) {
      silence.over();
      return response;
    }
    return inTime(response, body, silence, silenceMs);
  };

  #heedPause({ status, headers }: Response): void {
    if (status !== 429 && status !== 503) return;
    const seconds = Number(headers.get('retry-after'));
    if (!(seconds > 0)) return;
    this.#pausedUntil = this.#clock() + Math.min(seconds * 1_000, LONGEST_PAUSE_MS);
  }
}

/** Ends a question whose answer keeps silent, or that is given up. */
class Silence {
  readonly #given: AbortSignal | undefined;
  readonly #ended = new AbortController();

  constructor(given: AbortSignal | undefined) {
    this.#given = given;
    if (given?.aborted) this.abort();
    else given?.addEventListener('abort', this.abort);
  }

  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  readonly abort = (): void => {
    this.over();
    this.#ended.abort(this.#given?.reason);
  };

  /** Waits for the next sign of life, and not for ever. */
  async during<T>(ms: number, sign: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<never>((_, fail) => {
      timer = setTimeout(() => {
        this.abort();
        fail(new TypeError('The answer keeps silent.'));
      }, ms);
    });
    try {
      return await Promise.race([sign, tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Nothing more is waited for. */
  over(): void {
    this.#given?.removeEventListener('abort', this.abort);
  }
}

/** The same answer, whose body fails when it stops. Only what is waited for is counted: a reader may be slow. */
function inTime(
  { status, statusText, headers }: Response,
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  silence: Silence,
  silenceMs: number,
): Response {
  const reader = body.getReader();
  const watched = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await silence.during(silenceMs, reader.read());
      if (!done) {
        controller.enqueue(value);
        return;
      }
      silence.over();
      controller.close();
    },
    cancel(reason) {
      silence.over();
      return reader.cancel(reason);
    },
  });
  return new Response(watched, { status, statusText, headers });
}
