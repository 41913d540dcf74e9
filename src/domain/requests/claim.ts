import type { AnyFact } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import { momentOf } from '../kernel/fact.ts';
import { withApplied, type Applied } from '../kernel/state.ts';
import type { Phase } from './phase.ts';
import type { Moment } from '../kernel/when.ts';

/**
 * How a volunteer stands to one mission. `provisional`: accepted on this device, not yet received;
 * `confirmed`: theirs; `substitute`: thanked, and named should the first one fail; `offered`: a
 * substitute to whom the mission is free again; `given-back`; `released`: needed no more.
 */
export type ClaimStanding =
  'provisional' | 'confirmed' | 'substitute' | 'offered' | 'given-back' | 'released';

/** One volunteer's acceptance of one mission, and what became of it. */
export interface Claim {
  readonly volunteer: Id<'volunteer'>;
  readonly standing: ClaimStanding;
  /** When it took this standing. */
  readonly since: Moment;
  /** Promised over the telephone by a coordinator: it goes before any other. */
  readonly promised?: true;
  /** Whose it was before, first one first, where records of one volunteer were made one (`merges`). */
  readonly via?: readonly Id<'volunteer'>[];
  /** The facts it contains. */
  readonly applied: readonly Applied[];
}

/** Whether the volunteer counts on going, or is counted upon. */
export function holds(claim: Pick<Claim, 'standing'>): boolean {
  return claim.standing === 'confirmed' || claim.standing === 'provisional';
}

/** Whether the mission still concerns the volunteer. */
export function concerned(claim: Claim): boolean {
  return holds(claim) || waits(claim);
}

/** This volunteer's claim among those of a mission. */
export function claimOf(claims: readonly Claim[], volunteer: string): Claim | undefined {
  return claims.find((claim) => claim.volunteer === volunteer);
}

/**
 * The claims after a volunteer said yes. The first to be received is confirmed; a promise made by a
 * coordinator goes before everyone who was not promised; whoever comes too late is the substitute. What
 * a restored server receives again counts from its first receipt.
 * A yes that the server has not received is provisional.
 */
export function withAcceptance(
  claims: readonly Claim[],
  volunteer: Id<'volunteer'>,
  places: number,
  fact: AnyFact,
  promised: boolean,
): readonly Claim[] {
  const before = claimOf(claims, volunteer);
  const others = claims.filter((claim) => claim !== before);
  const kept = makingRoom(others, places, fact, promised);
  if (before && waits(before) && isFull(kept, places)) return noting(claims, volunteer, fact);
  const yes: Claim = {
    volunteer,
    standing: isFull(kept, places) ? 'substitute' : yesOf(fact, promised),
    since: momentOf(fact),
    ...(promised && { promised }),
    applied: withApplied(before?.applied ?? [], fact),
  };
  return withOffers([...kept, yes], places, fact);
}

/** The claims after a volunteer gave the mission back: it is offered to the substitutes again. */
export function withGivingBack(
  claims: readonly Claim[],
  volunteer: Id<'volunteer'>,
  places: number,
  fact: AnyFact,
): readonly Claim[] {
  const given = noting(claims, volunteer, fact).map((claim) => {
    if (claim.volunteer !== volunteer) return claim;
    const { promised: _, ...rest } = standing(claim, 'given-back', fact);
    return rest;
  });
  return withOffers(given, places, fact);
}

/** The claims when the places taken or wanted have changed: substitutes are offered what is free. */
export function withOffers(
  claims: readonly Claim[],
  places: number,
  fact: AnyFact,
): readonly Claim[] {
  const now = isFull(claims, places) ? 'substitute' : 'offered';
  return claims.map((claim) =>
    waits(claim) && claim.standing !== now ? standing(claim, now, fact) : claim,
  );
}

/** The claims, of which the volunteer's contains the fact. */
export function noting(
  claims: readonly Claim[],
  volunteer: string | undefined,
  fact: AnyFact,
): readonly Claim[] {
  return claims.map((claim) =>
    claim.volunteer === volunteer ? { ...claim, applied: withApplied(claim.applied, fact) } : claim,
  );
}

/** The claims once the mission needs nobody more; those who went keep theirs. */
export function withRelease(
  claims: readonly Claim[],
  fact: AnyFact,
  keep: (claim: Claim) => boolean,
): readonly Claim[] {
  return claims.map((claim) =>
    concerned(claim) && !keep(claim) ? standing(claim, 'released', fact) : claim,
  );
}

/** Whether every place is taken: whoever says yes now is a substitute. */
export function isFull(claims: readonly Claim[], places: number): boolean {
  return claims.filter(holds).length >= places;
}

/** The phase that the claims of a mission on offer give it. */
export function phaseOf(claims: readonly Claim[], places: number): Phase {
  const held = claims.filter(holds);
  if (held.length < places) return 'open';
  return held.some((claim) => claim.standing === 'provisional') ? 'provisional' : 'confirmed';
}

function waits(claim: Claim): boolean {
  return claim.standing === 'substitute' || claim.standing === 'offered';
}

function yesOf(fact: AnyFact, promised: boolean): ClaimStanding {
  return fact.received || promised ? 'confirmed' : 'provisional';
}

/** Whoever was promised it goes first; so does whoever a server that lost it had heard earlier. */
function makingRoom(
  claims: readonly Claim[],
  places: number,
  fact: AnyFact,
  promised: boolean,
): readonly Claim[] {
  if (!isFull(claims, places)) return claims;
  const last = claims.findLast(
    (claim) => holds(claim) && !claim.promised && (promised || wasHeardBefore(fact, claim)),
  );
  return claims.map((claim) => (claim === last ? standing(claim, 'substitute', fact) : claim));
}

function wasHeardBefore({ received }: AnyFact, claim: Claim): boolean {
  return received?.again !== undefined && received.at < claim.since;
}

function standing(claim: Claim, now: ClaimStanding, fact: AnyFact): Claim {
  return { ...claim, standing: now, since: momentOf(fact) };
}
