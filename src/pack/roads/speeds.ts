import { lengthOf } from './line-length.ts';
import type { RoadClass, RoadWay } from './road-way.ts';

/**
 * What is really driven on each class of road where no sign is known, in kilometres per hour: the
 * averages of OSRM's car profile (github.com/Project-OSRM/osrm-backend, profiles/car.lua), but 33 on
 * unclassified roads, which in the French countryside are the lanes between hamlets, and slower where one looks for a
 * door or drives over a field. What turning takes is counted apart. Compared with Valhalla: `npm run bench -- valhalla`.
 */
const KM_PER_HOUR_BY_CLASS: Readonly<Record<RoadClass, number>> = {
  motorway: 90,
  trunk: 85,
  primary: 65,
  secondary: 55,
  tertiary: 45,
  unclassified: 33,
  residential: 20,
  'living-street': 10,
  service: 12,
  track: 5,
  ferry: 8,
};

/** Nobody drives at what the sign allows all along (OSRM: 80 %), but in a village nearly so between two crossings. */
const SHARE_OF_LIMIT = 0.8;
const SHARE_IN_TOWN = 0.95;
const IN_TOWN = 50;
/** A 90 on a lane is a limit, not a promise. */
const MOST_ABOVE_USUAL = 1.15;

/** So fast and no faster (kilometres per hour) one drives through yards and car parks, past playing children, over fields. */
export const SLOWEST_KM_PER_HOUR = KM_PER_HOUR_BY_CLASS.service;

/** The fastest that any road of a graph is driven: what the search for a way may hope for. */
export const FASTEST_KM_PER_HOUR = 110;

/** Kilometres per hour on a way, whole. */
export function speedOn({ class: kind, maxSpeed, minutes, lonLats }: RoadWay): number {
  if (minutes !== undefined && minutes > 0) {
    const perHour = (lengthOf(lonLats) / 1_000 / minutes) * 60;
    return Math.max(1, Math.min(FASTEST_KM_PER_HOUR, Math.round(perHour)));
  }
  const usual = KM_PER_HOUR_BY_CLASS[kind];
  if (maxSpeed === undefined) return usual;
  const signed = maxSpeed * (maxSpeed <= IN_TOWN ? SHARE_IN_TOWN : SHARE_OF_LIMIT);
  const hoped =
    kind === 'motorway' || kind === 'trunk' ? signed : Math.min(signed, usual * MOST_ABOVE_USUAL);
  return Math.max(5, Math.min(FASTEST_KM_PER_HOUR, Math.round(hoped)));
}
