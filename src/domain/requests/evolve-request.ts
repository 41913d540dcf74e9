import { withChanges } from '../kernel/changes.ts';
import { momentOf } from '../kernel/fact.ts';
import { claimOf, phaseOf, withOffers, withRelease, type Claim } from './claim.ts';
import type { Phase } from './phase.ts';
import type { Request, RequestAmended, RequestChanges, RequestClosed } from './request.ts';

/** The request as it was corrected. */
export function amended(request: Request, fact: RequestAmended): Request {
  const { changes } = fact.data;
  const corrected = stillTogether(withChanges(request, changes), changes);
  return { ...resettled(corrected, fact), amendedAt: momentOf(fact) };
}

/** The request at an end that no report told of. */
export function closed(request: Request, fact: RequestClosed): Request {
  const released = withRelease(request.claims, fact, () => false);
  return { ...ended(request, fact.data.as, released), reason: fact.data.reason };
}

/** The request as it stood before its end. */
export function reopened(request: Request): Request {
  const { before: stood, reason: _, ...rest } = request;
  return { ...rest, ...(stood && { ...stood, claims: restored(stood.claims, request.claims) }) };
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
