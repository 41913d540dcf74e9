import type { FastifyInstance } from 'fastify';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  getSecondFactor,
} from '../../src/contract/accounts/second-factor-endpoints.ts';
import { removeSecondFactor } from '../../src/contract/accounts/team-endpoints.ts';
import { membershipOf, territoriesOf, type Account, type UserId } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { isOnlyIn } from '../accounts/joining.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { addressOf } from '../guards/rate-limit.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';
import { SignInTries } from './sign-in-tries.ts';

/** What the telephone calls the entry: the service, and nothing of whoever has it. */
const SERVICE = 'Coudmain';

/** A code beside the password, for whoever sees a whole territory: setting it up, giving it up, taking it away. */
export function secondFactorRoutes(
  app: FastifyInstance,
  office: AccountsService,
  clock: () => number,
): void {
  const { accounts, gatekeeper, journal, secondFactors } = office;
  const tries = new SignInTries(clock);

  serve(app, getSecondFactor, async ({ request }) => {
    const person = await gatekeeper.whoIs(request);
    if (!person) return new ApiRefusal('unauthorized');
    const { secondFactor } = person.account;
    return secondFactor
      ? { since: new Date(secondFactor.since).toISOString(), left: secondFactor.recovery.length }
      : {};
  });

  serve(app, beginSecondFactor, async ({ body, request }) => {
    const person = await gatekeeper.whoIs(request);
    if (!person) return new ApiRefusal('unauthorized');
    if (!maySetUp(person.account)) return new ApiRefusal('forbidden');
    // One that is on is given up first, with a code of it.
    if (person.account.secondFactor) return new ApiRefusal('too_many');
    const taken = tries.take(person.session, addressOf(request));
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    if (!(await accounts.verifyUser(person.user, body.password, addressOf(request)))) {
      return new ApiRefusal('wrong_credentials');
    }
    taken.giveBack();
    return secondFactors.begin(person.user, SERVICE);
  });

  serve(app, confirmSecondFactor, async ({ body, request }) => {
    const person = await gatekeeper.whoIs(request);
    if (!person) return new ApiRefusal('unauthorized');
    const taken = tries.take(person.session, addressOf(request));
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const codes = await secondFactors.confirm(person.user, body.code);
    if (codes === 'wrong') return new ApiRefusal('wrong_second_factor');
    taken.giveBack();
    if (codes === 'over') return new ApiRefusal('not_found');
    const { user: by, account } = person;
    await journal.writeIn(territoriesOf(account), { kind: 'second-factor-on', by });
    return { codes: [...codes] };
  });

  serve(app, endSecondFactor, async ({ body, request }) => {
    const person = await gatekeeper.whoIs(request);
    if (!person) return new ApiRefusal('unauthorized');
    const { account, session, user: by } = person;
    const taken = tries.take(session, addressOf(request));
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    if (!(await accounts.verifyUser(by, body.password, addressOf(request)))) {
      return new ApiRefusal('wrong_credentials');
    }
    const hindrance = await factorRefusal(office, by, body.code);
    if (hindrance) return hindrance;
    taken.giveBack();
    if (await secondFactors.end(by)) {
      await journal.writeIn(territoriesOf(account), { kind: 'second-factor-off', by });
    }
    return undefined;
  });

  serve(app, removeSecondFactor, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const whose = param('user') as UserId;
    const account = whose.startsWith('user:') ? await accounts.find(whose) : undefined;
    if (!account || !membershipOf(account, territory)) return new ApiRefusal('not_found');
    // One's own is given up with a code of it: an open desk is not enough.
    if (whose === person.user) return new ApiRefusal('forbidden');
    if (!isOnlyIn(account, territory)) return new ApiRefusal('place_elsewhere');
    if (await secondFactors.end(whose)) {
      await journal.write(territory, { kind: 'second-factor-taken', by: person.user, whose });
    }
    return undefined;
  });
}

/** Why somebody whose password is right is not let in yet; undefined: they are. A code is used up. */
export async function factorRefusal(
  { accounts, journal, secondFactors }: AccountsService,
  user: UserId,
  code: string | undefined,
): Promise<ApiRefusal | undefined> {
  const account = await accounts.find(user);
  if (!account?.secondFactor) return undefined;
  if (code === undefined) return new ApiRefusal('second_factor_needed');
  const territories = territoriesOf(account);
  switch (await secondFactors.use(user, code)) {
    case 'code':
      return undefined;
    case 'recovery-code':
      await journal.writeIn(territories, { kind: 'recovery-code-used', by: user });
      return undefined;
    case 'too-many':
      return new ApiRefusal('too_many_requests', undefined, TOO_MANY_SECONDS);
    case 'wrong':
      await journal.writeIn(territories, { kind: 'sign-in-failed', by: user });
      return new ApiRefusal('wrong_second_factor');
  }
}

const TOO_MANY_SECONDS = 12 * 3600;

/** Whoever sees a whole territory, or the figures of all, or makes territories. */
function maySetUp({ isNetwork, isOperator, memberships }: Account): boolean {
  const places = Object.values(memberships);
  return (
    isNetwork === true ||
    isOperator === true ||
    places.some(({ roles }) => roles.includes('coordinator'))
  );
}
