import { momentOf } from '../kernel/fact.ts';
import { claimOf, holds, noting, phaseOf, withAcceptance, withRelease } from '../requests/claim.ts';
import { ended, withoutVolunteer } from '../requests/evolve-request.ts';
import { isLive } from '../requests/phase.ts';
import type { Report, Request } from '../requests/request.ts';
import type {
  MissionAccepted,
  MissionGivenBack,
  MissionPromised,
  MissionReported,
  MissionStarted,
  MissionWithdrawn,
} from './mission.ts';

/** The request when the offer was taken back. */
export function withdrawn(request: Request, fact: MissionWithdrawn): Request {
  return { ...request, phase: 'noted', claims: withRelease(request.claims, fact, () => false) };
}

/** The request when a volunteer said yes, or a coordinator for them. */
export function accepted(request: Request, fact: MissionAccepted | MissionPromised): Request {
  const promised = fact.type === 'mission.promised';
  const { volunteer } = fact.data;
  const claims = withAcceptance(request.claims, volunteer, request.places, fact, promised);
  const phase = request.phase === 'under-way' ? request.phase : phaseOf(claims, request.places);
  const publishedAt = request.publishedAt ?? momentOf(fact);
  return { ...request, claims, phase, publishedAt };
}

/** The request when a volunteer cannot go after all. */
export function givenBack(request: Request, fact: MissionGivenBack): Request {
  return withoutVolunteer(request, fact.data.volunteer, fact);
}

/** The request when a volunteer is on the way. */
export function started(request: Request, fact: MissionStarted): Request {
  const claims = noting(request.claims, fact.data.volunteer, fact);
  return { ...request, claims, phase: 'under-way' };
}

/**
 * A report ends the mission when it comes from whoever held it, or when nobody did. Any other
 * report (a substitute who went too, a second volunteer, a late one) is kept beside it.
 */
export function reported(request: Request, fact: MissionReported): Request {
  const { volunteer, outcome } = fact.data;
  const claims = noting(request.claims, volunteer, fact);
  const reporter = volunteer && claimOf(claims, volunteer);
  const ends = isLive(request.phase) && (!reporter || holds(reporter) || !claims.some(holds));
  const report: Report = {
    ...fact.data,
    ...{ fact: fact._id, by: fact.by, at: momentOf(fact) },
    ...(!ends && { beside: true }),
  };
  const known = { ...request, claims, reports: [...request.reports, report] };
  if (!ends) return known;
  const released = withRelease(claims, fact, (claim) => claim === reporter || holds(claim));
  return ended(known, outcome, released);
}
