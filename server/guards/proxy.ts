import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiRefusal, refuse } from './api-refusal.ts';

const WHY =
  'This server is reached by HTTPS through a proxy that it was not told to trust. ' +
  'Set TRUST_PROXY to the address of the proxy and start again.';

/**
 * Refuses to work behind a proxy that it does not trust: cookies would lack `Secure`, and all people
 * would share one address, so that one who guesses passwords would hold up everybody. Whoever sends
 * such a header without being a proxy is refused alone. What only may be a proxy is logged, once.
 */
export function refuseUntrustedProxy(app: FastifyInstance): void {
  let isTold = false;
  app.addHook('onRequest', async (request, reply) => {
    const isHidden = isHttpsOutside(request) && request.protocol !== 'https';
    if (!isTold && (isHidden || isForwardedByStranger(request))) {
      isTold = true;
      app.log.error({ trustProxy: false }, WHY);
    }
    return isHidden ? refuse(reply, new ApiRefusal('unavailable', WHY)) : undefined;
  });
}

/** What the proxy nearest to people says of how they came. */
function isHttpsOutside({ headers }: FastifyRequest): boolean {
  const proto = first(headers['x-forwarded-proto']) ?? '';
  const forwarded = first(headers.forwarded) ?? '';
  return (
    /^\s*https\b/i.test(proto) ||
    /(?:^|[;,\s])proto="?https\b/i.test(forwarded) ||
    first(headers['x-forwarded-ssl']) === 'on' ||
    first(headers['front-end-https']) === 'on'
  );
}

/** It names whom it speaks for, and is not believed. */
function isForwardedByStranger({ headers, ips }: FastifyRequest): boolean {
  return headers['x-forwarded-for'] !== undefined && (ips?.length ?? 1) < 2;
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
