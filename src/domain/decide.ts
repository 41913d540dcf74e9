import { actsFor, isCoordinator, isStaff, isVolunteer, type Actor } from './kernel/actor.ts';
import { claimOf, concerned, holds } from './requests/claim.ts';
import { concerns, type Fact, type FactNamed } from './facts.ts';
import type { Aggregate } from './states.ts';
import { isLive } from './requests/phase.ts';
import type { Person } from './people/person.ts';
import type { Refusal } from './kernel/refusal.ts';
import type { Request } from './requests/request.ts';
import type { Volunteer } from './volunteers/volunteer.ts';

/** Finds an aggregate by its id; undefined: there is none in this territory. */
export type Lookup = (id: string) => Aggregate | undefined;

/**
 * Whether a fact may become state: the device asks before it lets somebody write the fact, the
 * server when it receives it. Nothing but the fact, its author and the present state is heard; no
 * clock.
 * @returns why not, or undefined when nothing stands against it
 */
export function decide(fact: Fact, actor: Actor, lookup: Lookup): Refusal | undefined {
  const [subject = fact.subject, other] = concerns(fact);
  const known = lookup(subject);
  if (BEGINNINGS.has(fact.type)) {
    if (known) return 'already-exists';
  } else if (!known) return 'unknown-subject';
  return judge(fact, actor, known, other === undefined ? undefined : lookup(other));
}

const BEGINNINGS: ReadonlySet<Fact['type']> = new Set([
  'territory.founded',
  'person.registered',
  'volunteer.registered',
  'request.noted',
  'encounter.recorded',
]);

function judge(
  fact: Fact,
  actor: Actor,
  known: Aggregate | undefined,
  other: Aggregate | undefined,
): Refusal | undefined {
  switch (fact.type) {
    case 'territory.founded':
    case 'territory.amended':
    case 'person.returned':
      return allow(isCoordinator(actor));
    case 'person.registered':
    case 'person.amended':
    case 'person.ended':
      return allow(isStaff(actor));
    case 'volunteer.registered':
    case 'volunteer.approved':
      return allow(isCoordinator(actor));
    case 'volunteer.joined':
      return allow(isVolunteer(actor, fact.subject));
    case 'volunteer.amended':
    case 'volunteer.left':
      return allow(actsFor(actor, fact.subject));
    case 'volunteer.paused':
    case 'volunteer.resumed':
      return allow(actsFor(actor, fact.subject)) ?? pausable(known as Volunteer);
    case 'encounter.recorded':
      return allow(isStaff(actor)) ?? (other ? undefined : 'unknown-subject');
    case 'request.noted':
      return allow(isStaff(actor)) ?? takesPart(other as Person | undefined);
    case 'request.amended':
      return allow(isStaff(actor)) ?? live(known as Request);
    case 'request.closed':
      return allow(isCoordinator(actor)) ?? live(known as Request);
    case 'request.grouped':
    case 'request.ungrouped':
      return allow(isCoordinator(actor)) ?? notUnderWay(known as Request);
    case 'request.reopened':
      return allow(isCoordinator(actor)) ?? (live(known as Request) ? undefined : 'not-open');
    default:
      return judgeMission(fact, actor, known as Request, other as Volunteer | undefined);
  }
}

function judgeMission(
  fact: Extract<Fact, { readonly type: `mission.${string}` }>,
  actor: Actor,
  request: Request,
  volunteer: Volunteer | undefined,
): Refusal | undefined {
  switch (fact.type) {
    case 'mission.published':
      if (!isCoordinator(actor)) return 'not-allowed';
      return live(request) ?? (request.phase === 'noted' ? undefined : 'already-exists');
    case 'mission.withdrawn':
      if (!isCoordinator(actor)) return 'not-allowed';
      return request.phase === 'open' && !request.claims.some(holds) ? undefined : 'not-open';
    case 'mission.accepted':
      if (!isVolunteer(actor, fact.data.volunteer)) return 'not-allowed';
      return acceptable(fact, request, volunteer);
    case 'mission.promised':
      if (!isCoordinator(actor)) return 'not-allowed';
      return promisable(fact, request, volunteer);
    case 'mission.given-back':
      if (!actsFor(actor, fact.data.volunteer)) return 'not-allowed';
      return live(request) ?? standsWith(request, fact.data.volunteer);
    case 'mission.started':
      if (!actsFor(actor, fact.data.volunteer)) return 'not-allowed';
      return live(request) ?? heldBy(request, fact.data.volunteer);
    case 'mission.reported':
      return reportable(fact, actor, request);
  }
}

function acceptable(
  fact: FactNamed<'mission.accepted'>,
  request: Request,
  volunteer: Volunteer | undefined,
): Refusal | undefined {
  if (volunteer?.status !== 'active') return 'not-active';
  if (!isLive(request.phase)) return 'closed';
  if (request.phase === 'noted') return 'not-open';
  const claim = claimOf(request.claims, fact.data.volunteer);
  return claim && holds(claim) ? 'already-held' : undefined;
}

function promisable(
  fact: FactNamed<'mission.promised'>,
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

/** Who is on the way already is not told to fetch somebody else. */
function notUnderWay(request: Request): Refusal | undefined {
  return live(request) ?? (request.phase === 'under-way' ? 'not-open' : undefined);
}

/** A volunteer reports on what they hold or held; a coordinator on anything that was on offer. */
function reportable(
  fact: FactNamed<'mission.reported'>,
  actor: Actor,
  request: Request,
): Refusal | undefined {
  const { volunteer } = fact.data;
  if (isCoordinator(actor)) return request.phase === 'noted' ? 'not-open' : undefined;
  if (!volunteer || !isVolunteer(actor, volunteer)) return 'not-allowed';
  return claimOf(request.claims, volunteer) ? undefined : 'not-held';
}

function allow(allowed: boolean): Refusal | undefined {
  return allowed ? undefined : 'not-allowed';
}

function live(request: Request): Refusal | undefined {
  return isLive(request.phase) ? undefined : 'closed';
}

function takesPart(person: Person | undefined): Refusal | undefined {
  if (!person) return 'unknown-subject';
  return person.status === 'ended' ? 'ended' : undefined;
}

function pausable(volunteer: Volunteer): Refusal | undefined {
  return volunteer.status === 'active' || volunteer.status === 'paused' ? undefined : 'not-active';
}

function heldBy(request: Request, volunteer: string): Refusal | undefined {
  const claim = claimOf(request.claims, volunteer);
  return claim && holds(claim) ? undefined : 'not-held';
}

function standsWith(request: Request, volunteer: string): Refusal | undefined {
  const claim = claimOf(request.claims, volunteer);
  return claim && concerned(claim) ? undefined : 'not-held';
}
