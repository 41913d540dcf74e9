import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  changePassword,
  getSession,
  signIn,
  signOut,
} from '../../src/contract/accounts/endpoints.ts';
import { isWeakPassword } from '../../src/contract/accounts/password.ts';
import type { JournalKind } from '../../src/contract/journal/journal.ts';
import type { SessionAnswer } from '../../src/contract/accounts/session.ts';
import { territoriesOf, type UserId } from '../accounts/account.ts';
import { isCommonPassword } from '../accounts/passwords/common-passwords.ts';
import { cookieOf, giveCookie, takeCookie } from '../accounts/credentials.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { sessionNameOf, type SessionIdentity } from '../accounts/session.ts';
import { addressOf } from '../guards/rate-limit.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { factorRefusal } from './second-factor.ts';
import { serve } from './serve.ts';
import { SignInTries } from './sign-in-tries.ts';

/** Signing in and out, and the password. */
export function sessionRoutes(
  app: FastifyInstance,
  office: AccountsService,
  clock: () => number,
): void {
  const { accounts, gatekeeper, journal, push, sessions } = office;
  const tries = new SignInTries(clock);

  serve(app, signIn, async ({ body, request, reply }) => {
    const from = addressOf(request);
    const taken = tries.take(body.login, from);
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const user = await accounts.verify(body.login, body.password, from);
    if (!user) {
      // Not waited for: the answer takes as long for a login that nobody has.
      void noteFailure(office, body.login);
      return new ApiRefusal('wrong_credentials');
    }
    const hindrance = await factorRefusal(office, user, body.code);
    // The password was right: whoever is asked for a code has not guessed.
    if (hindrance?.error !== 'wrong_second_factor') taken.giveBack();
    if (hindrance) return hindrance;
    await note(office, 'signed-in', user);
    return welcome(office, user, { request, reply });
  });

  serve(app, getSession, async ({ request, reply }) => {
    const person = await gatekeeper.whoIsOrWas(request);
    const token = cookieOf(request);
    if (person && token) {
      giveCookie(request, reply, token);
      return gatekeeper.sessionOf(person);
    }
    if (token !== undefined) takeCookie(request, reply);
    return new ApiRefusal('unauthorized');
  });

  serve(app, signOut, async ({ request, reply }) => {
    const token = cookieOf(request);
    await sessions.end(token);
    if (token) await push.forget(sessionNameOf(token));
    takeCookie(request, reply);
    return undefined;
  });

  serve(app, changePassword, async ({ body: { current, next }, request, reply }) => {
    const person = await gatekeeper.whoIs(request);
    if (!person) return new ApiRefusal('unauthorized');
    const { session, user, account } = person;
    const from = addressOf(request);
    // Of this session alone: a phone that lies open somewhere does not hold up the others.
    const taken = tries.take(session, from);
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const territories = territoriesOf(account);
    if (!(await accounts.verifyUser(user, current, from))) {
      await journal.writeIn(territories, { kind: 'sign-in-failed', by: user });
      return new ApiRefusal('wrong_credentials');
    }
    taken.giveBack();
    if (isWeakPassword(next, '') || isCommonPassword(next) || accounts.isLoginOf(account, next)) {
      return new ApiRefusal('weak_password');
    }
    await accounts.setPassword(user, next, from);
    await journal.writeIn(territories, { kind: 'password-changed', by: user });
    const token = await sessions.begin(user);
    await push.move(session, sessionNameOf(token), user);
    giveCookie(request, reply, token);
    return undefined;
  });
}

/** The browser of somebody who comes in, and how they do. */
export interface Arrival {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The identity of another house that opened; absent: the password did. */
  readonly identity?: SessionIdentity;
}

/** Begins a session in place of the one the browser had, and tells the person who they are. */
export async function welcome(
  { accounts, gatekeeper, push, sessions }: AccountsService,
  user: UserId,
  { request, reply, identity }: Arrival,
): Promise<SessionAnswer | ApiRefusal> {
  const account = await accounts.find(user);
  if (!account) return new ApiRefusal('unauthorized');
  const former = cookieOf(request);
  await sessions.end(former);
  const token = await sessions.begin(user, identity);
  if (former) await push.move(sessionNameOf(former), sessionNameOf(token), user);
  giveCookie(request, reply, token);
  return gatekeeper.sessionOf({ user, account });
}

async function note(
  { accounts, journal }: AccountsService,
  kind: JournalKind,
  by: UserId,
): Promise<void> {
  await journal.writeIn(territoriesOf(await accounts.find(by)), { kind, by });
}

/** Of a login that nobody has nothing is noted: it is in no territory, and may be somebody's password. */
async function noteFailure(office: AccountsService, login: string): Promise<void> {
  const user = await office.accounts.holderOf(login).catch(() => undefined);
  if (user) await note(office, 'sign-in-failed', user).catch(() => undefined);
}
