import { distanceKm, type Point } from '../kernel/place.ts';
import type { Travel } from '../kernel/travel.ts';

/** How far it is by car from one place to another: by the roads when they are known, else a guess. */
export type TravelMeasure = (from: Point, to: Point) => Travel;

/** What is still near enough: so many kilometres of road, or so many minutes of driving. */
export interface ReachLimit {
  readonly by: 'km' | 'minutes';
  readonly most: number;
}

/** "À moins de 8 km": the usual limit of the diagnosis. */
export const EIGHT_KM: ReachLimit = { by: 'km', most: 8 };

/** Nobody drives faster, so that a straight line says how long it takes at least. */
const FASTEST_KM_PER_HOUR = 130;

/** Whether a way is within a limit. */
export function isWithin(travel: Travel, { by, most }: ReachLimit): boolean {
  return travel[by] <= most;
}

/**
 * The way to the nearest of some places; to any that is near enough when there is one, for which
 * fewer roads are asked. No road is shorter than the straight line, so far places are never measured.
 * @returns undefined when there is no place at all
 */
export function nearestTravel(
  from: Point,
  places: readonly Point[],
  limit: ReachLimit,
  measure: TravelMeasure,
): Travel | undefined {
  const { by } = limit;
  let best: Travel | undefined;
  for (const { place, least } of byLeast(from, places, by)) {
    if (best && least >= best[by]) break;
    const travel = measure(from, place);
    if (!best || travel[by] < best[by]) best = travel;
    if (isWithin(best, limit)) break;
  }
  return best;
}

function byLeast(
  from: Point,
  places: readonly Point[],
  by: ReachLimit['by'],
): readonly { readonly place: Point; readonly least: number }[] {
  const perKm = by === 'km' ? 1 : 60 / FASTEST_KM_PER_HOUR;
  return places
    .map((place) => ({ place, least: distanceKm(from, place) * perKm }))
    .sort((a, b) => a.least - b.least);
}
