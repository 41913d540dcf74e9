import { minutesBetween, type Moment } from '../kernel/when.ts';
import type { Signal } from './signal.ts';

/** Days after which nothing is left of a signal that nobody saw to; the page says so. */
const WAITING_IS_KEPT_DAYS = 180;
/** Days after which nothing is left once it was seen to: a mistake can be undone until then. */
const ENDED_IS_KEPT_DAYS = 30;

/** Whether the time is over for which a signal is kept. */
export function isSignalPastKeeping({ status, givenAt, endedAt }: Signal, now: Moment): boolean {
  if (status === 'forgotten') return false;
  const days = endedAt === undefined ? WAITING_IS_KEPT_DAYS : ENDED_IS_KEPT_DAYS;
  return minutesBetween(endedAt ?? givenAt, now) > days * 24 * 60;
}

/** What is left of a signal that is forgotten: that there was one. */
export function forgottenSignal({ _id, noun, schema, givenAt }: Signal): Signal {
  return {
    ...{ _id, noun, schema, givenAt, status: 'forgotten', applied: [], history: [] },
    ...{ given: '', family: '', phone: '', words: '', agreed: true, terms: 0 },
    caller: { name: '', phone: '' },
  };
}
