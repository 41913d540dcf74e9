import type { Day } from '../kernel/when.ts';
import type { Volunteer } from './volunteer.ts';

/** What is known of how somebody stands, and of the end of their pause. */
interface Standing<Status extends string> {
  readonly status: Status;
  readonly pausedUntil?: Day;
}

/**
 * How somebody stands on a day of the territory. A pause ends by itself on the day that was told: nobody writes
 * that down, everybody who asks counts the days alike, also a device without network.
 */
export function statusOn<Status extends string>(
  { status, pausedUntil }: Standing<Status>,
  today: Day,
): Status | 'active' {
  const isOver = status === 'paused' && pausedUntil !== undefined && pausedUntil <= today;
  return isOver ? 'active' : status;
}

/** The volunteer as they stand on a day of the territory; of a pause that is over, no day is told any more. */
export function asOf(volunteer: Volunteer, today: Day): Volunteer {
  const status = statusOn(volunteer, today);
  if (status === volunteer.status) return volunteer;
  const { pausedUntil: _, ...known } = volunteer;
  return { ...known, status };
}
