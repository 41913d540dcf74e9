/** A calendar day without an hour, `YYYY-MM-DD`, in the territory's own time. */
export type Day = string;

/** A moment, ISO 8601 with its offset, in UTC. */
export type Moment = string;

/** Morning, afternoon or evening: old people rarely give an hour. */
export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/**
 * When help is wanted: an hour, a part of a day, a whole day, or "within the next 7, 15 or 30 days".
 * `day` is the first day that suits, `until` the last one (absent: the same day).
 */
export interface When {
  readonly day: Day;
  readonly until?: Day;
  readonly part?: PartOfDay;
  /** `HH:MM`, 24 hours, local. */
  readonly time?: string;
  /** How long it should take on the spot (at the doctor's, in the shop, with the person), in minutes. */
  readonly minutes?: number;
}

/**
 * Which of two days or moments comes first, for sorting. They are compared as they are written, not by a language:
 * `localeCompare` is slow, and its first use takes a slow telephone a tenth of a second.
 */
export function byTime(a: Moment, b: Moment): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The last day on which the help is still of use. */
export function lastDayOf(when: When): Day {
  return when.until ?? when.day;
}

/** The day a number of days after another; negative goes back. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days lie between two days; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** How many minutes lie between two moments; negative when `to` is earlier. */
export function minutesBetween(from: Moment, to: Moment): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}

/** Whether the day exists in the calendar (2026-02-30 does not). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return day >= 1 && day <= daysIn(year, month);
}
