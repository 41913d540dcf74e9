import { guessedTravel, type Travel, type TravelTable } from '../../domain/kernel/travel.ts';
import type { Point } from '../../domain/kernel/place.ts';

/** A way from one place to another, as it is drawn on a map. */
export interface Trip extends Travel {
  /** [longitude, latitude] in degrees, from the start to the end. */
  readonly line: readonly (readonly [number, number])[];
}

/** What tells how far it is by car. One engine for ranking volunteers, ordering rounds and drawing trips. */
export interface RoadTravel {
  between(from: Point, to: Point): Travel;
  trip(from: Point, to: Point): Trip;
  /**
   * Travel from one place to each of these; undefined where it takes longer than that many minutes.
   * One search for all of them.
   */
  within(minutes: number, from: Point, places: readonly Point[]): readonly (Travel | undefined)[];
  /** Travel between every pair of these places. */
  table(places: readonly Point[]): TravelTable;
}

/** No road is known: every answer is a guess, and says so. */
export const NO_ROADS: RoadTravel = {
  between: (from, to) => guessedTravel(from, to),
  trip: guessedTrip,
  within: (minutes, from, places) => places.map((to) => upTo(minutes, guessedTravel(from, to))),
  table: (places) => guessedTable(places),
};

/** The straight line, where no road is known. */
export function guessedTrip(from: Point, to: Point): Trip {
  return {
    ...guessedTravel(from, to),
    line: [
      [from.lon, from.lat],
      [to.lon, to.lat],
    ],
  };
}

/** The way, when it takes no longer than that. */
export function upTo(minutes: number, way: Travel): Travel | undefined {
  return way.minutes <= minutes ? way : undefined;
}

function guessedTable(places: readonly Point[]): TravelTable {
  return {
    size: places.length,
    at: (from, to) => {
      const [one, other] = [places[from], places[to]];
      if (!one || !other) throw new RangeError('There is no such place in the table.');
      return guessedTravel(one, other);
    },
  };
}
