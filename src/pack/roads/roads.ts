import { guessedTravel, type Travel, type TravelTable } from '../../domain/kernel/travel.ts';
import { distanceKm, type Point } from '../../domain/kernel/place.ts';
import { networkOf, type Network } from './network.ts';
import { guessedTrip, upTo, type RoadTravel, type Trip } from './road-travel.ts';
import { decodeRoads } from './roads-file.ts';
import { Search, type Way } from './search.ts';
import { Snapping, type SnappedPoint } from './snapping.ts';

/** What one drives between a door and the road that is known: a yard, a private lane (metres a second). */
const YARD_METRES_PER_SECOND = 10 / 3.6;

/** Farther from the road than this (metres), nobody knows how one gets there: "environ". */
const MAX_YARD_METRES = 400;

/** Two spots of the road, and the way from the one to the other. */
interface Found {
  readonly start: SnappedPoint;
  readonly end: SnappedPoint;
  /** Without a last arc it leads along one and the same segment. */
  readonly way: Driven;
}

type Driven = Pick<Way, 'seconds' | 'metres' | 'byFerry'> & Partial<Pick<Way, 'last'>>;

/**
 * Reads `roads.bin` of a territory pack.
 * @throws RoadsUnreadable
 */
export function readRoads(bytes: Uint8Array): Roads {
  return new Roads(networkOf(decodeRoads(bytes)));
}

/** The roads of a territory: how far it is, how long it takes, and by which way. */
export class Roads implements RoadTravel {
  readonly #network: Network;
  readonly #snapping: Snapping;
  readonly #search: Search;

  constructor(network: Network) {
    this.#network = network;
    this.#snapping = new Snapping(network);
    this.#search = new Search(network);
  }

  /** The spot of a road nearest to a place; undefined when none is within two kilometres. */
  snap(place: Point): SnappedPoint | undefined {
    return this.#snapping.nearest(place);
  }

  between(from: Point, to: Point): Travel {
    const found = this.#found(from, to);
    return found ? travelOf(from, to, found) : guessedTravel(from, to);
  }

  trip(from: Point, to: Point): Trip {
    const found = this.#found(from, to);
    if (!found || isMostlyOffRoad(from, to, found)) return guessedTrip(from, to);
    const line = [[from.lon, from.lat], ...this.#lineOf(found), [to.lon, to.lat]] as const;
    return { ...travelOf(from, to, found), line: line.map(([lon, lat]) => [lon, lat] as const) };
  }

  within(minutes: number, from: Point, places: readonly Point[]): readonly (Travel | undefined)[] {
    const start = this.snap(from);
    const spots = places.map((place) => this.snap(place));
    const ways = start ? this.#waysFrom(start, spots, minutes * 60) : [];
    return places.map((place, index) => {
      const [end, way] = [spots[index], ways[index]];
      if (start && end && way) return upTo(minutes, travelOf(from, place, { start, end, way }));
      const isFar = start && end && this.#isJoined(start, end);
      return isFar ? undefined : upTo(minutes, this.between(from, place));
    });
  }

  table(places: readonly Point[]): TravelTable {
    const spots = places.map((place) => this.snap(place));
    const rows = spots.map((spot) => spot && this.#waysFrom(spot, spots));
    const placeAt = (index: number): Point => {
      const place = places[index];
      if (!place) throw new RangeError('There is no such place in the table.');
      return place;
    };
    return {
      size: places.length,
      at: (from, to) => {
        if (from === to) return { km: 0, minutes: 0, approximate: false };
        const [start, end] = [spots[from], spots[to]];
        const way = rows[from]?.[to];
        const [here, there] = [placeAt(from), placeAt(to)];
        if (start && end && way) return travelOf(here, there, { start, end, way });
        return start && end ? this.between(here, there) : guessedTravel(here, there);
      },
    };
  }

  /** The way between two places; where the nearest roads are not joined, by others that are near and are. */
  #found(from: Point, to: Point): Found | undefined {
    const [start, end] = [this.snap(from), this.snap(to)];
    if (!start || !end) return undefined;
    const way = this.#way(start, end);
    if (way) return { start, end, way };
    const [here, there] = [this.#partOf(start), this.#partOf(end)];
    if (here === there) return undefined;
    const others = [
      { start: this.#snapping.nearest(from, there), end },
      { start, end: this.#snapping.nearest(to, here) },
      {
        start: this.#snapping.nearest(from, this.#network.mainPart),
        end: this.#snapping.nearest(to, this.#network.mainPart),
      },
    ];
    const whole = others.flatMap((one) => {
      const other = one.start && one.end && this.#way(one.start, one.end);
      return one.start && one.end && other ? [{ start: one.start, end: one.end, way: other }] : [];
    });
    return whole.sort((a, b) => awayIn(a) - awayIn(b))[0];
  }

  #partOf({ chain }: SnappedPoint): number | undefined {
    const { from, part } = this.#network;
    return part[from[chain] ?? 0];
  }

  /** The quickest way from a spot to each of the others; undefined where there is none. */
  #waysFrom(
    start: SnappedPoint,
    spots: readonly (SnappedPoint | undefined)[],
    limit = Infinity,
  ): readonly (Driven | undefined)[] {
    const ends = spots.map((spot) =>
      spot && this.#isJoined(start, spot) ? this.#search.passing(spot) : [],
    );
    this.#search.run(
      this.#search.passing(start),
      ends.filter(({ length }) => length > 0),
      { limit },
    );
    return spots.map((spot, index) => {
      const way = this.#search.wayTo(ends[index] ?? []);
      return spot && quicker(this.#along(start, spot), way);
    });
  }

  #way(start: SnappedPoint, end: SnappedPoint): Driven | undefined {
    if (!this.#isJoined(start, end)) return undefined;
    const [leaving, reaching] = [this.#search.passing(start), this.#search.passing(end)];
    const find = (isLawless: boolean): Way | undefined => {
      this.#search.run(leaving, [reaching], { goal: end, isLawless });
      return this.#search.wayTo(reaching);
    };
    // Where the rules of the map shut somebody in, the map is wrong.
    return quicker(this.#along(start, end), find(false) ?? find(true));
  }

  /** Both on one segment, and the way from one to the other is open. */
  #along(start: SnappedPoint, end: SnappedPoint): Driven | undefined {
    if (start.chain !== end.chain) return undefined;
    const { ways, seconds, metres } = this.#network;
    const share = end.share - start.share;
    // Whoever stays where they are needs no way to be open.
    const isOpen = share === 0 || ((ways[start.chain] ?? 0) & (share > 0 ? 1 : 2)) > 0;
    if (!isOpen) return undefined;
    const part = Math.abs(share);
    return {
      seconds: (seconds[start.chain] ?? 0) * part,
      metres: (metres[start.chain] ?? 0) * part,
    };
  }

  /** A road leads from the one to the other, however long. */
  #isJoined(start: SnappedPoint, end: SnappedPoint): boolean {
    return this.#partOf(start) === this.#partOf(end);
  }

  #lineOf({ start, end, way: { last } }: Found): readonly (readonly [number, number])[] {
    const first = [start.lon, start.lat] as const;
    const final = [end.lon, end.lat] as const;
    if (last === undefined) return [first, ...this.#between(start, end), final];
    const arcs = this.#search.arcsOf({ last });
    const isOnwards = (arc = 0): boolean => (arc & 1) === 0;
    const leaving = this.#pointsOf(start.chain);
    const reaching = this.#pointsOf(end.chain);
    return [
      first,
      ...(isOnwards(arcs[0])
        ? leaving.slice(start.after + 1)
        : leaving.slice(0, start.after + 1).reverse()),
      ...arcs.slice(1, -1).flatMap((arc) => this.#shapeOf(arc)),
      ...(isOnwards(last)
        ? reaching.slice(0, end.after + 1)
        : reaching.slice(end.after + 1).reverse()),
      final,
    ];
  }

  #between(start: SnappedPoint, end: SnappedPoint): (readonly [number, number])[] {
    const line = this.#pointsOf(start.chain);
    if (end.share >= start.share) return line.slice(start.after + 1, end.after + 1);
    return line.slice(end.after + 1, start.after + 1).reverse();
  }

  #shapeOf(arc: number): (readonly [number, number])[] {
    const line = this.#pointsOf(arc >> 1);
    return (arc & 1) === 0 ? line : line.reverse();
  }

  #pointsOf(chain: number): (readonly [number, number])[] {
    const { shape, points } = this.#network;
    const line: (readonly [number, number])[] = [];
    for (let at = shape[chain] ?? 0; at < (shape[chain + 1] ?? 0); at += 2) {
      line.push([points[at] ?? 0, points[at + 1] ?? 0]);
    }
    return line;
  }
}

function quicker(along: Driven | undefined, way: Way | undefined): Driven | undefined {
  if (!along || !way) return along ?? way;
  return way.seconds + way.toll < along.seconds ? way : along;
}

function travelOf(from: Point, to: Point, found: Found): Travel {
  if (isMostlyOffRoad(from, to, found)) return guessedTravel(from, to);
  const { start, end, way } = found;
  const away = awayIn(found);
  return {
    km: (way.metres + away) / 1_000,
    minutes: (way.seconds + away / YARD_METRES_PER_SECOND) / 60,
    approximate: start.away > MAX_YARD_METRES || end.away > MAX_YARD_METRES,
    ...(way.byFerry && { byFerry: true }),
  };
}

function awayIn({ start, end }: Found): number {
  return start.away + end.away;
}

/** Two doors of an island without roads are not joined by those of the mainland. */
function isMostlyOffRoad(from: Point, to: Point, found: Found): boolean {
  const away = awayIn(found);
  return away > MAX_YARD_METRES && away > distanceKm(from, to) * 1_000;
}
