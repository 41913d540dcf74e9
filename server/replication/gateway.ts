import type { FastifyInstance, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { addressOf } from './address.ts';
import { admit } from './admission.ts';
import { absent } from './answers.ts';
import { Feeds } from './feed/feeds.ts';
import { routeFor, type Act } from './routes.ts';
import { SinceTokens } from './feed/since-token.ts';
import { snapshot } from './reading/snapshot.ts';
import { Tombstones } from './reading/tombstone.ts';
import type { Gateway, GatewayParts, Visit } from './visit.ts';

/** The largest request body: a push of facts. Whatever else takes a body sets its own limit. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];
const PASSED_VISIT = 'replicationPassage';

interface Passage {
  readonly visit: Visit;
  readonly act: Act;
}

type Seek = (request: FastifyRequest, reply: FastifyReply) => Promise<Passage | undefined>;

/**
 * The only way to a territory's documents: `/db/<territory>`, the pull half of CouchDB's replication
 * protocol and a push of new facts; and the snapshot for a first load. Register before it what
 * `findReader` needs (cookies), how failures are answered and how bodies are read (guards/). Feeds end when the application begins to close.
 * @returns the feeds with their waiting clients, for monitoring
 */
export function replicationGateway(app: FastifyInstance, parts: GatewayParts): Feeds {
  const served = parts.rules.nouns.map((noun) => `${noun}:`);
  const door: Gateway = {
    ...parts,
    served,
    tokens: new SinceTokens(parts.secret),
    tombstones: new Tombstones(parts.secret),
    feeds: new Feeds(served),
  };
  app.addHook('preClose', (done) => {
    door.feeds.close();
    done();
  });
  void app.register(belowDb, { prefix: '/db', door });
  void app.register(snapshots, { door });
  void app.register(noSignIn);
  return door.feeds;
}

const belowDb: FastifyPluginCallback<{ door: Gateway }> = (scope, { door }, done) => {
  guard(scope, (request, reply) => seekBelowDb(door, request, reply));
  scope.setNotFoundHandler((_request, reply) => absent(reply));
  scope.route({ method: METHODS, url: '/*', bodyLimit: MAX_BODY_BYTES, handler: pass });
  done();
};

const snapshots: FastifyPluginCallback<{ door: Gateway }> = (scope, { door }, done) => {
  guard(scope, (request, reply) => seekSnapshot(door, request, reply));
  scope.get('/api/territories/:territory/snapshot', { exposeHeadRoute: false }, pass);
  done();
};

/** CouchDB's replicator tries to sign in here first; any other answer would stop it. */
const noSignIn: FastifyPluginCallback = (scope, _options, done) => {
  guard(scope, () => Promise.resolve(undefined));
  scope.all('/_session', pass);
  done();
};

/** Answers whoever may not pass before a byte of the body is read. */
function guard(scope: FastifyInstance, seek: Seek): void {
  scope.decorateRequest(PASSED_VISIT, undefined);
  scope.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const passage = await seek(request, reply);
    if (passage) request.setDecorator(PASSED_VISIT, passage);
    else return reply.sent ? reply : absent(reply);
  });
}

async function seekBelowDb(
  door: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Passage | undefined> {
  const address = addressOf(request.raw.url ?? '');
  if (!address) return undefined;
  const { territory, path, query } = address;
  const visit = await admit(door, territory, query, request, reply);
  const act = visit && path && routeFor(request.method, path);
  return act && { visit, act };
}

async function seekSnapshot(
  door: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Passage | undefined> {
  const [, , , territory] = (request.raw.url ?? '').split('/');
  const address = addressOf(`/db/${territory ?? ''}`);
  if (!address) return undefined;
  const visit = await admit(door, address.territory, address.query, request, reply);
  return visit && { visit, act: snapshot };
}

async function pass(request: FastifyRequest): Promise<unknown> {
  const { visit, act } = request.getDecorator<Passage>(PASSED_VISIT);
  return act(visit);
}
