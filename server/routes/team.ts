import type { FastifyInstance } from 'fastify';
import {
  getTeam,
  mailAccessCode,
  renewAccess,
} from '../../src/contract/accounts/team-endpoints.ts';
import type { AccessRenewal } from '../../src/contract/accounts/team.ts';
import type { Id } from '../../src/domain/kernel/ids.ts';
import { membershipOf, type UserId } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { isOnlyIn } from '../accounts/joining.ts';
import { Allowance } from '../guards/allowance.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import type { CodeMail } from '../notices/code-mail.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

/** So many codes that are none of hers a coordinator may name in an hour. */
const MAX_WRONG_CODES = 20;
const HOUR_MS = 3_600_000;

/**
 * Who answers for a territory, and letting them in again who forgot the password or lost the telephone.
 * codes: how many codes one coordinator makes; identities: what the house is called whose identities open accounts;
 * mail: how a code goes by e-mail too
 */
export function teamRoutes(
  app: FastifyInstance,
  { access, accounts, gatekeeper, invitations, journal, team, territories }: AccountsService,
  {
    codes,
    identities,
    mail,
    clock,
  }: {
    readonly codes: Allowance;
    readonly identities: string | undefined;
    readonly mail: CodeMail;
    readonly clock: () => number;
  },
): void {
  const wrong = new Allowance(MAX_WRONG_CODES, HOUR_MS, clock);

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
    return {
      ...{ code: made.code, role, expires: new Date(made.expires).toISOString() },
      mail: await mail.wayTo(territory, user),
    };
  });

  serve(app, mailAccessCode, async ({ body: { code }, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const { user: by } = person;
    const taken = wrong.take(by);
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const given = await invitations.find(code);
    const whose = given?.renews;
    // Only whoever gave it: a code that was overheard goes nowhere else by this.
    if (!whose || given.territory !== territory || given.by !== by) {
      return new ApiRefusal('unknown_code');
    }
    taken.giveBack();
    const isOpen = invitations.stateOf(given) === 'open';
    const { state, isNew } = await mail.send(given, whose, isOpen ? code : undefined);
    if (isNew) await journal.write(territory, { kind: 'access-mailed', by, whose });
    return { state };
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
