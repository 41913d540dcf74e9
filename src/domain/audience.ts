import { concerned } from './requests/claim.ts';
import type { Role } from './kernel/actor.ts';
import type { Id } from './kernel/ids.ts';
import { mayHoldBrief } from './missions/projections.ts';
import type { Request } from './requests/request.ts';
import type { State } from './states.ts';
import type { Volunteer } from './volunteers/volunteer.ts';

/**
 * A word that a reader carries and a document is open to. The gateway only compares them.
 * `member`: everybody of the territory; `staff`: coordinators and agents; `office`: coordinators;
 * `board`: active volunteers; `copy`: a replication key of the territory.
 */
export type Tag = 'member' | 'staff' | 'office' | 'board' | 'copy' | Id<'user'> | Id<'volunteer'>;

/**
 * Who may know a state document.
 * @param request the request that a mission or a brief is a view of; required for those two
 */
export function audienceOf(state: State, request?: Request): readonly Tag[] {
  switch (state.noun) {
    case 'territory':
      return ['member', 'copy'];
    case 'person':
    case 'request':
      return ['staff', 'copy'];
    case 'volunteer':
      return ['staff', 'copy', state._id];
    case 'mission':
      return ['staff', 'copy', ...onBoard(state.phase), ...standing(request)];
    case 'brief':
      return ['staff', 'copy', ...briefed(request)];
    case 'claim':
      return ['staff', 'copy', state.volunteer];
    case 'encounter':
      return [state.readers, 'copy', state.by];
    case 'verdict':
      return ['office', state.fact.by];
  }
}

/**
 * The tags that somebody carries in a territory.
 * @param volunteer the volunteer they are, when they are one
 */
export function tagsOf(
  user: Id<'user'>,
  roles: readonly Role[],
  volunteer: Pick<Volunteer, '_id' | 'status'> | undefined,
): readonly Tag[] {
  const tags = new Set<Tag>(['member', user]);
  if (roles.includes('coordinator')) tags.add('office').add('staff');
  if (roles.includes('agent')) tags.add('staff');
  if (roles.includes('volunteer') && volunteer) {
    tags.add(volunteer._id);
    if (volunteer.status === 'active') tags.add('board');
  }
  return [...tags];
}

function onBoard(phase: string): readonly Tag[] {
  return phase === 'open' ? ['board'] : [];
}

function standing(request: Request | undefined): readonly Tag[] {
  return (request?.claims ?? []).filter(concerned).map((claim) => claim.volunteer);
}

function briefed(request: Request | undefined): readonly Tag[] {
  const claims = request?.claims ?? [];
  return claims.filter((claim) => request && mayHoldBrief(request, claim)).map((c) => c.volunteer);
}
