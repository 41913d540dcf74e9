import type { FastifyInstance, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';
import { addressOf } from './address.ts';
import { admit } from './admission.ts';
import { absent } from './answers.ts';
import { Feeds } from './feed/feeds.ts';
import { routeFor, type Act } from './routes.ts';
import { SinceTokens } from './feed/since-token.ts';
import { snapshot } from './reading/snapshot.ts';
import { Tombstones } from './reading/tombstone.ts';
import { UnwrittenContacts } from './reading/unwritten-contacts.ts';
import type { Gateway, GatewayParts, Visit } from './visit.ts';
import { WorkAtOnce } from './work-at-once.ts';

const KB = 1024;
const MB = 1024 * KB;
/** The largest request bodies, by question: a push of facts is large, nothing else need be. */
const MAX_BODY_BYTES = { _bulk_docs: 16 * MB, _bulk_get: 2 * MB, other: 512 * KB };
const RETRY_AFTER_SECONDS = 5;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];
const PASSED_VISIT = 'replicationPassage';

interface Passage {
  readonly visit: Visit;
  readonly act: Act;
}

interface ScopeParts {
  readonly door: Gateway;
  readonly work: WorkAtOnce;
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
    contacts: new UnwrittenContacts(),
    feeds: new Feeds(served),
  };
  app.addHook('preClose', (done) => {
    door.feeds.close();
    done();
  });
  const work = new WorkAtOnce(parts.bodies);
  void app.register(belowDb, { prefix: '/db', door, work });
  void app.register(snapshots, { door, work });
  void app.register(noSignIn, { work });
  return door.feeds;
}

const belowDb: FastifyPluginCallback<ScopeParts> = (scope, { door, work }, done) => {
  guard(scope, work, (request, reply) => seekBelowDb(door, request, reply));
  scope.setNotFoundHandler((_request, reply) => absent(reply));
  // Which of these routes it is says how much is read, and nothing else: see routes.ts.
  const { other, ...larger } = MAX_BODY_BYTES;
  scope.route({ method: METHODS, url: '/*', bodyLimit: other, handler: pass });
  for (const [question, bodyLimit] of Object.entries(larger)) {
    scope.route({ method: 'POST', url: `/:territory/${question}`, bodyLimit, handler: pass });
  }
  done();
};

const snapshots: FastifyPluginCallback<ScopeParts> = (scope, { door, work }, done) => {
  guard(scope, work, (request, reply) => seekSnapshot(door, request, reply));
  scope.get('/api/territories/:territory/snapshot', { exposeHeadRoute: false }, pass);
  done();
};

/** CouchDB's replicator tries to sign in here first; any other answer would stop it. */
const noSignIn: FastifyPluginCallback<Pick<ScopeParts, 'work'>> = (scope, { work }, done) => {
  guard(scope, work, () => Promise.resolve(undefined));
  scope.all('/_session', pass);
  done();
};

/** Answers whoever may not pass before a byte of the body is read. */
function guard(scope: FastifyInstance, work: WorkAtOnce, seek: Seek): void {
  scope.decorateRequest(PASSED_VISIT, undefined);
  scope.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const passage = await seek(request, reply);
    if (!passage) return reply.sent ? reply : absent(reply);
    if (!work.begin(passage.visit, passage.act === snapshot)) {
      return refuse(reply, new ApiRefusal('too_many_requests', undefined, RETRY_AFTER_SECONDS));
    }
    request.setDecorator(PASSED_VISIT, passage);
    return undefined;
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
