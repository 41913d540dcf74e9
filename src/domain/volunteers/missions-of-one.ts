import type { Id } from '../kernel/ids.ts';
import type { Find } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { claimOf, concerned, holds } from '../requests/claim.ts';
import { isLive } from '../requests/phase.ts';
import type { Request } from '../requests/request.ts';
import { missionsAtOnce, USUAL_MISSIONS_AT_ONCE } from '../territory/missions-at-once.ts';
import { THIS_TERRITORY } from '../territory/this-territory.ts';
import type { Territory } from '../territory/territory.ts';
import type { Volunteer } from './volunteer.ts';

/**
 * The requests that tell how many missions a volunteer holds; none as long as there cannot be too many.
 * @param most how many they may hold
 */
export function missionsToCount(
  volunteer: Volunteer | undefined,
  most: number = USUAL_MISSIONS_AT_ONCE,
): readonly Id<'request'>[] {
  const missions = volunteer?.missions ?? [];
  // What is over leaves the list at the usual length, whatever a territory sets from one day to the next.
  return missions.length < Math.min(most, USUAL_MISSIONS_AT_ONCE) ? [] : missions;
}

/** Whether the volunteer holds as many missions as one may, this one not counted. */
export function holdsEnough(volunteer: Volunteer, but: Id<'request'>, find: Find): boolean {
  const most = missionsAtOnce(find<Territory>(THIS_TERRITORY));
  const held = missionsToCount(volunteer, most).filter((id) => {
    const request = id === but ? undefined : find<Request>(id);
    const claim = request && claimOf(request.claims, volunteer._id);
    return request && claim && isLive(request.phase) && holds(claim);
  });
  return held.length >= most;
}

/** The volunteer who also stands with this request; those that are over make room for it. */
export function standingWith(volunteer: Volunteer, request: Id<'request'>, find: Find): Volunteer {
  const isOver = (id: Id<'request'>): boolean => {
    const known = find<Request>(id);
    return known !== undefined && !isWith(known, volunteer._id);
  };
  const over = new Set(missionsToCount(volunteer).filter(isOver));
  return withMission(
    { ...volunteer, missions: (volunteer.missions ?? []).filter((id) => !over.has(id)) },
    request,
  );
}

/** The volunteer, with this request among those they stand with. */
export function withMission(volunteer: Volunteer, request: Id<'request'>): Volunteer {
  const { missions = [] } = volunteer;
  return missions.includes(request)
    ? volunteer
    : { ...volunteer, missions: [...missions, request] };
}

/** Whether something is still to be done in which the volunteer has a part. */
export function isWith({ phase, claims }: Request, volunteer: Id<'volunteer'>): boolean {
  const claim = claimOf(claims, volunteer);
  return isLive(phase) && claim !== undefined && concerned(claim);
}

/**
 * Whether what the one promised may be the other's: whoever left, or is not welcomed yet, stands for nobody who reads
 * people's addresses.
 */
export function mayStandFor(
  { status: stays }: Volunteer,
  { status: old }: Volunteer,
): Refusal | undefined {
  const isWelcomed = stays !== 'pending' || old === 'pending' || old === 'left';
  return stays !== 'left' && isWelcomed ? undefined : 'not-active';
}
