import { daysBetween, type Day, type Moment } from '../kernel/when.ts';

/** A year of the calendar as far as it has come about. */
export interface FigureYear {
  readonly year: number;
  readonly from: Day;
  /** Its last day. */
  readonly to: Day;
  /** The day whose state is told: its last day, or today while it runs. */
  readonly asOf: Day;
}

/** The year, looked at on a day. */
export function figureYear(year: number, today: Day): FigureYear {
  const from = `${String(year)}-01-01`;
  const to = `${String(year)}-12-31`;
  return { year, from, to, asOf: today < to ? today : to };
}

/** The day of a moment. */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10);
}

/** Whether a day lies in a year, and has come about. */
export function isWithin(day: Day, { from, asOf }: FigureYear): boolean {
  return day >= from && day <= asOf;
}

/** How far what somebody wrote by hand may lie back when the server receives it. */
const LATE_DAYS = 366;

/**
 * The day on which a meeting counts. Its author gave it, by a clock that may be years off: a day that
 * had not come when the server received it, or more than a year before, is that of the receipt.
 */
export function trustedDay(written: Day, received: Moment | undefined): Day {
  // Nearly all are written down on their day.
  if (!received || received.startsWith(written)) return written;
  const lies = daysBetween(written, dayOf(received));
  // A day ahead is the time zone's.
  return lies < -1 || lies > LATE_DAYS ? dayOf(received) : written;
}
