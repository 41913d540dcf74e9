import type { Day } from '../kernel/when.ts';

/** A month of the calendar, `YYYY-MM`. */
export type Month = string;

/** The month in which a day lies. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The months from one day to another, both included; none when the first is later. */
export function monthsBetween(from: Day, to: Day): readonly Month[] {
  const months: Month[] = [];
  const last = monthOf(to);
  for (let month = monthOf(from); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** The month after another. */
function nextMonth(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = new Date(Date.UTC(year, number, 1));
  return next.toISOString().slice(0, 7);
}

/** The last day of a month. */
export function lastDayOfMonth(month: Month): Day {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
