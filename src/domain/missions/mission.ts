import type { FactOf } from '../kernel/fact.ts';
import type { Id } from '../kernel/ids.ts';
import type { GivingBackReason } from '../requests/phase.ts';
import type { ReportChanges, ReportDetails } from '../requests/request.ts';

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
  ReportDetails & { readonly volunteer?: Id<'volunteer'> }
>;
/** What was told of how it went is corrected. `report`: the fact by which it was first told. */
export type MissionReportAmended = FactOf<
  'mission.report-amended',
  'mission',
  { readonly report: Id<'fact'>; readonly changes: ReportChanges }
>;

/** Every fact about a mission. */
export type MissionFact =
  | MissionPublished
  | MissionWithdrawn
  | MissionAccepted
  | MissionPromised
  | MissionGivenBack
  | MissionStarted
  | MissionReported
  | MissionReportAmended;
