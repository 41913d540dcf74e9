import type * as v from 'valibot';
import { SERVER_HEADER } from '../../../src/contract/kernel/app-generation.ts';
import type { Endpoint as SomeEndpoint } from '../../../src/contract/kernel/endpoint.ts';
import {
  API_ERRORS,
  type ApiError,
  type ApiErrorCode,
} from '../../../src/contract/kernel/errors.ts';

/** What a device asked of its server. */
export interface Asked {
  readonly method: string;
  /** Without the origin. */
  readonly path: string;
  readonly headers: Headers;
  /** What it sent, read as JSON; undefined: nothing. */
  readonly body: unknown;
}

/** Answers a request; `undefined` says that nobody is there. */
export type Answering = (asked: Asked) => Response | undefined | Promise<Response | undefined>;

/** The network of one device. Nobody is there until a test says who answers, and what. */
export class TestNetwork {
  /** Everything that was asked, in order. */
  readonly asked: Asked[] = [];
  #answerings: readonly { isFor: (asked: Asked) => boolean; answer: Answering }[] = [];

  /** What a device is given instead of the browser's own. */
  readonly fetch: typeof fetch = async (input, init = {}) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const { method = 'GET', body } = init;
    const asked: Asked = {
      ...{ method, path: pathname, headers: new Headers(init.headers) },
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
    };
    this.asked.push(asked);
    const answering = this.#answerings.find(({ isFor }) => isFor(asked));
    const answer = await unlessAborted(answering?.answer(asked), init.signal);
    if (!answer) throw new TypeError('Nobody is there.');
    return ours(answer);
  };

  /** From now on, an endpoint is answered so. */
  on(endpoint: Endpoint, answer: Answering): void {
    this.#answerings = [{ isFor: isOf(endpoint), answer }, ...this.#answerings];
  }

  /** From now on, an endpoint answers this. */
  answer<Answer extends v.GenericSchema>(
    endpoint: SomeEndpoint<string, v.GenericSchema, Answer>,
    value: v.InferInput<Answer>,
  ): void {
    this.on(endpoint, () => Response.json(value));
  }

  /** What an endpoint was asked, in order. */
  askedOf(endpoint: Endpoint): readonly Asked[] {
    return this.asked.filter(isOf(endpoint));
  }

  /** Nobody is there any more. */
  cut(): void {
    this.#answerings = [];
  }
}

/** As our server answers: known by its header. */
export function ours(answer: Response): Response {
  answer.headers.set(SERVER_HEADER, '1');
  return answer;
}

/** The server says no, in the way it does. */
export function refusal(error: ApiErrorCode): Response {
  const body: ApiError = { error, reason: error };
  return Response.json(body, { status: API_ERRORS[error] });
}

type Endpoint = Pick<SomeEndpoint, 'method' | 'path'>;

function isOf({ method, path }: Endpoint): (asked: Asked) => boolean {
  const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
  return (asked) => asked.method === method && pattern.test(asked.path);
}

/** Whoever asked may give up before the answer is there. */
async function unlessAborted<T>(
  answer: T | Promise<T>,
  signal: AbortSignal | null | undefined,
): Promise<T> {
  if (!signal) return answer;
  signal.throwIfAborted();
  const given = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  return Promise.race([answer, given]);
}
