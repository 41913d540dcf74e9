import type { FastifyInstance } from 'fastify';
import { invite, redeemInvitation } from '../../src/contract/accounts/endpoints.ts';
import type { InvitationRequest } from '../../src/contract/accounts/invitation.ts';
import type { NewInvitation } from '../accounts/invitation.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { Territories } from '../accounts/territories.ts';
import { Allowance } from '../guards/allowance.ts';
import { addressOf } from '../guards/rate-limit.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';
import { welcome } from './session.ts';

const MAX_TRIES = 8;
const TRY_WINDOW_MS = 15 * 60_000;
const MAX_CODES_PER_HOUR = 60;
const HOUR_MS = 60 * 60_000;

/** Inviting somebody by a code, and joining with it. */
export function invitationRoutes(
  app: FastifyInstance,
  office: AccountsService,
  clock: () => number,
): void {
  const { gatekeeper, invitations, joining, journal, territories } = office;
  const tries = new Allowance(MAX_TRIES, TRY_WINDOW_MS, clock);
  const codes = new Allowance(MAX_CODES_PER_HOUR, HOUR_MS, clock);

  serve(app, invite, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const place = await placeFor(territories, territory, body);
    if (place instanceof ApiRefusal) return place;
    const taken = codes.take(person.user);
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const made = await invitations.create({ territory, ...place, by: person.user });
    const about = place.volunteer && { about: place.volunteer };
    await journal.write(territory, { kind: 'invited', by: person.user, ...about });
    return { code: made.code, role: body.role, expires: new Date(made.expires).toISOString() };
  });

  serve(app, redeemInvitation, async ({ body, request, reply }) => {
    const from = addressOf(request);
    const taken = tries.take(from);
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const joined = await joining.redeem(body, await gatekeeper.whoIs(request), from);
    // Only a wrong code counts as a try: choosing another login or password does not.
    if (joined.ok || joined.error !== 'unknown_code') taken.giveBack();
    if (!joined.ok) return new ApiRefusal(joined.error);
    await journal.write(joined.territory, { kind: 'joined', by: joined.user });
    return welcome(office, joined.user, request, reply);
  });
}

async function placeFor(
  territories: Territories,
  territory: string,
  body: InvitationRequest,
): Promise<Pick<NewInvitation, 'role' | 'volunteer' | 'name'> | ApiRefusal> {
  if (body.role !== 'volunteer') return body;
  const { role, volunteer } = body;
  const doc = await territories.volunteer(territory, volunteer);
  if (!doc || doc['status'] === 'left') return new ApiRefusal('unknown_volunteer');
  const name = [doc['given'], doc['family']].filter((part) => typeof part === 'string').join(' ');
  return { role, volunteer, name };
}
