import type { Travel, TravelTable } from '../kernel/travel.ts';
import type { Point } from '../kernel/place.ts';
import type { Errand, ErrandPlace } from './errand.ts';

/** What happens where a car stops. `visit`: the help is there, nobody is carried. */
export type StopPurpose = 'start' | 'pick-up' | 'destination' | 'drop-off' | 'visit' | 'end';

/** A place where the car stops. */
export interface Stop {
  readonly purpose: StopPurpose;
  readonly spot: ErrandPlace;
  /** Whose errand it is; absent at the start, at a destination that several share, and at the end. */
  readonly errand?: Errand;
  /** Minutes spent there: getting in or out, the errand itself, waiting. */
  readonly stays: number;
  /** Minutes after midnight of the arrival; absent when the times asked for cannot be kept. */
  readonly at?: number;
}

/** The way between two stops. */
export interface Leg extends Travel {
  readonly from: Stop;
  readonly to: Stop;
}

/**
 * One car's way, from the driver's home and back to it (French practice counts so; field notes 4.6).
 * `km` is all that is driven; `minutes` is door to door, with what is spent at the stops.
 */
export interface Drive extends Travel {
  readonly stops: readonly Stop[];
  readonly legs: readonly Leg[];
  readonly errands: readonly Errand[];
}

/** How far it is between spots. */
export interface Terrain {
  between(from: ErrandPlace, to: ErrandPlace): Travel;
}

/** Minutes for somebody to get in or out, or for bags to be carried in. */
export const AT_THE_DOOR = 5;

/** The way between every two of these spots, asked of the roads at once. */
export function terrainOf(
  spots: readonly ErrandPlace[],
  table: (places: readonly Point[]) => TravelTable,
): Terrain {
  const known = [...new Set(spots)];
  const indexes = new Map(known.map((spot, index) => [spot, index]));
  const ways = table(known);
  const indexOf = (spot: ErrandPlace): number => {
    const index = indexes.get(spot);
    if (index === undefined) throw new RangeError('This spot was not among those that were asked.');
    return index;
  };
  return {
    between(from, to) {
      const way = ways.at(indexOf(from), indexOf(to));
      return from.rough || to.rough ? { ...way, approximate: true } : way;
    },
  };
}

/** Stops, one after the other, and the ways between them. */
export function driveAlong(
  stops: readonly Stop[],
  errands: readonly Errand[],
  terrain: Terrain,
): Drive {
  const legs = stops.slice(1).map((to, index) => {
    const from = stops[index] as Stop;
    return { ...terrain.between(from.spot, to.spot), from, to };
  });
  const stays = stops.reduce((sum, stop) => sum + stop.stays, 0);
  return {
    ...{ stops, legs, errands },
    km: legs.reduce((sum, leg) => sum + leg.km, 0),
    minutes: legs.reduce((sum, leg) => sum + leg.minutes, stays),
    approximate: legs.some((leg) => leg.approximate),
    ...(legs.some((leg) => leg.byFerry) && { byFerry: true }),
  };
}
