import FlatQueue from 'flatqueue';
import type { Network } from './network.ts';
import type { SnappedPoint } from './snapping.ts';
import { FASTEST_KM_PER_HOUR } from './speeds.ts';

/** What it counts (seconds) to enter a lane that is no way through: nobody does so but to a door on it. */
const NO_WAY_THROUGH = 3_600;

/** No arc led here: the search began on it. */
const BEGAN = -1;
/** The same, and it began on a lane that is no way through. */
const BEGAN_ON_A_LANE = -2;

/** Where a search can leave a spot, or reach it: a crossing, and the seconds from the spot to there. */
export interface Access {
  readonly crossing: number;
  readonly seconds: number;
  readonly metres: number;
  /** The spot lies on a lane that is no way through. */
  readonly isNoWayThrough?: boolean;
}

/** What it takes to a crossing. */
export interface Cost {
  readonly seconds: number;
  readonly metres: number;
  /** What it counted besides, in seconds, to enter lanes that are no way through. */
  readonly toll: number;
}

/**
 * The search for the quickest way. Its memory is as large as the network and used again by every
 * search: a stamp tells what an earlier one left behind.
 */
export class Search {
  readonly #network: Network;
  readonly #queue = new FlatQueue<number>();
  readonly #seconds: Float64Array;
  readonly #metres: Float64Array;
  /** How much of the seconds is only counted, and not driven. */
  readonly #toll: Float64Array;
  readonly #by: Int32Array;
  readonly #stamp: Uint32Array;
  readonly #settled: Uint32Array;
  #now = 0;

  constructor(network: Network) {
    this.#network = network;
    const { crossings } = network;
    this.#seconds = new Float64Array(crossings);
    this.#metres = new Float64Array(crossings);
    this.#toll = new Float64Array(crossings);
    this.#by = new Int32Array(crossings);
    this.#stamp = new Uint32Array(crossings);
    this.#settled = new Uint32Array(crossings);
  }

  /** The crossings to which one can drive from a spot. */
  leaving({ chain, share }: SnappedPoint): readonly Access[] {
    return this.#accesses(chain, share, 1, 2);
  }

  /** The crossings from which one can drive to a spot. */
  reaching({ chain, share }: SnappedPoint): readonly Access[] {
    return this.#accesses(chain, share, 2, 1);
  }

  /**
   * Searches from some crossings until all that are wanted are reached (Dijkstra, 1959); with a
   * goal, towards it (A*; Hart, Nilsson and Raphael, 1968).
   * @param limit seconds after which nothing is searched
   */
  run(
    starts: readonly Access[],
    wanted: readonly number[],
    goal?: { readonly lon: number; readonly lat: number },
    limit = Infinity,
  ): void {
    const queue = this.#queue;
    queue.clear();
    this.#now += 1;
    let missing = new Set(wanted).size;
    const waits = new Set(wanted);
    const hope = goal ? this.#hopeFor(goal) : undefined;
    for (const { crossing, seconds, metres, isNoWayThrough } of starts) {
      this.#reach(crossing, seconds, metres, isNoWayThrough ? BEGAN_ON_A_LANE : BEGAN, hope, 0);
    }
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (this.#settled[at] === this.#now) continue;
      this.#settled[at] = this.#now;
      const spent = this.#seconds[at] ?? 0;
      if (spent > limit + NO_WAY_THROUGH) return;
      if (waits.has(at) && (missing -= 1) === 0) return;
      this.#follow(at, spent, hope);
    }
  }

  /** What it takes to a crossing; undefined when the last search did not get there. */
  cost(crossing: number): Cost | undefined {
    if (this.#settled[crossing] !== this.#now) return undefined;
    const toll = this.#toll[crossing] ?? 0;
    const seconds = (this.#seconds[crossing] ?? 0) - toll;
    return { seconds, metres: this.#metres[crossing] ?? 0, toll };
  }

  /** What it counts besides to drive from a crossing to a spot of a segment: a lane is entered for it. */
  entering(crossing: number, chain: number): number {
    return this.#tollFor(this.#by[crossing] ?? BEGAN, chain);
  }

  /** The arcs by which a crossing was reached, first one first. */
  arcsTo(crossing: number): readonly number[] {
    const { from, to } = this.#network;
    const arcs: number[] = [];
    let at = crossing;
    for (let arc = this.#by[at] ?? BEGAN; arc >= 0; arc = this.#by[at] ?? BEGAN) {
      arcs.push(arc);
      const chain = arc >> 1;
      at = ((arc & 1) === 0 ? from[chain] : to[chain]) ?? 0;
    }
    return arcs.reverse();
  }

  #follow(at: number, spent: number, hope: ((crossing: number) => number) | undefined): void {
    const { outStart, out, from, to, seconds, metres } = this.#network;
    const driven = this.#metres[at] ?? 0;
    const [by, paid] = [this.#by[at] ?? BEGAN, this.#toll[at] ?? 0];
    const end = outStart[at + 1] ?? 0;
    for (let index = outStart[at] ?? 0; index < end; index += 1) {
      const arc = out[index] ?? 0;
      const chain = arc >> 1;
      const next = ((arc & 1) === 0 ? to[chain] : from[chain]) ?? 0;
      if (this.#settled[next] === this.#now) continue;
      const toll = this.#tollFor(by, chain);
      const [time, length] = [spent + (seconds[chain] ?? 0) + toll, driven + (metres[chain] ?? 0)];
      this.#reach(next, time, length, arc, hope, paid + toll);
    }
  }

  #tollFor(by: number, chain: number): number {
    const { ways } = this.#network;
    if (((ways[chain] ?? 0) & 4) === 0 || by === BEGAN_ON_A_LANE) return 0;
    return by >= 0 && ((ways[by >> 1] ?? 0) & 4) > 0 ? 0 : NO_WAY_THROUGH;
  }

  #reach(
    crossing: number,
    seconds: number,
    metres: number,
    by: number,
    hope: ((crossing: number) => number) | undefined,
    toll: number,
  ): void {
    const known = this.#stamp[crossing] === this.#now;
    if (known && (this.#seconds[crossing] ?? 0) <= seconds) return;
    this.#stamp[crossing] = this.#now;
    this.#seconds[crossing] = seconds;
    this.#metres[crossing] = metres;
    this.#toll[crossing] = toll;
    this.#by[crossing] = by;
    this.#queue.push(crossing, hope ? seconds + hope(crossing) : seconds);
  }

  /** Nobody is faster than the straight line at the highest speed (a little less: the earth is round). */
  #hopeFor(goal: { readonly lon: number; readonly lat: number }): (crossing: number) => number {
    const { lon, lat } = this.#network;
    const perDegree = (111_195 * 0.995) / (FASTEST_KM_PER_HOUR / 3.6);
    const shrink = Math.cos((goal.lat * Math.PI) / 180) * 0.995;
    return (crossing) => {
      const x = ((lon[crossing] ?? 0) - goal.lon) * shrink;
      const y = (lat[crossing] ?? 0) - goal.lat;
      return Math.sqrt(x * x + y * y) * perDegree;
    };
  }

  /**
   * The crossings at the ends of a segment to which, or from which, it may be driven.
   * @param onwards the bit that opens the way to `to`; `back`: to `from`
   */
  #accesses(chain: number, share: number, onwards: number, back: number): readonly Access[] {
    const { from, to, ways, seconds, metres } = this.#network;
    const open = ways[chain] ?? 0;
    const [time, length] = [seconds[chain] ?? 0, metres[chain] ?? 0];
    const part = (crossing: number, left: number): Access => ({
      ...{ crossing, seconds: time * left, metres: length * left },
      isNoWayThrough: (open & 4) > 0,
    });
    return [
      ...(open & onwards ? [part(to[chain] ?? 0, 1 - share)] : []),
      ...(open & back ? [part(from[chain] ?? 0, share)] : []),
    ];
  }
}
