import { isCoordinator, isVolunteer, type Actor } from '../kernel/actor.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { claimOf, concerned, holds } from '../requests/claim.ts';
import { live } from '../requests/judge-request.ts';
import { isLive } from '../requests/phase.ts';
import type { Request } from '../requests/request.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import type { MissionAccepted, MissionPromised, MissionReported } from './mission.ts';

/** Whether the request may be offered to volunteers now. */
export function publishable(request: Request): Refusal | undefined {
  return live(request) ?? (request.phase === 'noted' ? undefined : 'already-exists');
}

/** Whether the offer may be taken back: nobody has said yes. */
export function withdrawable(request: Request): Refusal | undefined {
  return request.phase === 'open' && !request.claims.some(holds) ? undefined : 'not-open';
}

/** Whether a volunteer may say yes. */
export function acceptable(
  fact: MissionAccepted,
  request: Request,
  volunteer: Volunteer | undefined,
): Refusal | undefined {
  if (volunteer?.status !== 'active') return 'not-active';
  if (!isLive(request.phase)) return 'closed';
  if (request.phase === 'noted') return 'not-open';
  const claim = claimOf(request.claims, fact.data.volunteer);
  return claim && holds(claim) ? 'already-held' : undefined;
}

/** Whether a coordinator may promise it to a volunteer, also before it is on offer. */
export function promisable(
  fact: MissionPromised,
  request: Request,
  volunteer: Volunteer | undefined,
): Refusal | undefined {
  if (!volunteer) return 'unknown-subject';
  if (volunteer.status === 'left') return 'not-active';
  if (!isLive(request.phase)) return 'closed';
  if (request.phase === 'under-way') return 'not-open';
  const others = request.claims.filter((claim) => claim.volunteer !== fact.data.volunteer);
  const full = others.filter((claim) => holds(claim) && claim.promised).length >= request.places;
  if (full) return 'not-open';
  const claim = claimOf(request.claims, fact.data.volunteer);
  return claim && holds(claim) && claim.promised ? 'already-held' : undefined;
}

/** A volunteer reports on what they hold or held; a coordinator on anything that was on offer. */
export function reportable(
  fact: MissionReported,
  actor: Actor,
  request: Request,
): Refusal | undefined {
  const { volunteer } = fact.data;
  if (isCoordinator(actor)) return request.phase === 'noted' ? 'not-open' : undefined;
  if (!volunteer || !isVolunteer(actor, volunteer)) return 'not-allowed';
  return claimOf(request.claims, volunteer) ? undefined : 'not-held';
}

/** Whether the volunteer counts on going. */
export function heldBy(request: Request, volunteer: string): Refusal | undefined {
  const claim = claimOf(request.claims, volunteer);
  return claim && holds(claim) ? undefined : 'not-held';
}

/** Whether the mission still concerns the volunteer, as the one who goes or as a substitute. */
export function standsWith(request: Request, volunteer: string): Refusal | undefined {
  const claim = claimOf(request.claims, volunteer);
  return claim && concerned(claim) ? undefined : 'not-held';
}
