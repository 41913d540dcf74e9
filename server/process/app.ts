import type { Writable } from 'node:stream';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { KnownNouns } from '../../src/contract/known-nouns-of.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { Config } from './config.ts';
import { IdentityProvider } from '../accounts/identity/provider.ts';
import { calendarRoutes } from '../calendar/calendar-routes.ts';
import { doorRoutes, isAtDoor } from '../door/door-routes.ts';
import { BallotBoxes } from '../door/ballot-box.ts';
import { invitationMailRoutes } from '../door/invitation-routes.ts';
import { Invitations } from '../door/invitations.ts';
import { linkRoutes } from '../door/link-routes.ts';
import { PublicArrivals } from '../door/public-arrivals.ts';
import { takersOf } from '../door/takers.ts';
import { Geocoder } from '../addresses/geocoder.ts';
import {
  answerErrors,
  answerMalformedHttp,
  answerBadUrl,
  sanitizeUrl,
} from '../guards/failures.ts';
import { Allowance } from '../guards/allowance.ts';
import { BodiesAtOnce } from '../guards/bodies-at-once.ts';
import { limitConnections } from '../guards/connections.ts';
import { protectByHeaders } from '../guards/headers.ts';
import { acceptJsonOnly } from '../guards/json.ts';
import { logAnswers, logOptions } from '../guards/log.ts';
import { refuseForeignNames, refuseForeignPages } from '../guards/origin.ts';
import { refuseUntrustedProxy } from '../guards/proxy.ts';
import { limitRate } from '../guards/rate-limit.ts';
import { cutSlowBodies } from '../guards/slow-bodies.ts';
import { CONNECTION_LIMITS, type ConnectionLimits } from './limits.ts';
import { noteBriefs } from '../journal/briefs-handed.ts';
import { CodeMail } from '../notices/code-mail.ts';
import { standingRoutes } from '../notices/standing.ts';
import { signalMailRoutes } from '../notices/signal-mail-routes.ts';
import { SmsAnswers } from '../notices/sms-answers.ts';
import { smsRoutes } from '../notices/sms-routes.ts';
import type { Teller } from '../notices/teller.ts';
import { answerFor } from './answer-for.ts';
import { noticeRoutes } from '../notices/notice-routes.ts';
import { sureRoutes } from '../notices/sure-routes.ts';
import { operatorRoutes } from '../operator/operator-routes.ts';
import { PackFolder } from '../pack/pack-folder.ts';
import { Intake } from '../referee/intake.ts';
import type { Sending } from '../outgoing/sending.ts';
import type { Referees } from '../referee/referees.ts';
import { replicationGateway } from '../replication/gateway.ts';
import { appFiles } from '../routes/app-files.ts';
import { deviceRoutes } from '../routes/device.ts';
import { geocodeRoutes } from '../routes/geocode.ts';
import { carriedFactsRoutes } from '../routes/carried-facts.ts';
import { parkedFactsRoutes } from '../routes/parked-facts.ts';
import { placeRoutes } from '../routes/place.ts';
import { announceLeft } from './announce-left.ts';
import { identityLinkRoutes } from '../routes/identity-links.ts';
import { identityRoutes } from '../routes/identity.ts';
import { healthRoutes } from '../routes/health.ts';
import { invitationRoutes } from '../routes/invitation.ts';
import { publicFigures } from '../indicators/public-figures.ts';
import { packRoutes } from '../routes/pack.ts';
import { journalRoutes } from '../routes/journal.ts';
import { replicationKeyRoutes } from '../routes/replication-key.ts';
import { secondFactorRoutes } from '../routes/second-factor.ts';
import { sessionRoutes } from '../routes/session.ts';
import { teamRoutes } from '../routes/team.ts';
import { welcomeRoutes } from '../routes/welcome.ts';
import type { Store } from '../store/store.ts';
import { communeRoutes } from '../territory/commune-routes.ts';
import { manifestRoutes } from '../territory/manifest-routes.ts';
import type { NetworkFigures } from '../synthesis/network-figures.ts';
import { synthesisRoutes } from '../synthesis/synthesis-routes.ts';

const MAX_BODY_BYTES = 64 * 1024;
const MAX_CODES_PER_HOUR = 60;
const HOUR_MS = 60 * 60_000;

/** What the gateway is made of. */
export interface AppParts {
  readonly store: Store;
  readonly office: AccountsService;
  readonly referees: Referees;
  readonly config: Config;
  readonly clock: () => number;
  readonly nouns: KnownNouns;
  /** Whether the people are fictional and their passwords known to everybody. */
  readonly isDemonstration: boolean;
  /** What the territories say together. */
  readonly figures: NetworkFigures;
  /** How messages are sent; absent: none are. */
  readonly sending?: Sending | undefined;
  /** Who tells people what concerns them; absent: nobody does. */
  readonly teller?: Teller | undefined;
  /** Where the log goes instead of the standard output. */
  readonly log?: Writable;
  /** How long the house that says who people are may take for each answer; absent: five seconds. */
  readonly identityTimeoutSeconds?: number | undefined;
  /** What connections may take; absent: CONNECTION_LIMITS. */
  readonly limits?: ConnectionLimits | undefined;
}

/** Puts the gateway together; it listens to nobody yet. Whoever opened the parts closes them. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { clock, config, isDemonstration, log, nouns, office, referees, store } = parts;
  const { limits = CONNECTION_LIMITS } = parts;
  const app = Fastify({
    ...logOptions(config.logLevel, log),
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.idleMs,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.checkMs },
    // Whoever asks while the service stops is still answered.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 2_000, ignoreTrailingSlash: false },
    rewriteUrl: sanitizeUrl,
    frameworkErrors: answerBadUrl,
    clientErrorHandler: answerMalformedHttp,
  });
  answerErrors(app);
  logAnswers(app);
  limitConnections(app, limits, config.trustProxy);
  cutSlowBodies(app, limits);
  await protectByHeaders(app);
  refuseUntrustedProxy(app);
  await limitRate(app, config.rateLimit, isAtDoor);
  if (isDemonstration) refuseForeignNames(app);
  refuseForeignPages(app);
  acceptJsonOnly(app);
  await app.register(cookie);
  // Bodies are never inflated: a small bomb would become a large one.
  await app.register(compress, {
    globalDecompression: false,
    encodings: ['gzip'],
    threshold: 1024,
  });

  healthRoutes(app, { office, store, referees, outbox: parts.sending?.outbox });
  sessionRoutes(app, office, clock);
  secondFactorRoutes(app, office, clock);
  calendarRoutes(app, office, { store, clock });
  const { teller } = parts;
  const write = answerFor({ store, referees, clock }, office);
  const answers = teller && new SmsAnswers({ store, office, referees, teller, write, clock });
  smsRoutes(app, answers, { secret: config.sms?.webhookSecret, clock });
  const cents = config.sms?.cents;
  standingRoutes(app, office, { outbox: parts.sending?.outbox, teller, cents, clock });
  const loopback = config.push?.loopback;
  noticeRoutes(app, office, { outbox: parts.sending?.outbox, loopback, clock });
  sureRoutes(app, office, { store, clock, rules: nouns.rules });
  signalMailRoutes(app, office, { store, outbox: parts.sending?.outbox });
  communeRoutes(app, office, store);
  manifestRoutes(app, { ...office, store, dist: config.dist });
  welcomeRoutes(app, { store, territories: office.territories });
  const codes = new Allowance(MAX_CODES_PER_HOUR, HOUR_MS, clock);
  invitationRoutes(app, office, { clock, codes });
  const { identity } = config;
  const provider = identity && new IdentityProvider(identity, clock, parts.identityTimeoutSeconds);
  const mail = new CodeMail(office, parts.sending?.outbox, config.publicUrl);
  teamRoutes(app, office, { codes, identities: provider?.name, mail, clock });
  identityRoutes(app, office, { provider, clock });
  identityLinkRoutes(app, office, clock);
  replicationKeyRoutes(app, office);
  deviceRoutes(app, office);
  journalRoutes(app, office, clock);
  packRoutes(app, office, new PackFolder(config.dataDir));
  publicFigures(app, office.territories);
  synthesisRoutes(app, office.gatekeeper, parts.figures);
  operatorRoutes(app, office, { store, outbox: parts.sending?.outbox, clock });
  const { geocodingUrl } = config;
  const geocoder = geocodingUrl ? new Geocoder({ url: geocodingUrl, clock }) : undefined;
  geocodeRoutes(app, office, geocoder, clock);
  const boxes = new BallotBoxes(store);
  doorRoutes(app, {
    takers: takersOf({
      ...{ stops: office.stops, boxes },
      arrivals: new PublicArrivals({
        ...{ store, referees, nouns, clock, territories: office.territories },
      }),
    }),
    territories: office.territories,
    ...{ boxes, clock, dist: config.dist },
  });
  const { publicUrl } = config;
  linkRoutes(app, office, { store, boxes, publicUrl });
  const invitations = new Invitations({
    ...{ store, boxes, publicUrl: publicUrl ?? '', stops: office.stops, secret: office.secret },
    outbox: parts.sending?.outbox,
  });
  invitationMailRoutes(app, office, { store, invitations });
  const intake = new Intake({ store, referees, nouns, clock, secret: office.secret });
  const bodies = new BodiesAtOnce();
  carriedFactsRoutes(app, office, { intake, bodies });
  parkedFactsRoutes(app, office, { intake, bodies });
  placeRoutes(app, office, announceLeft({ store, referees, clock }));
  const feeds = replicationGateway(app, {
    store,
    rules: nouns.rules,
    clock,
    secret: office.secret,
    findReader: office.gatekeeper.findReader,
    onGiven: noteBriefs(office.journal, clock),
    isKnown: office.gatekeeper.isKnown,
    bodies,
    receive: (territory, reader, docs, receipts) =>
      intake.receive(territory, reader, docs, receipts),
  });
  office.watchAccounts((user) => {
    feeds.recheck(user).catch((error: unknown) => {
      app.log.warn({ err: error }, 'cannot look again at who may wait');
    });
  });
  await appFiles(app, config.dist);
  return app;
}
