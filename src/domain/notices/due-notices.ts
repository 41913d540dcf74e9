import type { Id } from '../kernel/ids.ts';
import type { Zone } from '../kernel/zone.ts';
import { addDays, daysBetween, lastDayOf, type Day, type Moment } from '../kernel/when.ts';
import { claimOf, concerned, holds, isFull, type Claim } from '../requests/claim.ts';
import { isLive } from '../requests/phase.ts';
import type { Request } from '../requests/request.ts';
import { statusOn } from '../volunteers/pause.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { isAskedAgain } from './evening.ts';

/** What a volunteer is told of one mission. */
export type MissionNotice =
  'confirmed' | 'substitute' | 'changed' | 'called-off' | 'free-again' | 'tomorrow' | 'report-due';

/** Something that somebody is to be told, and what makes it one thing however often it is derived. */
export interface DueNotice<Kind extends string = MissionNotice> {
  readonly kind: Kind;
  readonly request: Request;
  /** The moment or day that it comes from: another one is another notice. */
  readonly of: string;
}

/** When it is, by the clocks of the territory, and since when things are told at all. */
export interface Hour {
  readonly today: Day;
  readonly zone: Zone;
  /** `HH:MM`. */
  readonly time: string;
  /** What became the case before is not told any more. */
  readonly since: Moment;
}

/** From when on somebody is told something in the morning. */
const MORNING = '09:30';
/** For how many days it is asked how something went. */
const REPORT_DAYS = 3;

/**
 * What a volunteer is to be told of one request as it stands now. It follows from the state alone, so that it may be
 * derived again at any time: whoever tells it remembers what was told.
 */
export function missionNotices(
  request: Request,
  volunteer: Id<'volunteer'>,
  hour: Hour,
): readonly DueNotice[] {
  const claim = claimOf(request.claims, volunteer);
  if (!claim) return [];
  const notice = (kind: MissionNotice, of: string): DueNotice => ({ kind, request, of });
  const isToCome = lastDayOf(request.when) >= hour.today;
  if (!isLive(request.phase) || request.phase === 'noted') {
    const isCalledOff = claim.standing === 'released' && endedOtherwise(request) && isToCome;
    return isCalledOff && claim.since >= hour.since ? [notice('called-off', claim.since)] : [];
  }
  if (!isToCome)
    return isReportDue(request, claim, hour) ? [notice('report-due', lastDayOf(request.when))] : [];
  const { amendedAt = '' } = request;
  const isChanged = concerned(claim) && amendedAt >= hour.since && amendedAt > claim.since;
  const standing = STANDINGS[claim.standing];
  return [
    ...(standing && claim.since >= hour.since ? [notice(standing, claim.since)] : []),
    ...(isChanged ? [notice('changed', amendedAt)] : []),
    ...(isAskedAgain(request.when, claim, hour) ? [notice('tomorrow', request.when.day)] : []),
  ];
}

const STANDINGS: Readonly<Partial<Record<Claim['standing'], MissionNotice>>> = {
  confirmed: 'confirmed',
  substitute: 'substitute',
  offered: 'free-again',
};

function endedOtherwise({ phase }: Request): boolean {
  return ['cancelled', 'passed-on', 'unmet', 'done-elsewhere', 'noted'].includes(phase);
}

function isReportDue(request: Request, claim: Claim, { today, time }: Hour): boolean {
  const away = daysBetween(lastDayOf(request.when), today);
  const isTold = request.reports.some((report) => report.volunteer === claim.volunteer);
  return holds(claim) && !isTold && away >= 1 && away <= REPORT_DAYS && time >= MORNING;
}

/** The day on which a pause ends, told the day before and on it; undefined: there is nothing to tell. */
export function pauseEnding(volunteer: Volunteer, { today, time }: Hour): Day | undefined {
  const { pausedUntil, status } = volunteer;
  if (status !== 'paused' || pausedUntil === undefined || time < MORNING) return undefined;
  const away = daysBetween(today, pausedUntil);
  return away === 0 || away === 1 ? pausedUntil : undefined;
}

/**
 * When somebody is reminded of a paper, in days before its last one: a month before, and in the last week. Each lasts no
 * longer than it is remembered what was told.
 */
const CHECK_DAYS = [
  { from: 30, to: 27 },
  { from: 7, to: 1 },
] as const;

/** A paper of a volunteer whose last day is near; the same reminder has the same name. */
export interface CheckEnding {
  readonly check: string;
  readonly until: Day;
  /** With which of the reminders it is told: so many days before, at the earliest. */
  readonly before: number;
}

/** The papers of a volunteer whose last day is near, as it is told. */
export function checksEnding(volunteer: Volunteer, { today, time }: Hour): readonly CheckEnding[] {
  if (time < MORNING || statusOn(volunteer, today) !== 'active') return [];
  return (volunteer.checks ?? []).flatMap(({ check, until }) => {
    if (until === undefined) return [];
    const away = daysBetween(today, until);
    const reminder = CHECK_DAYS.find(({ from, to }) => away <= from && away >= to);
    return reminder ? [{ check, until, before: reminder.from }] : [];
  });
}

/** What coordinators are told of one request: that it was given back, where it is not too late. */
export function givenBack(request: Request, hour: Hour): readonly DueNotice<'given-back'>[] {
  const isToCome = isLive(request.phase) && lastDayOf(request.when) >= hour.today;
  if (!isToCome || isFull(request.claims, request.places)) return [];
  return request.claims
    .filter(({ standing, since }) => standing === 'given-back' && since >= hour.since)
    .map(({ since, volunteer }) => ({ kind: 'given-back', request, of: `${since} ${volunteer}` }));
}

/** Whether nobody goes yet to what is for tomorrow. */
export function isForNobodyTomorrow(request: Request, { today }: Hour): boolean {
  const isTomorrow = lastDayOf(request.when) === addDays(today, 1);
  return isTomorrow && isLive(request.phase) && !isFull(request.claims, request.places);
}
