import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { API_ERRORS } from '../../../src/contract/kernel/errors.ts';
import { ApiRefusal } from '../../guards/api-refusal.ts';
import { isStillAdmitted } from '../admission.ts';
import type { Visit } from '../visit.ts';

/** A constant abort reason avoids creating an Error with a stack each time. */
const CLOSED_REASON = 'over';

/** A streaming response, with heartbeats while there is nothing to send. */
export class StreamingAnswer {
  readonly #raw: ServerResponse;
  readonly #turn: AbortController;
  readonly #isClosing: () => boolean;

  /**
   * Takes the answer out of the framework's hands.
   * @param heartbeat milliseconds between empty lines; undefined: none
   */
  constructor(visit: Visit, heartbeat: number | undefined) {
    const { reply, gateway: door, reader } = visit;
    reply.hijack();
    this.#raw = reply.raw;
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) this.#raw.setHeader(name, value);
    }
    this.#raw.setHeader('content-type', 'application/json; charset=utf-8');
    this.#turn = door.feeds.begin({
      ...{ device: reader.device, user: reader.user },
      isAdmitted: () => isStillAdmitted(visit),
    });
    this.#isClosing = () => door.feeds.isClosed;
    this.#raw.once('close', () => {
      this.#turn.abort(CLOSED_REASON);
    });
    if (this.#raw.destroyed) this.#turn.abort(CLOSED_REASON);
    // As CouchDB does: the head goes out as the wait begins, and the news alone when there is some.
    else this.#raw.flushHeaders();
    if (heartbeat !== undefined && !this.signal.aborted) this.#beat(heartbeat);
  }

  /** Ends the wait: the client went away, came back too often, or the server closes. */
  get signal(): AbortSignal {
    return this.#turn.signal;
  }

  /** Whether nobody reads any more. */
  get isLost(): boolean {
    return this.#raw.destroyed;
  }

  /** Writes, and waits for a client that reads slowly. */
  async write(text: string): Promise<void> {
    if (this.isLost || text === '' || this.#raw.write(text)) return;
    await once(this.#raw, 'drain', { signal: this.signal }).catch(() => undefined);
  }

  /** Writes the last of it. */
  end(text: string): void {
    this.#turn.abort(CLOSED_REASON);
    const { socket } = this.#raw;
    this.#raw.end(text, () => {
      // Nothing may be asked again on this connection when the server closes.
      if (this.#isClosing()) socket?.destroySoon();
    });
  }

  /** The store failed: says so where that is still possible, else breaks off, never half an answer. */
  fail(): void {
    this.#turn.abort(CLOSED_REASON);
    if (this.#raw.headersSent) this.#raw.destroy();
    else {
      const { error, reason } = new ApiRefusal('unavailable');
      this.#raw.statusCode = API_ERRORS[error];
      this.#raw.end(JSON.stringify({ error, reason }));
    }
  }

  #beat(heartbeat: number): void {
    const heart = setInterval(() => {
      // A client that does not read needs no sign of life.
      if (!this.#raw.writableNeedDrain) this.#raw.write('\n');
    }, heartbeat);
    this.signal.addEventListener('abort', () => {
      clearInterval(heart);
    });
  }
}
