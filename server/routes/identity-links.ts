import type { FastifyInstance } from 'fastify';
import {
  linkIdentity,
  readIdentityCode,
  unlinkIdentity,
} from '../../src/contract/accounts/identity-endpoints.ts';
import { membershipOf, type Account, type UserId } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { isOnlyIn } from '../accounts/joining.ts';
import { Allowance } from '../guards/allowance.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { addressOf } from '../guards/rate-limit.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';
import { SignInTries } from './sign-in-tries.ts';

const MAX_TRIES = 8;
const TRY_WINDOW_MS = 15 * 60_000;

/**
 * Which identity opens which account of the team: decided by a coordinator who was told a code in words, never by an e-mail
 * address that happens to be the same.
 */
export function identityLinkRoutes(
  app: FastifyInstance,
  { accounts, gatekeeper, identities, journal }: AccountsService,
  clock: () => number,
): void {
  const codes = new Allowance(MAX_TRIES, TRY_WINDOW_MS, clock);
  const passwords = new SignInTries(clock);

  serve(app, readIdentityCode, async ({ body, param, request }) => {
    const person = await requireMember(gatekeeper, request, param('territory'), 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const taken = codes.take(person.user);
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const said = await identities.read(body.code);
    if (!said) return new ApiRefusal('unknown_code');
    taken.giveBack();
    return said;
  });

  serve(app, linkIdentity, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const { user: by } = person;
    const whose = param('user') as UserId;
    const account = await colleague(whose, territory);
    if (!account) return new ApiRefusal('not_found');
    const isOwn = whose === by;
    if (!isOwn && !isOnlyIn(account, territory)) return new ApiRefusal('place_elsewhere');
    // An open desk is not enough to let oneself in for good.
    if (isOwn) {
      const tried = passwords.take(person.session, addressOf(request));
      if (!tried.ok) return new ApiRefusal('too_many_requests', undefined, tried.retryAfter);
      if (!(await accounts.verifyUser(by, body.password ?? '', addressOf(request)))) {
        return new ApiRefusal('wrong_credentials');
      }
      tried.giveBack();
    }
    const taken = codes.take(by);
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const became = await identities.link(whose, body.code, by);
    if (became === 'unknown-code') return new ApiRefusal('unknown_code');
    taken.giveBack();
    if (became === 'taken') return new ApiRefusal('identity_taken');
    if (became === 'nobody') return new ApiRefusal('not_found');
    await journal.write(territory, { kind: 'identity-linked', by, whose });
    return undefined;
  });

  serve(app, unlinkIdentity, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const { user: by } = person;
    const whose = param('user') as UserId;
    const account = await colleague(whose, territory);
    if (!account) return new ApiRefusal('not_found');
    if (whose !== by && !isOnlyIn(account, territory)) return new ApiRefusal('place_elsewhere');
    if (await identities.unlink(whose)) {
      await journal.write(territory, { kind: 'identity-unlinked', by, whose });
    }
    return undefined;
  });

  /** Somebody of the team; volunteers come in by their password. */
  async function colleague(user: UserId, territory: string): Promise<Account | undefined> {
    const account = user.startsWith('user:') ? await accounts.find(user) : undefined;
    const place = account && membershipOf(account, territory);
    return place?.roles.some((role) => role !== 'volunteer') ? account : undefined;
  }
}
