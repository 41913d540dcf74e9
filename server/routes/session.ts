import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  changePassword,
  getSession,
  signIn,
  signOut,
} from '../../src/contract/accounts/endpoints.ts';
import { isWeakPassword } from '../../src/contract/accounts/password.ts';
import type { SessionAnswer } from '../../src/contract/accounts/session.ts';
import type { UserId } from '../accounts/account.ts';
import { cookieOf, giveCookie, takeCookie } from '../accounts/credentials.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { Allowance } from '../guards/allowance.ts';
import { addressOf } from '../guards/rate-limit.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { serve } from './serve.ts';

const MAX_TRIES = 10;
const MAX_TRIES_PER_LOGIN = 20;
const TRY_WINDOW_MS = 5 * 60_000;

/** Signing in and out, and the password. */
export function sessionRoutes(
  app: FastifyInstance,
  office: AccountsService,
  clock: () => number,
): void {
  const { accounts, gatekeeper, sessions } = office;
  const byAddress = new Allowance(MAX_TRIES, TRY_WINDOW_MS, clock);
  // Wider than for one address: a stranger should not lock the town hall out with ten guesses.
  const byLogin = new Allowance(MAX_TRIES_PER_LOGIN, TRY_WINDOW_MS, clock);

  serve(app, signIn, async ({ body, request, reply }) => {
    const address = byAddress.take(addressOf(request));
    if (!address.ok) return new ApiRefusal('too_many_requests', undefined, address.retryAfter);
    const login = byLogin.take(fingerprint(body.login));
    if (!login.ok) return new ApiRefusal('too_many_requests', undefined, login.retryAfter);
    const user = await accounts.verify(body.login, body.password);
    if (!user) return new ApiRefusal('wrong_credentials');
    address.giveBack();
    login.giveBack();
    return welcome(office, user, request, reply);
  });

  serve(app, getSession, async ({ request, reply }) => {
    const person = await gatekeeper.whoIs(request);
    const token = cookieOf(request);
    if (person && token) {
      giveCookie(request, reply, token);
      return gatekeeper.sessionOf(person);
    }
    if (token !== undefined) takeCookie(request, reply);
    return new ApiRefusal('unauthorized');
  });

  serve(app, signOut, async ({ request, reply }) => {
    await sessions.end(cookieOf(request));
    takeCookie(request, reply);
    return undefined;
  });

  serve(app, changePassword, async ({ body: { current, next }, request, reply }) => {
    const person = await gatekeeper.whoIs(request);
    if (!person) return new ApiRefusal('unauthorized');
    const { user, account } = person;
    const tries = byLogin.take(user);
    if (!tries.ok) return new ApiRefusal('too_many_requests', undefined, tries.retryAfter);
    if (!(await accounts.verifyUser(user, current))) return new ApiRefusal('wrong_credentials');
    tries.giveBack();
    if (isWeakPassword(next, '') || accounts.isLoginOf(account, next)) {
      return new ApiRefusal('weak_password');
    }
    await accounts.setPassword(user, next);
    giveCookie(request, reply, await sessions.begin(user));
    return undefined;
  });
}

/** Begins a session in place of the one the browser had, and tells the person who they are. */
export async function welcome(
  { accounts, gatekeeper, sessions }: AccountsService,
  user: UserId,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SessionAnswer | ApiRefusal> {
  const account = await accounts.find(user);
  if (!account) return new ApiRefusal('unauthorized');
  await sessions.end(cookieOf(request));
  giveCookie(request, reply, await sessions.begin(user));
  return gatekeeper.sessionOf({ user, account });
}

// Logins are personal data: also in memory only their trace is counted.
function fingerprint(login: string): string {
  const plain = login.normalize('NFKC').trim().toLowerCase();
  return createHash('sha256').update(plain).digest('base64url');
}
