import type { AnyFact } from '../kernel/fact.ts';
import { momentOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import { claimOf, concerned, holds, phaseOf, withOffers, type Claim } from '../requests/claim.ts';
import { isLive } from '../requests/phase.ts';
import type { Request } from '../requests/request.ts';

/**
 * The request when what one volunteer stands with becomes another's, who is the same. Of two who both stand with it one
 * stands, the firmer. What is over stays where it was written, and would be the other's only if it were taken up again.
 */
export function claimsMoved(
  request: Request,
  from: Id<'volunteer'>,
  to: Id<'volunteer'>,
  fact: AnyFact,
): Request {
  return resettled(request, fact, (claims) => moved(claims, from, to, fact));
}

/** The request when they are two after all: what came by way of the one is theirs again. */
export function claimsBack(request: Request, to: Id<'volunteer'>, fact: AnyFact): Request {
  return resettled(request, fact, (claims) => back(claims, to, fact));
}

function resettled(
  request: Request,
  fact: AnyFact,
  change: (claims: readonly Claim[]) => readonly Claim[],
): Request {
  const { before, phase, places } = request;
  if (!isLive(phase)) {
    if (!before) return request;
    const claims = change(before.claims);
    return claims === before.claims ? request : { ...request, before: { ...before, claims } };
  }
  const changed = change(request.claims);
  if (changed === request.claims) return request;
  const claims = withOffers(changed, places, fact);
  const isOnOffer = phase !== 'noted' && phase !== 'under-way';
  return { ...request, claims, phase: isOnOffer ? phaseOf(claims, places) : phase };
}

function moved(
  claims: readonly Claim[],
  from: Id<'volunteer'>,
  to: Id<'volunteer'>,
  fact: AnyFact,
): readonly Claim[] {
  const own = claimOf(claims, from);
  if (!own || !concerned(own)) return claims;
  const theirs = claimOf(claims, to);
  const gone = over(own, fact);
  if (theirs && concerned(theirs) && !isFirmer(own, theirs)) {
    return claims.map((claim) => (claim === own ? gone : claim));
  }
  const { via = [], ...rest } = own;
  const applied = [...(theirs?.applied ?? []), ...own.applied];
  const taken: Claim = { ...rest, volunteer: to, via: [...via, from], applied };
  return [...claims.flatMap((one) => (one === own ? taken : one === theirs ? [] : one)), gone];
}

function back(claims: readonly Claim[], to: Id<'volunteer'>, fact: AnyFact): readonly Claim[] {
  const taken = claims.find((claim) => concerned(claim) && claim.via?.includes(to));
  if (!taken) return claims;
  const { via = [], ...rest } = taken;
  const before = via.slice(0, via.indexOf(to));
  const own: Claim = { ...rest, volunteer: to, ...(before.length > 0 && { via: before }) };
  const others = claims.filter(({ volunteer }) => volunteer !== to);
  return [...others.map((one) => (one === taken ? own : one)), over(taken, fact)];
}

/** Whoever was promised it goes before whoever holds it, and they before whoever waits. */
function isFirmer(one: Claim, other: Claim): boolean {
  const weight = (claim: Claim): number =>
    Number(holds(claim)) * 2 + Number(claim.promised ?? false);
  return weight(one) > weight(other);
}

/** The claim as one that is needed no more: it stays, so that nobody goes on reading it as it was. */
function over({ promised: _, via: __, ...claim }: Claim, fact: AnyFact): Claim {
  return { ...claim, standing: 'released', since: momentOf(fact) };
}
