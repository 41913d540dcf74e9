import { holds } from '../requests/claim.ts';
import type { ClosingReason } from '../requests/phase.ts';
import { isLive } from '../requests/phase.ts';
import type { Request } from '../requests/request.ts';
import { daysBetween, type Day } from '../kernel/when.ts';
import { dayIn, PARIS, type Zone } from '../kernel/zone.ts';
import { endOf, type Period } from './period.ts';

/** Closed like this, a request was left to itself: nobody could come. */
const NOBODY_FOUND_REASONS: ReadonlySet<ClosingReason | undefined> = new Set<ClosingReason>([
  'no-volunteer',
  'too-late',
  'too-far',
]);

/** After how many days of waiting a request on offer weighs as much as one that was never met. */
const LONG_WAIT_DAYS = 7;

/** Whether a request still looks for somebody: on offer, and not everybody it takes has said yes. */
export function isUnanswered(request: Request): boolean {
  const onOffer = isLive(request.phase) && request.phase !== 'noted';
  return onOffer && request.claims.filter(holds).length < request.places;
}

/**
 * How much of a request stayed without an answer in a period, from 0 to 1: 1 when it ended there for
 * want of somebody, a seventh for each day that one on offer has waited, nothing for all others.
 * @param today until when somebody has been waiting
 */
export function unmetWeight(
  request: Request,
  period: Period,
  today: Day,
  zone: Zone = PARIS,
): number {
  const end = endOf(request, zone);
  if (end !== undefined) {
    const isThen = end >= period.from && end <= period.to;
    return isThen && closedForWantOfSomebody(request) ? 1 : 0;
  }
  const since = request.publishedAt && dayIn(zone, request.publishedAt);
  if (!isUnanswered(request) || since === undefined) return 0;
  const until = period.to < today ? period.to : today;
  const days = Math.max(0, daysBetween(since, until));
  return Math.min(1, days / LONG_WAIT_DAYS);
}

/** Whether a request came to its end because nobody could come. */
export function closedForWantOfSomebody({
  phase,
  reason,
}: Pick<Request, 'phase' | 'reason'>): boolean {
  return (phase === 'unmet' || phase === 'passed-on') && NOBODY_FOUND_REASONS.has(reason);
}
