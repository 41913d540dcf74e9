import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import {
  beginIdentity,
  finishIdentity,
  getIdentityDoor,
  getIdentityFarewell,
  giveIdentityFactor,
  type IdentityOutcome,
} from '../../src/contract/accounts/identity-endpoints.ts';
import { territoriesOf, type UserId } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { cookieAttributesFor } from '../accounts/credentials.ts';
import { IDENTITY_FLOW_LIFETIME_MS } from '../accounts/identity/identities.ts';
import type {
  Identified,
  IdentityProvider,
  ProviderProblem,
} from '../accounts/identity/provider.ts';
import { SealedNotes } from '../accounts/identity/sealed-note.ts';
import type { SessionIdentity } from '../accounts/session.ts';
import { Allowance } from '../guards/allowance.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { addressOf } from '../guards/rate-limit.ts';
import { factorRefusal } from './second-factor.ts';
import { serve } from './serve.ts';
import { welcome } from './session.ts';
import { SignInTries } from './sign-in-tries.ts';

const COOKIE = 'coudmain-identity';
const COOKIE_PATH = '/api/identity';
/** Sign-ins that are begun, and unknown identities, from one address: more than a town hall mistakes on a Monday. */
const TRIES = { most: 60, spanMs: 5 * 60_000 };
/** What a cookie holds of a token; a longer one is not kept, and the other house is left without ending its session. */
const LONGEST_TOKEN = 2_000;

/** What a browser keeps, sealed, while its person is away. */
const AwayNote = v.object({
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  until: v.number(),
});
/** The same while a code of the telephone is asked. */
const FactorNote = v.object({
  user: v.custom<UserId>((value) => typeof value === 'string'),
  trace: v.string(),
  idToken: v.exactOptional(v.string()),
  until: v.number(),
});

/** What signing in by another house is done with. */
export interface IdentityRouteParts {
  /** Absent: it is not set up, and nobody signs in so. */
  readonly provider: IdentityProvider | undefined;
  readonly clock: () => number;
}

/**
 * Signing in by an identity of another house. Nobody is sent anywhere but to that house, and nothing is done by a GET: who
 * previews the address that people come back to changes nothing.
 */
export function identityRoutes(
  app: FastifyInstance,
  office: AccountsService,
  { provider, clock }: IdentityRouteParts,
): void {
  const { accounts, gatekeeper, identities, journal } = office;
  const notes = new SealedNotes(office.secret, 'identity');
  const tries = new Allowance(TRIES.most, TRIES.spanMs, clock);
  const factorTries = new SignInTries(clock);

  serve(app, getIdentityDoor, () => (provider ? { name: provider.name } : {}));

  serve(app, beginIdentity, async ({ request, reply }) => {
    if (!provider) return new ApiRefusal('not_found');
    const taken = tries.take(addressOf(request));
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const begun = await provider.begin();
    if (!begun.ok) return refusalFor(request, begun);
    const { asked, url } = begun.value;
    keep(request, reply, { ...asked, until: clock() + IDENTITY_FLOW_LIFETIME_MS });
    return { url };
  });

  serve(app, finishIdentity, async ({ body, request, reply }) => {
    if (!provider) return new ApiRefusal('not_found');
    const taken = tries.take(addressOf(request));
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const note = noteIn(AwayNote, request);
    drop(request, reply);
    // An answer to a question that this browser did not ask, or asked once already.
    if (note?.state !== body.state || !(await identities.useOnce(note.state))) {
      return new ApiRefusal('sign_in_over');
    }
    const finished = await provider.finish(note, body);
    if (!finished.ok) return refusalFor(request, finished);
    const trace = identities.traceOf(provider.issuer, finished.value.subject);
    const user = await identities.holderOf(trace);
    if (!user) return unlinked(trace, finished.value);
    taken.giveBack();
    const identity = identityFor(trace, finished.value.idToken);
    if ((await accounts.find(user))?.secondFactor) {
      keep(request, reply, { user, ...identity, until: clock() + IDENTITY_FLOW_LIFETIME_MS });
      return { became: 'factor' as const };
    }
    return letIn(user, identity, request, reply);
  });

  serve(app, giveIdentityFactor, async ({ body, request, reply }) => {
    const note = noteIn(FactorNote, request);
    if (!note) return new ApiRefusal('sign_in_over');
    const { user, trace, idToken } = note;
    const taken = factorTries.take(user, addressOf(request));
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    // It may have been taken away from the account meanwhile.
    if ((await identities.holderOf(trace)) !== user) return new ApiRefusal('sign_in_over');
    const hindrance = await factorRefusal(office, user, body.code);
    if (hindrance) return hindrance;
    taken.giveBack();
    drop(request, reply);
    return letIn(user, { trace, ...(idToken !== undefined && { idToken }) }, request, reply);
  });

  serve(app, getIdentityFarewell, async ({ request }) => {
    const person = await gatekeeper.whoIsOrWas(request);
    const idToken = person?.identity?.idToken;
    const url = provider && idToken !== undefined && (await provider.farewell(idToken));
    return url ? { url } : {};
  });

  async function letIn(
    user: UserId,
    identity: SessionIdentity,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<IdentityOutcome | ApiRefusal> {
    const session = await welcome(office, user, { request, reply, identity });
    if (session instanceof ApiRefusal) return session;
    const territories = territoriesOf(await accounts.find(user));
    await journal.writeIn(territories, { kind: 'signed-in-by-identity', by: user });
    return { became: 'signed-in', session };
  }

  async function unlinked(trace: string, { describe }: Identified): Promise<IdentityOutcome> {
    // Who it is can be told in words; that the other house does not say it now hinders nobody.
    const said = await describe().catch(() => ({}));
    const { code, expires } = await identities.ask(trace, said);
    return { became: 'unlinked', code, expires: new Date(expires).toISOString() };
  }

  function noteIn<T extends { readonly until: number }>(
    schema: v.GenericSchema<unknown, T>,
    request: FastifyRequest,
  ): T | undefined {
    const read = v.safeParse(schema, notes.open(request.cookies[COOKIE]));
    return read.success && clock() < read.output.until ? read.output : undefined;
  }

  function keep(request: FastifyRequest, reply: FastifyReply, note: object): void {
    reply.setCookie(COOKIE, notes.seal(note), {
      ...cookieAttributesFor(request, COOKIE_PATH),
      maxAge: IDENTITY_FLOW_LIFETIME_MS / 1000,
    });
  }

  function drop(request: FastifyRequest, reply: FastifyReply): void {
    reply.clearCookie(COOKIE, cookieAttributesFor(request, COOKIE_PATH));
  }
}

function identityFor(trace: string, idToken: string): SessionIdentity {
  return { trace, ...(idToken.length <= LONGEST_TOKEN && { idToken }) };
}

/** Only the kind of what went wrong is logged: messages quote what was sent. */
function refusalFor(
  request: FastifyRequest,
  { error, problem }: { readonly problem: ProviderProblem; readonly error: unknown },
): ApiRefusal {
  request.log.warn({ err: error }, 'the house that says who people are');
  return new ApiRefusal(problem === 'away' ? 'identity_away' : 'identity_refused');
}
