import * as v from 'valibot';
import { type Endpoint, type ParamsOf, pathOf } from '../../../contract/kernel/endpoint.ts';
import { GENERATION, GENERATION_HEADER } from '../../../contract/kernel/app-generation.ts';
import { deadline } from './deadline.ts';
import { ApiError, type ApiErrorCode } from '../../../contract/kernel/errors.ts';

/**
 * Why the server did not give what was asked: it says so with a code, it cannot be reached
 * (`offline`), or what came is not of the shape agreed upon (`unreadable`).
 */
export type AskProblem = ApiErrorCode | 'offline' | 'unreadable';

/** What the server answered. */
export type ServerAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: AskProblem };

/** What was answered before, and the tag under which it was: it need not travel again. */
export interface CachedAnswer<T> {
  readonly tag: string;
  readonly value: T;
}

/** How long an answer may take, in milliseconds: signing in while many do so takes several seconds. */
const LONGEST_ANSWER_MS = 60_000;
/** The same where nothing is to be done but to read. */
const LONGEST_READING_MS = 25_000;

/** What the server is asked with. */
export interface ServerParts {
  readonly fetch: typeof fetch;
  readonly origin: string;
}

/** The server cannot be reached: no network, or nobody there. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  constructor(cause: unknown) {
    super('The server cannot be reached.', { cause });
  }
}

/** The server, as this device asks it. */
export class Server {
  readonly #parts: ServerParts;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  /** The address of a path of the server. */
  url(path: string): string {
    return `${this.#parts.origin}${path}`;
  }

  /**
   * The server's own answer, whatever it is.
   * @throws Unreachable
   */
  async fetch(path: string, init?: RequestInit): Promise<Response> {
    const { fetch } = this.#parts;
    const headers = new Headers(init?.headers);
    headers.set(GENERATION_HEADER, GENERATION);
    const how: RequestInit = { credentials: 'same-origin', cache: 'no-store', ...init, headers };
    return fetch(this.url(path), how).catch((cause: unknown) => {
      throw new Unreachable(cause);
    });
  }

  /**
   * Asks for one of the agreed things; its body was made by this app, its answer is checked.
   * @param known what is answered again when the server says that nothing changed
   */
  async ask<Path extends string, Body extends v.GenericSchema, Answer extends v.GenericSchema>(
    endpoint: Endpoint<Path, Body, Answer>,
    params: ParamsOf<Path>,
    body: v.InferInput<Body>,
    known?: CachedAnswer<v.InferOutput<Answer>>,
  ): Promise<ServerAnswer<v.InferOutput<Answer>>> {
    const path = pathOf(endpoint, params);
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(known && { 'if-none-match': known.tag }),
    };
    // A server that takes the question and never answers counts as one that is away.
    const longestMs = endpoint.method === 'GET' ? LONGEST_READING_MS : LONGEST_ANSWER_MS;
    const signal = deadline(new AbortController().signal, longestMs);
    const init: RequestInit = { method: endpoint.method, headers, signal };
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await this.fetch(path, init).catch(() => undefined);
    if (!response) return { ok: false, problem: 'offline' };
    if (response.status === 304 && known) return { ok: true, value: known.value };
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    const read = response.status === 204 ? NOTHING : await readJson(response);
    // It was cut on its way.
    if (!read) return { ok: false, problem: 'offline' };
    const checked = v.safeParse(endpoint.answer, read.value);
    return checked.success
      ? { ok: true, value: checked.output }
      : { ok: false, problem: 'unreadable' };
  }
}

/** The code in a refusal. */
async function problemOf(response: Response): Promise<AskProblem> {
  const checked = v.safeParse(ApiError, (await readJson(response))?.value);
  if (checked.success) return checked.output.error;
  if (response.status === 401) return 'unauthorized';
  return response.status >= 500 ? 'unavailable' : 'unreadable';
}

const NOTHING = { value: undefined } as const;

/** What an answer says; undefined: it did not come whole. */
async function readJson(response: Response): Promise<{ readonly value: unknown } | undefined> {
  return response.json().then(
    (value: unknown) => ({ value }),
    () => undefined,
  );
}
