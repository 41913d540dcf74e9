import type { Claim, ClaimStanding } from '../requests/claim.ts';
import { holds } from '../requests/claim.ts';
import { claimIdOf, idOf, uuidOf, type Id } from '../kernel/ids.ts';
import type { MissionKind, Need } from '../kernel/kind.ts';
import type { Contact, Mobility, Person, Phone } from '../people/person.ts';
import { isLive, type Phase } from '../requests/phase.ts';
import { roughly, type Place, type Point } from '../kernel/place.ts';
import type { Report, Request } from '../requests/request.ts';
import type { StateOf } from '../kernel/state.ts';
import type { Moment, When } from '../kernel/when.ts';

/** What volunteers may know of a request before it is theirs: never a name, never an address. */
export interface Mission extends StateOf<'mission'>, Whereabouts {
  readonly phase: Phase;
  readonly kind: MissionKind;
  readonly when: When;
  /** INSEE code of the commune to go to, when it is known. */
  readonly destinationCommune?: string;
  readonly needs: readonly Need[];
  readonly places: number;
  /** How many of the places are taken. */
  readonly taken: number;
  readonly publishedAt: Moment;
  readonly amendedAt?: Moment;
  /** The missions that share one car carry the same UUID. */
  readonly outing?: string;
}

/** Where a mission begins, as roughly as volunteers may know. */
export interface Whereabouts {
  /** INSEE code of the commune. */
  readonly commune: string;
  /** To about one kilometre; absent when the person's home was never placed on the map. */
  readonly near?: Point;
}

/** Who is waiting, where exactly, and how to reach them: for the one who is confirmed. */
export interface Brief extends StateOf<'brief'> {
  readonly mission: Id<'mission'>;
  readonly given: string;
  readonly family: string;
  readonly title?: 'madam' | 'sir';
  readonly phones: readonly Phone[];
  readonly commune: string;
  readonly address: string;
  readonly point?: Point;
  readonly access?: string;
  readonly mobility?: readonly Mobility[];
  readonly contacts?: readonly Contact[];
  readonly destination?: Place;
  readonly instructions?: string;
  /** Home to home, in kilometres, as somebody agreed to count them. */
  readonly agreedKm?: number;
}

/** One volunteer's standing on one mission, theirs to keep. */
export interface ClaimView extends StateOf<'claim'> {
  readonly mission: Id<'mission'>;
  readonly volunteer: Id<'volunteer'>;
  readonly standing: ClaimStanding;
  readonly since: Moment;
  readonly promised?: true;
  readonly phase: Phase;
  readonly kind: MissionKind;
  readonly when: When;
  /** What this volunteer told of how it went, latest last. */
  readonly reports: readonly Report[];
}

/** The mission that volunteers see of a request; undefined until it was first published. */
export function missionOf(request: Request, where: Whereabouts): Mission | undefined {
  const { phase, kind, when, destination, needs, places, publishedAt, amendedAt, outing } = request;
  if (!publishedAt) return undefined;
  return {
    _id: idOf('mission', uuidOf(request._id)),
    noun: 'mission',
    schema: 1,
    phase,
    kind,
    when,
    needs,
    places,
    publishedAt,
    taken: request.claims.filter(holds).length,
    commune: where.commune,
    ...(where.near && { near: where.near }),
    ...(destination?.commune && { destinationCommune: destination.commune }),
    ...(amendedAt && { amendedAt }),
    ...(outing && { outing }),
    applied: [],
  };
}

/** A person's home as roughly as volunteers may know it. */
export function whereaboutsOf(person: Person): Whereabouts {
  return { commune: person.commune, ...(person.point && { near: roughly(person.point) }) };
}

/** The brief of a request; undefined until somebody first said yes. */
export function briefOf(request: Request, person: Person): Brief | undefined {
  if (request.claims.length === 0) return undefined;
  const { given, family, title, phones, commune, address, point, access, mobility } = person;
  const { destination, instructions, agreedKm } = request;
  return {
    _id: idOf('brief', uuidOf(request._id)),
    noun: 'brief',
    schema: 1,
    mission: idOf('mission', uuidOf(request._id)),
    given,
    family,
    phones,
    commune,
    address,
    ...(title && { title }),
    ...(point && { point }),
    ...(access && { access }),
    ...(mobility && { mobility }),
    ...(person.contacts && { contacts: person.contacts }),
    ...(destination && { destination }),
    ...(instructions && { instructions }),
    ...(agreedKm !== undefined && { agreedKm }),
    applied: [],
  };
}

/** What each volunteer who ever said yes to a request may know of their own standing. */
export function claimViewsOf(request: Request): readonly ClaimView[] {
  return request.claims.map((claim) => claimViewOf(request, claim));
}

/** Whether this volunteer may hold the brief: confirmed, and it is still to be done. */
export function mayHoldBrief(request: Request, claim: Claim): boolean {
  return claim.standing === 'confirmed' && isLive(request.phase);
}

function claimViewOf(request: Request, claim: Claim): ClaimView {
  const { volunteer, standing, since, promised, applied } = claim;
  return {
    _id: claimIdOf(request._id, volunteer),
    noun: 'claim',
    schema: 1,
    mission: idOf('mission', uuidOf(request._id)),
    volunteer,
    standing,
    since,
    ...(promised && { promised }),
    phase: request.phase,
    kind: request.kind,
    when: request.when,
    reports: request.reports.filter((report) => report.volunteer === volunteer),
    applied,
  };
}
