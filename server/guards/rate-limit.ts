import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiRefusal, refuse } from './api-refusal.ts';

/**
 * A generous limit for every address, against a runaway client: one count for all that it asks,
 * also for what is not there.
 *
 * `perMinute` 0 is no limit.
 * @param isApart what is counted elsewhere: it uses up nobody's limit here
 */
export async function limitRate(
  app: FastifyInstance,
  perMinute: number,
  isApart: (url: string) => boolean = () => false,
): Promise<void> {
  if (perMinute === 0) return;
  await app.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: 60_000,
    cache: 20_000,
    keyGenerator: addressOf,
  });
  const count = app.createRateLimit();
  app.addHook('onRequest', async (request, reply) => {
    if (isApart(request.raw.url ?? '')) return undefined;
    const limit = await count(request);
    if (limit.isAllowed || !limit.isExceeded) return undefined;
    return refuse(reply, new ApiRefusal('too_many_requests', undefined, limit.ttlInSeconds));
  });
}

/** Whose tries are counted together: an IPv4 address, or the network of an IPv6 one. */
export function addressOf(request: FastifyRequest): string {
  return rateLimit.normalizeIP(request.ip, 64);
}
