import { withChanges } from '../kernel/changes.ts';
import { momentOf, type AnyFact } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { Find } from '../kernel/noun.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import {
  claimOf,
  concerned,
  holds,
  phaseOf,
  withGivingBack,
  withOffers,
  withRelease,
  type Claim,
} from './claim.ts';
import type { Closing, ClosingReason, Phase } from './phase.ts';
import type { Request, RequestAmended, RequestChanges, RequestClosed } from './request.ts';

/** The request as it was corrected. */
export function amended(request: Request, fact: RequestAmended): Request {
  const { changes } = fact.data;
  const corrected = stillTogether(withChanges(request, changes), changes);
  return { ...resettled(corrected, fact), amendedAt: momentOf(fact) };
}

/** The request at an end that no report told of. */
export function closed(request: Request, fact: RequestClosed): Request {
  return closedAs(request, fact, fact.data.as, fact.data.reason);
}

/** The request at such an end: whoever stood with it is released. */
export function closedAs(
  request: Request,
  fact: AnyFact,
  as: Closing,
  reason: ClosingReason,
): Request {
  const released = withRelease(request.claims, fact, () => false);
  return { ...ended(request, as, released), reason };
}

/** The request as it stood before its end; volunteers who left meanwhile do not stand with it again. */
export function reopened(request: Request, fact: AnyFact, find: Find): Request {
  const { before: stood, reason: _, ...rest } = request;
  if (!stood) return rest;
  const again: Request = {
    ...rest,
    phase: stood.phase,
    claims: restored(stood.claims, request.claims),
  };
  return standingBefore(request)
    .filter((volunteer) => find<Volunteer>(volunteer)?.status === 'left')
    .reduce((one, volunteer) => withoutVolunteer(one, volunteer, fact), again);
}

/** The volunteers who stood with the request before its end. */
export function standingBefore({ before }: Request): readonly Id<'volunteer'>[] {
  return (before?.claims ?? []).filter(concerned).map(({ volunteer }) => volunteer);
}

/** The request when a volunteer does not come after all: it is offered again if they were to go. */
export function withoutVolunteer(
  request: Request,
  volunteer: Id<'volunteer'>,
  fact: AnyFact,
): Request {
  const claim = claimOf(request.claims, volunteer);
  const claims = withGivingBack(request.claims, volunteer, request.places, fact);
  const held = claim !== undefined && holds(claim);
  return { ...request, claims, phase: held ? phaseOf(claims, request.places) : request.phase };
}

/** The request in a car of its own. */
export function apart(request: Request): Request {
  const { outing: _, ...alone } = request;
  return alone;
}

/** The request at its end, remembering how it stood. */
export function ended(request: Request, phase: Phase, claims: readonly Claim[]): Request {
  return { ...request, phase, claims, before: { phase: request.phase, claims: request.claims } };
}

function resettled(request: Request, fact: RequestAmended): Request {
  const onOffer =
    request.publishedAt && ['open', 'provisional', 'confirmed'].includes(request.phase);
  if (!onOffer) return request;
  const claims = withOffers(request.claims, request.places, fact);
  return { ...request, claims, phase: phaseOf(claims, request.places) };
}

/**
 * Whoever goes at another time or to another place no longer goes with the others; and a distance that
 * somebody agreed to was the distance to the place before.
 */
function stillTogether(request: Request, changes: RequestChanges): Request {
  const { when, destination, agreedKm } = changes;
  const { agreedKm: _, ...elsewhere } = request;
  const known = destination !== undefined && agreedKm === undefined ? elsewhere : request;
  return when === undefined && destination === undefined ? known : apart(known);
}

/** The standings of before; what was told since the end (a late report) stays contained. */
function restored(before: readonly Claim[], now: readonly Claim[]): readonly Claim[] {
  return before.map((claim) => {
    const applied = claimOf(now, claim.volunteer)?.applied ?? claim.applied;
    return { ...claim, applied };
  });
}
