import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopback } from '../process/config.ts';
import { ApiRefusal, refuse } from './api-refusal.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** CouchDB's replicator tries to sign in here with a form, and gives up at any answer but 404. */
const NOT_HERE = '/_session';

/**
 * Refuses whatever would change something on behalf of a page of another site, and every body that
 * is not JSON: a foreign form can send text, never JSON without being asked first. Programs without
 * an origin (replicators) are not pages.
 */
export function refuseForeignPages(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (SAFE_METHODS.has(request.method) || request.raw.url === NOT_HERE) return undefined;
    if (!isFromHere(request)) return refuse(reply, new ApiRefusal('cross_site'));
    const type = request.headers['content-type'];
    if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type)) {
      return refuse(reply, new ApiRefusal('not_json'));
    }
    return undefined;
  });
}

/**
 * Answers only under the names of this machine. The demonstration's passwords are known to
 * everybody, so no page may reach it by giving this machine's address a name of its own.
 */
export function refuseForeignNames(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    return isLoopback(hostName(request)) ? undefined : refuse(reply, new ApiRefusal('wrong_host'));
  });
}

/** Browsers say where a request comes from; the newest by Sec-Fetch-Site, all of them by Origin. */
function isFromHere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  // Only the host is compared: behind a proxy this process does not see the scheme.
  return URL.canParse(origin) && new URL(origin).host === hostAs(origin, request.host);
}

/** The host that was asked, written as an origin writes it: without the port that its scheme has. */
function hostAs(origin: string, host: string): string | undefined {
  const own = `${new URL(origin).protocol}//${host}`;
  return URL.canParse(own) ? new URL(own).host : undefined;
}

function hostName(request: FastifyRequest): string {
  return request.hostname.replace(/^\[|\]$/g, '').toLowerCase();
}
