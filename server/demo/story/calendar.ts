import { addDays, type Day } from '../../../src/domain/kernel/when.ts';
import type { Random } from '../random.ts';

/** A minute, an hour and a day, in milliseconds. */
export const MINUTE_MS = 60_000;
/** See MINUTE. */
export const HOUR_MS = 60 * MINUTE_MS;
/** See MINUTE. */
export const DAY_MS = 24 * HOUR_MS;

/** A moment of a day, in milliseconds since 1970; the demonstration takes local time for UTC. */
export function momentOn(day: Day, hour: number, minute = 0): number {
  return Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS + minute * MINUTE_MS;
}

/** The day of a moment. */
export function dayOf(moment: number): Day {
  return new Date(moment).toISOString().slice(0, 10);
}

/** A moment of that day at which the town hall is open; a weekend counts as the Friday before. */
export function officeHour(day: Day, chance: Random): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const open = addDays(day, weekday === 0 ? -2 : weekday === 6 ? -1 : 0);
  const hour = chance.pick([8, 9, 9, 10, 10, 11, 14, 15, 16]);
  return momentOn(open, hour, chance.integer(0, 59)) + chance.integer(0, 59) * 1_000;
}
