import {
  claimOf,
  holds,
  noting,
  phaseOf,
  withAcceptance,
  withGivingBack,
  withRelease,
} from '../requests/claim.ts';
import { momentOf, type FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import { isLive, type GivingBackReason } from '../requests/phase.ts';
import { ended, type Report, type Request } from '../requests/request.ts';
import { withApplied, withStep, type Step } from '../kernel/state.ts';

type Empty = Record<string, never>;
type ByVolunteer = { readonly volunteer: Id<'volunteer'> };

/** A request is offered to volunteers. */
export type MissionPublished = FactOf<'mission.published', 'mission', Empty>;
/** The offer is taken back; the request stays noted. */
export type MissionWithdrawn = FactOf<'mission.withdrawn', 'mission', Empty>;
/** A volunteer says yes. */
export type MissionAccepted = FactOf<'mission.accepted', 'mission', ByVolunteer>;
/** A coordinator promised the mission to a volunteer over the telephone. */
export type MissionPromised = FactOf<'mission.promised', 'mission', ByVolunteer>;
/** A volunteer cannot go after all. */
export type MissionGivenBack = FactOf<
  'mission.given-back',
  'mission',
  ByVolunteer & { readonly reason?: GivingBackReason; readonly words?: string }
>;
/** The volunteer is on the way. */
export type MissionStarted = FactOf<'mission.started', 'mission', ByVolunteer>;
/** How it went, told by the volunteer or by the coordinator for them. */
export type MissionReported = FactOf<
  'mission.reported',
  'mission',
  Omit<Report, 'fact' | 'by' | 'at'>
>;

/** Every fact about a mission. */
export type MissionFact =
  | MissionPublished
  | MissionWithdrawn
  | MissionAccepted
  | MissionPromised
  | MissionGivenBack
  | MissionStarted
  | MissionReported;

/** The request after a fact about its mission that was not refused. */
export function evolveMission(request: Request, fact: MissionFact): Request {
  const after = evolved(request, fact);
  return {
    ...after,
    applied: withApplied(request.applied, fact),
    history: withStep(request.history, fact, detailsOf(fact)),
  };
}

function evolved(request: Request, fact: MissionFact): Request {
  switch (fact.type) {
    case 'mission.published':
      return { ...request, phase: 'open', publishedAt: momentOf(fact) };
    case 'mission.withdrawn':
      return { ...request, phase: 'noted', claims: withRelease(request.claims, fact, () => false) };
    case 'mission.accepted':
    case 'mission.promised':
      return accepted(request, fact);
    case 'mission.given-back':
      return givenBack(request, fact);
    case 'mission.started': {
      const claims = noting(request.claims, fact.data.volunteer, fact);
      return { ...request, claims, phase: 'under-way' };
    }
    case 'mission.reported':
      return reported(request, fact);
  }
}

function accepted(request: Request, fact: MissionAccepted | MissionPromised): Request {
  const promised = fact.type === 'mission.promised';
  const { volunteer } = fact.data;
  const claims = withAcceptance(request.claims, volunteer, request.places, fact, promised);
  const phase = request.phase === 'under-way' ? request.phase : phaseOf(claims, request.places);
  const publishedAt = request.publishedAt ?? momentOf(fact);
  return { ...request, claims, phase, publishedAt };
}

function givenBack(request: Request, fact: MissionGivenBack): Request {
  const claim = claimOf(request.claims, fact.data.volunteer);
  const claims = withGivingBack(request.claims, fact.data.volunteer, request.places, fact);
  const held = claim !== undefined && holds(claim);
  return { ...request, claims, phase: held ? phaseOf(claims, request.places) : request.phase };
}

/**
 * A report ends the mission when it comes from whoever held it, or when nobody did. Any other
 * report (a substitute who went too, a second volunteer, a late one) is kept beside it.
 */
function reported(request: Request, fact: MissionReported): Request {
  const report: Report = { ...fact.data, fact: fact._id, by: fact.by, at: momentOf(fact) };
  const claims = noting(request.claims, fact.data.volunteer, fact);
  const known = { ...request, claims, reports: [...request.reports, report] };
  const reporter = fact.data.volunteer && claimOf(claims, fact.data.volunteer);
  const decides = !reporter || holds(reporter) || !claims.some(holds);
  if (!isLive(request.phase) || !decides) return known;
  const released = withRelease(claims, fact, (claim) => claim === reporter || holds(claim));
  return ended(known, fact.data.outcome, released);
}

function detailsOf(fact: MissionFact): Pick<Step, 'volunteer' | 'reason' | 'words'> {
  const { volunteer, reason, words } = fact.data as Pick<Step, 'volunteer' | 'reason' | 'words'>;
  return { ...(volunteer && { volunteer }), ...(reason && { reason }), ...(words && { words }) };
}
