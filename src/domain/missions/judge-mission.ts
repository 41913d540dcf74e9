import { isCoordinator, isVolunteer, type Actor } from '../kernel/actor.ts';
import { momentOf } from '../kernel/fact.ts';
import type { Find } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Day } from '../kernel/when.ts';
import { dayIn, zoneOf } from '../kernel/zone.ts';
import { claimOf, concerned, holds, isFull, type Claim } from '../requests/claim.ts';
import { live } from '../requests/judge-request.ts';
import { isLive } from '../requests/phase.ts';
import type { Request } from '../requests/request.ts';
import type { Territory } from '../territory/territory.ts';
import { THIS_TERRITORY } from '../territory/this-territory.ts';
import { holdsEnough } from '../volunteers/missions-of-one.ts';
import { checkLacking } from '../volunteers/checks.ts';
import { statusOn } from '../volunteers/pause.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import type { MissionAccepted, MissionPromised, MissionReported } from './mission.ts';

/** How many facts of one volunteer a mission takes in within 30 days. */
const MAX_FACTS_OF_ONE = 100;
/** How many times one volunteer may tell how it went. */
const MAX_REPORTS = 5;

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
  actor: Actor,
  request: Request,
  find: Find,
): Refusal | undefined {
  const volunteer = find<Volunteer>(fact.data.volunteer);
  const today = dayOf(fact, find);
  if (!volunteer || statusOn(volunteer, today) !== 'active') return 'not-active';
  if (!isLive(request.phase)) return 'closed';
  if (request.phase === 'noted') return 'not-open';
  const claim = claimOf(request.claims, fact.data.volunteer);
  if (claim && holds(claim)) return 'already-held';
  const day = request.when.day > today ? request.when.day : today;
  if (checkLacking(volunteer, request.kind, find<Territory>(THIS_TERRITORY), day)) {
    return 'check-needed';
  }
  // Who comes second only waits, and reads no address.
  const wouldHold = !isFull(request.claims, request.places);
  if (wouldHold && holdsEnough(volunteer, request._id, find)) return 'holds-enough';
  return claim && roomToWrite(claim, actor);
}

/** The day, in the territory, of the moment that a fact counts from. */
function dayOf(fact: MissionAccepted, find: Find): Day {
  return dayIn(zoneOf(find<Territory>(THIS_TERRITORY)), momentOf(fact));
}

/** Whether a coordinator may promise it to a volunteer, also before it is on offer. */
export function promisable(
  fact: MissionPromised,
  request: Request,
  volunteer: Volunteer | undefined,
): Refusal | undefined {
  if (!volunteer) return 'unknown-subject';
  // Whoever is not welcomed yet reads nobody's address; one on a pause may say yes on the telephone.
  if (volunteer.status === 'left' || volunteer.status === 'pending') return 'not-active';
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
  find: Find,
): Refusal | undefined {
  const { volunteer } = fact.data;
  if (isCoordinator(actor)) return request.phase === 'noted' ? 'not-open' : undefined;
  if (!volunteer || !isVolunteer(actor, volunteer)) return 'not-allowed';
  const known = find<Volunteer>(volunteer);
  const gone = stillHere(known);
  if (gone) return gone;
  // What they had said yes to before two records of theirs were made one is told of by the one that stays.
  const names = [volunteer, ...(known?.was ?? [])];
  const claim = request.claims.find((one) => names.includes(one.volunteer));
  if (!claim) return 'not-held';
  const told = request.reports.filter((report) => report.volunteer === volunteer).length;
  return told < MAX_REPORTS ? roomToWrite(claim, actor) : 'full';
}

/** Refuses whoever has left; whose record is another's by now has not. */
export function stillHere(volunteer: Volunteer | undefined): Refusal | undefined {
  return volunteer?.status === 'left' && !volunteer.merged ? 'not-active' : undefined;
}

/** Whether the volunteer counts on going. */
export function heldBy(request: Request, volunteer: string, actor: Actor): Refusal | undefined {
  const claim = claimOf(request.claims, volunteer);
  return claim && holds(claim) ? roomToWrite(claim, actor) : 'not-held';
}

/** Whether the mission still concerns the volunteer, as the one who goes or as a substitute. */
export function standsWith(request: Request, volunteer: string, actor: Actor): Refusal | undefined {
  const claim = claimOf(request.claims, volunteer);
  return claim && concerned(claim) ? roomToWrite(claim, actor) : 'not-held';
}

/** Whether a volunteer who writes so often can still be heard: the rest of the room is the others'. */
export function roomToWrite({ applied }: Claim, actor: Actor): Refusal | undefined {
  return isCoordinator(actor) || applied.length < MAX_FACTS_OF_ONE ? undefined : 'full';
}
