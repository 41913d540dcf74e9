import { minutesBetween, type Moment } from '../kernel/when.ts';
import type { Candidacy } from './candidacy.ts';

/** Days after which nothing is left of somebody who offered to help and was never met; the page says so. */
const WAITING_IS_KEPT_DAYS = 180;
/** Days after which nothing is left once they were registered or set aside: a mistake can be undone until then. */
const ENDED_IS_KEPT_DAYS = 30;

/** Whether the time is over for which somebody's offer is kept. */
export function isPastKeeping({ status, offeredAt, endedAt }: Candidacy, now: Moment): boolean {
  if (status === 'forgotten') return false;
  const days = endedAt === undefined ? WAITING_IS_KEPT_DAYS : ENDED_IS_KEPT_DAYS;
  return minutesBetween(endedAt ?? offeredAt, now) > days * 24 * 60;
}

/** What is left of a candidacy that is forgotten: that there was one. */
export function forgottenCandidacy({ _id, noun, schema, offeredAt }: Candidacy): Candidacy {
  return {
    ...{ _id, noun, schema, offeredAt, status: 'forgotten', applied: [], history: [] },
    ...{ given: '', family: '', phone: '', kinds: [], charter: '', terms: 0 },
  };
}
