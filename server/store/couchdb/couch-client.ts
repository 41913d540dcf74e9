import nano, { type Configuration, type ServerScope } from 'nano';
import { StoreUnavailable } from '../store.ts';
import { reasonOfFailure, refusalIn } from './couch-failures.ts';

/** How long CouchDB may take for an answer, in milliseconds. */
const TIMEOUT_MS = 60_000;

/** One request to CouchDB; `path` is already encoded. */
export interface CouchRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  db?: string;
  path?: string;
  qs?: Record<string, string | number | boolean>;
  body?: unknown;
  /** A request that changes nothing: sent once more when the connection breaks. */
  safe?: boolean;
  timeoutMs?: number;
}

/** What CouchDB said: its answer, or its refusal with a status below 500. */
export type CouchAnswer =
  { ok: true; value: unknown } | { ok: false; status: number; reason: string };

/** The only HTTP client of CouchDB. Its errors never show the URL, which has the password in it. */
export class CouchClient {
  readonly #server: ServerScope;
  readonly #underWay = new Set<AbortController>();
  #closed = false;

  constructor(url: string) {
    // Without it nano takes the end of a path (CouchDB behind a proxy) for a database.
    const configuration: Configuration & { parseUrl: boolean } = { url, parseUrl: false };
    this.#server = nano(configuration);
  }

  /** Throws StoreUnavailable when CouchDB cannot be reached, is unwell, or does not accept us. */
  async ask(request: CouchRequest): Promise<CouchAnswer> {
    const { safe = request.method === undefined } = request;
    try {
      return await this.#send(request);
    } catch (error) {
      // A kept connection may have been closed at the other end just before it was used.
      const again = safe && error instanceof BrokenConnection && !this.#closed;
      if (again) return this.#send(request);
      throw error;
    }
  }

  /** The answer to a request that CouchDB has no reason to refuse; throws when it does. */
  async demand(request: CouchRequest): Promise<unknown> {
    const answer = await this.ask(request);
    if (answer.ok) return answer.value;
    throw new StoreUnavailable(`CouchDB refused a request (${answer.status}).`);
  }

  close(): void {
    this.#closed = true;
    for (const controller of this.#underWay) controller.abort();
  }

  async #send({ timeoutMs: wait = TIMEOUT_MS, ...request }: CouchRequest): Promise<CouchAnswer> {
    this.#mustBeOpen();
    const controller = new AbortController();
    const timer = setTimeout(() => {
      controller.abort();
    }, wait);
    this.#underWay.add(controller);
    try {
      // nano passes `signal` on to fetch; its types do not know.
      const options = { ...request, signal: controller.signal };
      const value: unknown = await this.#server.request(options);
      // nano gives an empty text when an answer ends in the middle.
      if (typeof value === 'object' && value !== null) return { ok: true, value };
      throw new StoreUnavailable('CouchDB’s answer was cut.');
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      const refusal = refusalIn(error);
      if (refusal) return refusal;
      const reason = reasonOfFailure(error);
      if (reason !== undefined) throw new StoreUnavailable(reason);
      this.#mustBeOpen();
      if (controller.signal.aborted) throw new StoreUnavailable('CouchDB took too long to answer.');
      throw new BrokenConnection(error);
    } finally {
      clearTimeout(timer);
      this.#underWay.delete(controller);
    }
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new StoreUnavailable('The store is closed.');
  }
}

/** The connection could not be made, or broke before the answer. */
class BrokenConnection extends StoreUnavailable {
  constructor(error: unknown) {
    // nano's message has the address in it: only the name of the failure is taken from there.
    const code = /\b(?:E[A-Z_]{4,}|UND_ERR_[A-Z_]+|[A-Z_]*CERT[A-Z_]*)\b/.exec(String(error))?.[0];
    super(`CouchDB cannot be reached${code === undefined ? '' : ` (${code})`}.`);
  }
}
