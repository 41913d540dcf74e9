import { daysBetween, type Day, type Moment } from '../kernel/when.ts';
import { dayIn, PARIS, type Zone } from '../kernel/zone.ts';

/** A year of the calendar as far as it has come about. */
export interface FigureYear {
  readonly year: number;
  readonly from: Day;
  /** Its last day. */
  readonly to: Day;
  /** The day whose state is told: its last day, or today while it runs. */
  readonly asOf: Day;
  /** Where its days begin and end; absent: in Paris. */
  readonly zone?: Zone;
}

/** The year, looked at on a day. */
export function figureYear(year: number, today: Day, zone: Zone = PARIS): FigureYear {
  const from = `${String(year)}-01-01`;
  const to = `${String(year)}-12-31`;
  const asOf = today < to ? today : to;
  return { year, from, to, asOf, ...(zone !== PARIS && { zone }) };
}

/** The day of a moment, where the days of a year begin and end. */
export function dayOf(moment: Moment, { zone = PARIS }: Pick<FigureYear, 'zone'>): Day {
  return dayIn(zone, moment);
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
export function trustedDay(
  written: Day,
  received: Moment | undefined,
  year: Pick<FigureYear, 'zone'> = {},
): Day {
  // Nearly all are written down on their day.
  if (!received || received.startsWith(written)) return written;
  const receivedOn = dayOf(received, year);
  const lies = daysBetween(written, receivedOn);
  // A day ahead may be that of a device set to another place.
  return lies < -1 || lies > LATE_DAYS ? receivedOn : written;
}
