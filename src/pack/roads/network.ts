import { lengthOf } from './line-length.ts';
import { waysOf } from './chain.ts';
import type { RoadGraph } from './road-graph.ts';
import { SLOWEST_KM_PER_HOUR } from './speeds.ts';

/**
 * A road graph laid out for searching: everything in typed arrays. Each segment gives two arcs, one a
 * direction; an arc that may not be driven is not among those that leave its crossing.
 */
export interface Network {
  readonly crossings: number;
  readonly chains: number;
  /** Degrees, of each crossing. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Which part of the network each crossing belongs to: between two parts there is no road. */
  readonly part: Int32Array;
  /** The part that has the most crossings. */
  readonly mainPart: number;
  /** The crossings at the ends of each segment. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /**
   * Bit 1: from `from` to `to`; bit 2: back; bit 3: it leads to the doors on it, and is no way through; bit 4: a
   * ferry; bit 5: a yard, a car park, a track, which nobody takes for a short cut.
   */
  readonly ways: Uint8Array;
  readonly metres: Float64Array;
  readonly seconds: Float64Array;
  /** The points of segment i are points[shape[i]] to points[shape[i + 1]], lon and lat by turns. */
  readonly shape: Uint32Array;
  readonly points: Float64Array;
  /** The arcs that leave crossing i are out[outStart[i]] to out[outStart[i + 1]]: chain × 2 + direction. */
  readonly outStart: Uint32Array;
  readonly out: Uint32Array;
  /** The direction in which one sets out on each arc, and in which one arrives at its end: in DIRECTIONS to the round. */
  readonly setsOut: Uint16Array;
  readonly arrives: Uint16Array;
  /** What it takes to turn by so many of them, in seconds. */
  readonly turning: Float32Array;
  /** By the arc one comes by: the arcs by which one may not go on. */
  readonly forbidden: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The bit of `ways` of what is driven slowly. */
export const SLOW = 16;

/** As many directions are told apart; a power of two, so that the turn between two is a mask away. */
export const DIRECTIONS = 4_096;
/** What the sharpest turn takes, and how it grows with the angle (OSRM, profiles/car.lua, `turn_penalty`). */
const SECONDS_PER_TURN = 7.5;
const TURNING = Float32Array.from({ length: DIRECTIONS }, (_, turn) => {
  const halfTurns = Math.min(turn, DIRECTIONS - turn) / (DIRECTIONS / 2);
  return SECONDS_PER_TURN / (1 + Math.exp(6.5 - 13 * halfTurns));
});

/** Lays a road graph out. */
export function networkOf(graph: RoadGraph): Network {
  const { crossings, chains } = graph;
  const count = chains.length;
  const shape = new Uint32Array(count + 1);
  chains.forEach(({ line }, index) => (shape[index + 1] = (shape[index] ?? 0) + line.length));
  const points = new Float64Array(shape[count] ?? 0);
  const [lon, lat] = [new Float64Array(crossings), new Float64Array(crossings)];
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  const ways = new Uint8Array(count);
  const [metres, seconds] = [new Float64Array(count), new Float64Array(count)];
  chains.forEach((chain, index) => {
    const { line, speed } = chain;
    points.set(line, shape[index]);
    from[index] = chain.from;
    to[index] = chain.to;
    ways[index] = waysOf(chain) | (speed <= SLOWEST_KM_PER_HOUR && !chain.ferry ? SLOW : 0);
    const length = lengthOf(line);
    // Whoever is on a ferry does not drive.
    metres[index] = chain.ferry ? 0 : length;
    seconds[index] = length / (speed / 3.6);
    lon[chain.from] = line[0] ?? 0;
    lat[chain.from] = line[1] ?? 0;
    lon[chain.to] = line.at(-2) ?? 0;
    lat[chain.to] = line.at(-1) ?? 0;
  });
  const arcs = arcsOf(crossings, from, to, ways);
  const part = partsOf(crossings, from, to);
  return {
    ...{ crossings, chains: count, lon, lat, part, mainPart: largestOf(part), from, to, ways },
    ...{ metres, seconds, shape, points, ...arcs, forbidden: forbiddenOf(graph) },
    ...directionsOf(chains),
    turning: TURNING,
  };
}

/** In which direction each arc begins and ends. */
function directionsOf(chains: RoadGraph['chains']): Pick<Network, 'setsOut' | 'arrives'> {
  const setsOut = new Uint16Array(chains.length * 2);
  const arrives = new Uint16Array(chains.length * 2);
  const back = (direction: number): number => (direction + DIRECTIONS / 2) % DIRECTIONS;
  chains.forEach(({ line }, chain) => {
    const [first, last] = [directionAt(line, 0), directionAt(line, line.length - 4)];
    setsOut.set([first, back(last)], chain * 2);
    arrives.set([last, back(first)], chain * 2);
  });
  return { setsOut, arrives };
}

/** The direction of the leg that begins at this place of a line, from the east round by the north. */
function directionAt(line: Float64Array | readonly number[], at: number): number {
  const [lon = 0, lat = 0, nextLon = 0, nextLat = 0] = line.slice(at, at + 4);
  const east = (nextLon - lon) * Math.cos((lat * Math.PI) / 180);
  const share = Math.atan2(nextLat - lat, east) / (2 * Math.PI);
  return Math.round((share + 1) * DIRECTIONS) % DIRECTIONS;
}

function forbiddenOf({ turns }: RoadGraph): ReadonlyMap<number, ReadonlySet<number>> {
  const forbidden = new Map<number, Set<number>>();
  for (const [arc, next] of turns) {
    forbidden.set(arc, (forbidden.get(arc) ?? new Set()).add(next));
  }
  return forbidden;
}

function arcsOf(
  crossings: number,
  from: Int32Array,
  to: Int32Array,
  ways: Uint8Array,
): Pick<Network, 'outStart' | 'out'> {
  const outStart = new Uint32Array(crossings + 1);
  const each = (visit: (crossing: number, arc: number) => void): void => {
    for (let chain = 0; chain < ways.length; chain += 1) {
      const open = ways[chain] ?? 0;
      if (open & 1) visit(from[chain] ?? 0, chain * 2);
      if (open & 2) visit(to[chain] ?? 0, chain * 2 + 1);
    }
  };
  each((crossing) => (outStart[crossing + 1] = (outStart[crossing + 1] ?? 0) + 1));
  for (let at = 0; at < crossings; at += 1) {
    outStart[at + 1] = (outStart[at + 1] ?? 0) + (outStart[at] ?? 0);
  }
  const next = outStart.slice();
  const out = new Uint32Array(outStart[crossings] ?? 0);
  each((crossing, arc) => {
    const place = next[crossing] ?? 0;
    out[place] = arc;
    next[crossing] = place + 1;
  });
  return { outStart, out };
}

/** Parts that no road joins (union-find): all of each can be driven round, so ways do not matter. */
function partsOf(crossings: number, from: Int32Array, to: Int32Array): Int32Array {
  const part = Int32Array.from({ length: crossings }, (_, index) => index);
  const rootOf = (crossing: number): number => {
    let at = crossing;
    for (let up = part[at] ?? at; up !== at; up = part[at] ?? at) {
      part[at] = part[up] ?? up;
      at = up;
    }
    return at;
  };
  for (let chain = 0; chain < from.length; chain += 1) {
    part[rootOf(from[chain] ?? 0)] = rootOf(to[chain] ?? 0);
  }
  return part.map((_, crossing) => rootOf(crossing));
}

function largestOf(part: Int32Array): number {
  const sizes = new Uint32Array(part.length);
  let largest = 0;
  for (const one of part) {
    sizes[one] = (sizes[one] ?? 0) + 1;
    if ((sizes[one] ?? 0) > (sizes[largest] ?? 0)) largest = one;
  }
  return largest;
}
