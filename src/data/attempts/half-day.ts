import type { HalfDay } from '../../domain/attempts/next-calls.ts';

/** The part of the day that a moment is in where this device is; it words and sorts, and decides nothing. */
export function halfDayOf(moment: Date): HalfDay {
  const hour = moment.getHours();
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const date = String(moment.getDate()).padStart(2, '0');
  return {
    day: `${String(moment.getFullYear())}-${month}-${date}`,
    part: hour < NOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening',
  };
}

const NOON = 12;
const EVENING = 18;
