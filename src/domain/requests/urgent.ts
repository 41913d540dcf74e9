import { daysBetween, lastDayOf, type Day } from '../kernel/when.ts';
import { holds } from './claim.ts';
import { isLive } from './phase.ts';
import type { Request } from './request.ts';

/** So many days before, somebody should be found: the usual notice in solidarity transport. */
export const NOTICE_DAYS = 2;

/** Whether nobody goes yet and it is for within two days, or was. */
export function isUrgent(request: Request, today: Day): boolean {
  const isWanting = isLive(request.phase) && request.claims.filter(holds).length < request.places;
  return isWanting && daysBetween(today, lastDayOf(request.when)) <= NOTICE_DAYS;
}
