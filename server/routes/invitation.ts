import type { FastifyInstance } from 'fastify';
import { readCode, redeemInvitation } from '../../src/contract/accounts/joining-endpoints.ts';
import { invite, withdrawInvitation } from '../../src/contract/accounts/team-endpoints.ts';
import type { InvitationRequest } from '../../src/contract/accounts/team.ts';
import type { Role } from '../../src/domain/kernel/actor.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { NewInvitation } from '../accounts/invitation.ts';
import type { JoiningError } from '../accounts/joining.ts';
import type { Territories } from '../accounts/territories.ts';
import { Allowance } from '../guards/allowance.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { addressOf } from '../guards/rate-limit.ts';
import type { Line } from '../journal/line.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';
import { welcome } from './session.ts';

const MAX_TRIES = 8;
const TRY_WINDOW_MS = 15 * 60_000;
/** What is wrong with the code itself counts as a try; choosing another login or password does not. */
const WRONG_CODES: ReadonlySet<string> = new Set<JoiningError>([
  'unknown_code',
  'used_code',
  'expired_code',
  'wrong_second_factor',
]);

/**
 * Inviting somebody by a code, and joining with it. Nothing is ever done by a GET: a mail scanner that follows a link
 * uses up no code.
 * @param codes how many codes one coordinator makes
 */
export function invitationRoutes(
  app: FastifyInstance,
  office: AccountsService,
  { clock, codes }: { readonly clock: () => number; readonly codes: Allowance },
): void {
  const { gatekeeper, invitations, joining, journal, territories } = office;
  const tries = new Allowance(MAX_TRIES, TRY_WINDOW_MS, clock);

  serve(app, invite, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const place = await placeFor(territories, territory, body);
    if (place instanceof ApiRefusal) return place;
    const taken = codes.take(person.user);
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const made = await invitations.create({ territory, ...place, by: person.user });
    const { role, volunteer } = place;
    const who = volunteer ? { about: volunteer } : roleOf(role);
    await journal.write(territory, { kind: 'invited', by: person.user, ...who });
    return { code: made.code, role: body.role, expires: new Date(made.expires).toISOString() };
  });

  serve(app, withdrawInvitation, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const { user: by } = person;
    const withdrawn = await invitations.withdraw(territory, param('id'));
    if (withdrawn) {
      const { renews, role, volunteer } = withdrawn;
      const who = volunteer ? { about: volunteer } : renews ? { whose: renews } : roleOf(role);
      await journal.write(territory, { kind: 'invitation-withdrawn', by, ...who });
    }
    return undefined;
  });

  serve(app, readCode, async ({ body, request }) => {
    const taken = tries.take(addressOf(request));
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const read = await joining.read(body.code);
    if (typeof read === 'string') return new ApiRefusal(read);
    taken.giveBack();
    return read;
  });

  serve(app, redeemInvitation, async ({ body, request, reply }) => {
    const from = addressOf(request);
    const taken = tries.take(from);
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const joined = await joining.redeem(body, await gatekeeper.whoIs(request), from);
    if (joined.ok || !WRONG_CODES.has(joined.error)) taken.giveBack();
    if (!joined.ok) return new ApiRefusal(joined.error);
    const kind = joined.as === 'renewed' ? 'password-renewed' : 'joined';
    await journal.write(joined.territory, { kind, by: joined.user });
    return welcome(office, joined.user, { request, reply });
  });
}

function roleOf(role: Role): Pick<Line, 'role'> {
  return role === 'volunteer' ? {} : { role };
}

async function placeFor(
  territories: Territories,
  territory: string,
  body: InvitationRequest,
): Promise<Pick<NewInvitation, 'role' | 'volunteer' | 'name' | 'sector'> | ApiRefusal> {
  if (body.role !== 'volunteer') return body;
  const { role, volunteer } = body;
  const doc = await territories.volunteer(territory, volunteer);
  if (!doc || doc['status'] === 'left') return new ApiRefusal('unknown_volunteer');
  const name = [doc['given'], doc['family']].filter((part) => typeof part === 'string').join(' ');
  return { role, volunteer, name };
}
