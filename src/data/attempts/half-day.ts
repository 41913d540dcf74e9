import type { HalfDay } from '../../domain/attempts/next-calls.ts';
import type { Moment } from '../../domain/kernel/when.ts';
import { dayIn, timeIn, type Zone } from '../../domain/kernel/zone.ts';

/** The part of the day that a moment is in where people are rung; it words and sorts, and decides nothing. */
export function halfDayOf(zone: Zone, moment: Moment): HalfDay {
  const time = timeIn(zone, moment);
  return {
    day: dayIn(zone, moment),
    part: time < NOON ? 'morning' : time < EVENING ? 'afternoon' : 'evening',
  };
}

const NOON = '12:00';
const EVENING = '18:00';
