import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Too many requests from one address; caught by the one error handler. */
class TooManyRequests extends Error {
  readonly statusCode = 429;
  readonly retryAfter: number;

  constructor(milliseconds: number) {
    super('too many requests');
    this.retryAfter = Math.max(1, Math.ceil(milliseconds / 1000));
  }
}

const NO_HEADERS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

/**
 * A generous limit for every address, against a client gone wild. Register before the routes.
 * @param perMinute 0 is no limit
 */
export async function limitRate(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    global: perMinute > 0,
    max: Math.max(1, perMinute),
    timeWindow: 60_000,
    cache: 20_000,
    keyGenerator: addressOf,
    addHeaders: { ...NO_HEADERS, 'retry-after': true },
    addHeadersOnExceeding: NO_HEADERS,
    errorResponseBuilder: (_request, { ttl }) => new TooManyRequests(ttl),
  });
}

/** Whose tries are counted together: an IPv4 address, or the network of an IPv6 one. */
export function addressOf(request: FastifyRequest): string {
  return rateLimit.normalizeIP(request.ip, 64);
}
