import type { FastifyInstance } from 'fastify';
import { getTeam, renewAccess } from '../../src/contract/accounts/team-endpoints.ts';
import type { AccessRenewal } from '../../src/contract/accounts/team.ts';
import type { Id } from '../../src/domain/kernel/ids.ts';
import { membershipOf, type UserId } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { isOnlyIn } from '../accounts/joining.ts';
import type { Allowance } from '../guards/allowance.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

/**
 * Who answers for a territory, and letting them in again who forgot the password or lost the telephone.
 * codes: how many codes one coordinator makes; identities: what the house is called whose identities open accounts
 */
export function teamRoutes(
  app: FastifyInstance,
  { access, accounts, gatekeeper, invitations, journal, team, territories }: AccountsService,
  { codes, identities }: { readonly codes: Allowance; readonly identities: string | undefined },
): void {
  serve(app, getTeam, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    return { ...(await team.of(territory)), ...(identities !== undefined && { identities }) };
  });

  serve(app, renewAccess, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const { user: by } = person;
    const user = await holderOf(body, territory);
    const account = user && (await accounts.find(user));
    const place = account && membershipOf(account, territory);
    if (!user || !place) return new ApiRefusal('not_found');
    // Their own password they change with the present one: an open desk is not enough for it.
    if (user === by) return new ApiRefusal('forbidden');
    if (!isOnlyIn(account, territory)) return new ApiRefusal('place_elsewhere');
    const taken = codes.take(by);
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    await invitations.withdrawRenewals(territory, user);
    if (body.lost) {
      await access.endSessions(user);
      await journal.write(territory, { kind: 'phone-lost', by, whose: user });
    }
    const role = place.roles.find((one) => one !== 'volunteer') ?? ('volunteer' as const);
    const { name } = account;
    const made = await invitations.create({ territory, role, name, renews: user, by });
    await journal.write(territory, { kind: 'access-renewed', by, whose: user });
    return { code: made.code, role, expires: new Date(made.expires).toISOString() };
  });

  async function holderOf(wish: AccessRenewal, territory: string): Promise<UserId | undefined> {
    if ('user' in wish) return wish.user;
    const doc = await territories.volunteer(territory, wish.volunteer);
    const { was = [] } = (doc ?? {}) as { readonly was?: readonly Id<'volunteer'>[] };
    // Records of one volunteer that were made one: the account may be the other record's.
    for (const volunteer of [wish.volunteer, ...was]) {
      const user = await accounts.holderOfPlace(territory, volunteer);
      const account = user && (await accounts.find(user));
      if (account && membershipOf(account, territory)?.volunteer === volunteer) return user;
    }
    return undefined;
  }
}
