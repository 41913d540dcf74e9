import { isLive } from '../requests/phase.ts';
import type { Request } from '../requests/request.ts';
import { addDays, lastDayOf, type Day } from '../kernel/when.ts';
import { dayIn, PARIS, type Zone } from '../kernel/zone.ts';

/** A range of days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** Some weeks from Monday to Sunday, of which the last is the one in which a day lies. */
export function weeksUpTo(day: Day, weeks: number): Period {
  const monday = mondayOf(day);
  return { from: addDays(monday, -7 * (weeks - 1)), to: addDays(monday, 6) };
}

/** Whether somebody was waiting for this request to be answered or done on one of the days. */
export function livesIn(request: Request, { from, to }: Period, zone: Zone = PARIS): boolean {
  const end = endOf(request, zone);
  return dayIn(zone, request.notedAt) <= to && (end === undefined || end >= from);
}

/** The day, there, on which a request came to its end; undefined while something is still to be done. */
export function endOf(request: Request, zone: Zone = PARIS): Day | undefined {
  if (isLive(request.phase)) return undefined;
  const { history } = request;
  const reopened = history.findLastIndex(({ type }) => type === 'request.reopened');
  const ending = history.slice(reopened + 1).find(({ type }) => ENDINGS.has(type));
  // A history keeps its last steps only: without the step, the last day that suited is the nearest guess.
  return ending ? dayIn(zone, ending.at) : lastDayOf(request.when);
}

const ENDINGS: ReadonlySet<string> = new Set(['request.closed', 'mission.reported']);
