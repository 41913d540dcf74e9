import { isCoordinator, isVolunteer, type Actor } from '../kernel/actor.ts';
import { withChanges } from '../kernel/changes.ts';
import { momentOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { Find } from '../kernel/noun.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { mustExist, withStep } from '../kernel/state.ts';
import { minutesBetween } from '../kernel/when.ts';
import { claimOf, noting } from '../requests/claim.ts';
import type { Report, ReportDetails, Request } from '../requests/request.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { roomToWrite, stillHere } from './judge-mission.ts';
import type { MissionReportAmended } from './mission.ts';

/** For how many days after they told it people correct their own report. */
export const DAYS_TO_AMEND = 7;

/** A coordinator corrects a report at any time; whoever told it, or for whom it was told, within some days. */
export function amendable(
  fact: MissionReportAmended,
  actor: Actor,
  request: Request,
  find: Find,
): Refusal | undefined {
  const report = reportOf(request, fact.data.report);
  if (!report) return 'unknown-subject';
  if (isCoordinator(actor)) return undefined;
  const { at, by, volunteer } = report;
  const isSelf = volunteer !== undefined && isVolunteer(actor, volunteer);
  if (by !== actor.user && !isSelf) return 'not-allowed';
  const gone = volunteer && stillHere(find<Volunteer>(volunteer));
  if (gone) return gone;
  // The last of these days is whole, wherever the territory lies: it ends before a day more has gone by.
  if (minutesBetween(at, momentOf(fact)) > (DAYS_TO_AMEND + 1) * 1_440) return 'too-late';
  const claim = volunteer && claimOf(request.claims, volunteer);
  return claim && roomToWrite(claim, actor);
}

/** The volunteer whose help a report tells of: they have not left when they correct it. */
export function volunteerTold(
  { data }: MissionReportAmended,
  request: Request,
): readonly Id<'volunteer'>[] {
  const volunteer = reportOf(request, data.report)?.volunteer;
  return volunteer ? [volunteer] : [];
}

/** The request when a report was corrected: it stands as the report tells now, if that report had ended it. */
export function reportAmended(request: Request, fact: MissionReportAmended): Request {
  const { report: id, changes } = fact.data;
  const told = mustExist(reportOf(request, id));
  const { volunteer } = told;
  const after = withAmendment(told, fact);
  const ending = request.reports.findLast(({ beside }) => !beside);
  const reason = changes.reason ?? changes.outcome;
  return {
    ...request,
    phase: told === ending && told.outcome === request.phase ? after.outcome : request.phase,
    claims: noting(request.claims, volunteer, fact),
    reports: request.reports.map((one) => (one === told ? after : one)),
    history: withStep(request.history, fact, {
      ...(volunteer && { volunteer }),
      ...(reason && { reason }),
      ...(changes.words && { words: changes.words }),
    }),
  };
}

function reportOf({ reports }: Request, id: Id<'fact'>): Report | undefined {
  return reports.find(({ fact }) => fact === id);
}

function withAmendment(told: Report, fact: MissionReportAmended): Report {
  const { reason, ...report } = withChanges(told, fact.data.changes);
  return {
    ...report,
    // Nobody says why something was not done that was done after all.
    ...(reason && report.outcome === 'not-done' && { reason }),
    amended: {
      ...{ by: fact.by, at: momentOf(fact) },
      first: told.amended?.first ?? saidIn(told),
    },
  };
}

/** What a report says, without who told it and when. */
function saidIn(told: Report): ReportDetails {
  const { fact: _f, volunteer: _v, by: _b, at: _a, beside: _o, amended: _c, ...said } = told;
  return said;
}
