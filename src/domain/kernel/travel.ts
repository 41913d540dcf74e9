import { distanceKm, type Point } from './place.ts';

/** How far it is from one place to another by car, and how long it takes. */
export interface Travel {
  /** Kilometres on the road. */
  readonly km: number;
  /** Minutes of driving. */
  readonly minutes: number;
  /** No road is known between the two: a guess from the straight line, always shown as "environ". */
  readonly approximate: boolean;
  /** A ferry is taken: its crossing counts in the minutes, and not in the kilometres. */
  readonly byFerry?: boolean;
}

/** Kilometres of road for each kilometre of straight line (median of measured detours 1.22–1.63). */
const DETOUR_FACTOR = 1.3;
/** Average speed on country roads, villages included, in kilometres per hour. */
const COUNTRY_KM_PER_HOUR = 45;

/** A guess where roads are unknown: the straight line, lengthened. Never good enough for money alone. */
export function guessedTravel(from: Point, to: Point, detour = DETOUR_FACTOR): Travel {
  const km = distanceKm(from, to) * detour;
  return { km, minutes: (km / COUNTRY_KM_PER_HOUR) * 60, approximate: true };
}

/** Travel between every pair of places: `at(i, j)` is from the i-th place to the j-th. */
export interface TravelTable {
  readonly size: number;
  at(from: number, to: number): Travel;
}
