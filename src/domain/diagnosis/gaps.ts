import type { Point } from '../kernel/place.ts';
import type { Travel } from '../kernel/travel.ts';
import { isWithin, nearestTravel, type ReachLimit, type TravelMeasure } from './nearest.ts';

/** Where somebody waits, or where somebody who could come lives. */
export interface Standpoint {
  /** INSEE code of the commune. */
  readonly commune: string;
  readonly point: Point;
}

/** Requests of one commune that nobody answers, with no active volunteer near enough to any of them. */
export interface Gap extends Standpoint {
  /** How many requests; `point` is in the middle of them. */
  readonly requests: number;
  /** The way to the volunteer who lives nearest to one of them; absent when there is no volunteer. */
  readonly nearest?: Travel;
}

/**
 * Where requests wait and nobody lives near: "12 demandes, aucun bénévole à moins de 8 km".
 * @param requests where those begin that nobody has taken
 * @param volunteers where the active ones live
 * @returns the largest gap first
 */
export function gapsOf(
  requests: readonly Standpoint[],
  volunteers: readonly Standpoint[],
  limit: ReachLimit,
  measure: TravelMeasure,
): readonly Gap[] {
  const homes = volunteers.map(({ point }) => point);
  const lonely = new Map<string, { points: Point[]; nearest?: Travel }>();
  for (const { commune, point } of requests) {
    const travel = nearestTravel(point, homes, limit, measure);
    if (travel && isWithin(travel, limit)) continue;
    const known = lonely.get(commune) ?? { points: [] };
    known.points.push(point);
    const isNearer = travel && (!known.nearest || travel[limit.by] < known.nearest[limit.by]);
    lonely.set(commune, { ...known, ...(isNearer && { nearest: travel }) });
  }
  return [...lonely]
    .map(([commune, { points, nearest }]) => ({
      commune,
      point: middleOf(points),
      requests: points.length,
      ...(nearest && { nearest }),
    }))
    .sort((a, b) => b.requests - a.requests || (a.commune < b.commune ? -1 : 1));
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce(({ lat, lon }, one) => ({ lat: lat + one.lat, lon: lon + one.lon }));
  return { lat: sum.lat / points.length, lon: sum.lon / points.length };
}
