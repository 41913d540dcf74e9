import nano, { type Configuration, type ServerScope } from 'nano';
import { StoreUnavailable } from '../store.ts';
import { reasonOfFailure, refusalIn, type CouchRefusal } from './couch-failures.ts';

/** How long CouchDB may take for an answer that changes nothing, in milliseconds: then it is asked once more. */
const READ_TIMEOUT_MS = 10_000;
/** How long it may take to write: nobody knows what became of a write that was not waited for. */
const WRITE_TIMEOUT_MS = 30_000;
const ACCEPTED = 202;

/** One request to CouchDB; `path` is already encoded. */
export interface CouchRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  db?: string;
  path?: string;
  qs?: Record<string, string | number | boolean>;
  body?: unknown;
  /** A request that changes nothing: sent once more when there is no answer. */
  safe?: boolean;
  /** Whether "accepted" (202) is enough: a database is made on the other nodes in time. */
  accepted?: boolean;
  timeoutMs?: number;
}

/** What CouchDB said: its answer, or its refusal with a status below 500. */
export type CouchAnswer = { readonly ok: true; readonly value: unknown } | CouchRefusal;

/** How long each client waits, in milliseconds; tests wait less. */
export interface Patience {
  readonly readMs: number;
  readonly writeMs: number;
  /** How long nothing may have come into a database that was put back before it counts as filled. */
  readonly quietMs: number;
}

/** The only HTTP client of CouchDB. Its errors never show the URL, which has the password in it. */
export class CouchClient {
  readonly #server: ServerScope;
  readonly #underWay = new Set<AbortController>();
  readonly #patience: Pick<Patience, 'readMs' | 'writeMs'>;
  /** The HTTP status of each answer: nano tells it to its log only. */
  readonly #statuses = new WeakMap<object, number>();
  #closed = false;

  constructor(url: string, { readMs, writeMs }: Partial<Patience> = {}) {
    this.#patience = { readMs: readMs ?? READ_TIMEOUT_MS, writeMs: writeMs ?? WRITE_TIMEOUT_MS };
    const configuration: Configuration & { parseUrl: boolean } = {
      url,
      // Without it nano takes the end of a path (CouchDB behind a proxy) for a database.
      parseUrl: false,
      log: (line: unknown) => {
        this.#noteStatus(line);
      },
    };
    this.#server = nano(configuration);
  }

  /** Throws StoreUnavailable when CouchDB cannot be reached, is unwell, or does not accept us. */
  async ask(request: CouchRequest): Promise<CouchAnswer> {
    const { safe = request.method === undefined } = request;
    try {
      return await this.#send(request);
    } catch (error) {
      // A kept connection may have been closed at the other end just before it was used, and a node
      // that was cut off answers nothing: the next try may meet another one.
      const again = safe && error instanceof NoAnswer && !this.#closed;
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

  async #send({ timeoutMs, accepted, safe, ...request }: CouchRequest): Promise<CouchAnswer> {
    this.#mustBeOpen();
    const { readMs, writeMs } = this.#patience;
    const wait = timeoutMs ?? (safe === true || request.method === undefined ? readMs : writeMs);
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
      if (typeof value !== 'object' || value === null) {
        throw new StoreUnavailable('CouchDB’s answer was cut.');
      }
      if (this.#statuses.get(value) === ACCEPTED && accepted !== true) throw notWritten();
      return { ok: true, value };
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      const refusal = refusalIn(error);
      if (refusal) return refusal;
      const reason = reasonOfFailure(error);
      if (reason !== undefined) throw new StoreUnavailable(reason);
      this.#mustBeOpen();
      if (controller.signal.aborted) throw new NoAnswer('CouchDB took too long to answer.');
      throw brokenConnection(error);
    } finally {
      clearTimeout(timer);
      this.#underWay.delete(controller);
    }
  }

  #noteStatus(line: unknown): void {
    const { retval, headers } = line as { retval?: unknown; headers?: { statusCode?: number } };
    if (typeof retval !== 'object' || retval === null) return;
    if (headers?.statusCode !== undefined) this.#statuses.set(retval, headers.statusCode);
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new StoreUnavailable('The store is closed.');
  }
}

/** Nothing came back: the connection could not be made, broke, or was silent for too long. */
class NoAnswer extends StoreUnavailable {}

function brokenConnection(error: unknown): NoAnswer {
  // nano's message has the address in it: only the name of the failure is taken from there.
  const code = /\b(?:E[A-Z_]{4,}|UND_ERR_[A-Z_]+|[A-Z_]*CERT[A-Z_]*)\b/.exec(String(error))?.[0];
  return new NoAnswer(`CouchDB cannot be reached${code === undefined ? '' : ` (${code})`}.`);
}

/**
 * "Accepted" is not "written": too few copies have it, and another copy may have taken another
 * revision over the same one. Whoever wrote tries again, and then learns what is there.
 */
export function notWritten(): StoreUnavailable {
  return new StoreUnavailable('CouchDB took a write without having it on every copy.');
}

/** The client of the CouchDB at an address. Throws StoreUnavailable when that is none. */
export function couchClientFor(url: string, patience: Partial<Patience>): CouchClient {
  try {
    return new CouchClient(url, patience);
  } catch {
    // The error would show the URL, and with it the password.
    throw new StoreUnavailable('COUCHDB_URL is not a URL (http://user:password@host:5984).');
  }
}
