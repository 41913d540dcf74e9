import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiError } from '../../src/contract/kernel/errors.ts';
import { TooManyWaiting } from '../accounts/passwords/fair-turns.ts';
import { StoreUnavailable, UnknownShelf } from '../store/store.ts';
import { ApiRefusal, refuse } from './api-refusal.ts';

const RETRY_AFTER_SECONDS = 5;

/** One answer for every error: no stack trace, no echo of the request, no internals. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalFor(error, request.method);
    if (refusal.error === 'internal') request.log.error({ err: error }, 'failed');
    if (refusal.error === 'unavailable') request.log.warn({ err: error }, 'cannot answer now');
    return refuse(reply, refusal);
  });
}

/**
 * A URL with an invalid escape (`%zz`) would bypass every hook; it is re-encoded as literal characters
 * and answers 404 like any unknown URL.
 */
export function sanitizeUrl({ url = '/' }: { url?: string | undefined }): string {
  try {
    decodeURI(url);
    return url;
  } catch {
    return url.replaceAll('%', '%25');
  }
}

/** What the router still cannot parse. */
export function answerBadUrl(_error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  void refuse(reply, new ApiRefusal('not_found'));
}

/** What never became a request: too many headers, not HTTP, or too slow. */
export function answerMalformedHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF_MALFORMED_HTTP[error.code ?? ''] ?? '400 Bad Request';
  const said: ApiError = { error: 'bad_request', reason: new ApiRefusal('bad_request').reason };
  const body = JSON.stringify(said);
  const head = `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nConnection: close\r\n`;
  socket.end(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  // The other side may keep its half open for ever: it is destroyed when the answer is out, or soon.
  socket.destroySoon();
  socket.setTimeout(LAST_WORD_MS, () => socket.destroy());
}

const LAST_WORD_MS = 2_000;

const STATUS_OF_MALFORMED_HTTP: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

function refusalFor(error: unknown, method: string): ApiRefusal {
  // Who gets as far as a shelf was let in by what it holds: it was there a moment ago.
  const isAway = error instanceof UnknownShelf || error instanceof StoreUnavailable;
  if (isAway || error instanceof TooManyWaiting) {
    return new ApiRefusal('unavailable', undefined, RETRY_AFTER_SECONDS);
  }
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (status === 413) return new ApiRefusal('too_large');
  if (status === 415) return new ApiRefusal('not_json');
  if (typeof status !== 'number' || status < 400 || status >= 500)
    return new ApiRefusal('internal');
  // Who only looks sent nothing that could be wrong: they looked where nothing is.
  const isLook = method === 'GET' || method === 'HEAD';
  return new ApiRefusal(isLook || status === 404 ? 'not_found' : 'bad_request');
}
