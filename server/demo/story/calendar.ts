import { addDays, type Day } from '../../../src/domain/kernel/when.ts';
import { dayIn, PARIS, timeIn } from '../../../src/domain/kernel/zone.ts';
import type { Random } from '../random.ts';

/** A minute, an hour and a day, in milliseconds. */
export const MINUTE_MS = 60_000;
/** See MINUTE. */
export const HOUR_MS = 60 * MINUTE_MS;

/** A moment of a day by the clocks of the demonstration's territories, in milliseconds since 1970. */
export function momentOn(day: Day, hour: number, minute = 0): number {
  const winter = Date.parse(`${day}T00:00:00Z`) + (hour - 1) * HOUR_MS + minute * MINUTE_MS;
  return hourOf(winter) === hour ? winter : winter - HOUR_MS;
}

/** The day of a moment there. */
export function dayOf(moment: number): Day {
  return dayIn(PARIS, new Date(moment).toISOString());
}

/** The hour of the clock there, from 0. */
export function hourOf(moment: number): number {
  return Number(timeIn(PARIS, new Date(moment).toISOString()).slice(0, 2));
}

/** The weekday of a day, from 0 for a Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** A moment of that day at which the town hall is open; a weekend counts as the Friday before. */
export function officeHour(day: Day, chance: Random): number {
  const weekday = weekdayOf(day);
  const open = addDays(day, weekday === 0 ? -2 : weekday === 6 ? -1 : 0);
  const hour = chance.pick([8, 9, 9, 10, 10, 11, 14, 15, 16]);
  return momentOn(open, hour, chance.integer(0, 59)) + chance.integer(0, 59) * 1_000;
}
