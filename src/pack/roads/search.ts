import FlatQueue from 'flatqueue';
import type { Point } from '../../domain/kernel/place.ts';
import { DIRECTIONS, SLOW, type Network } from './network.ts';
import type { SnappedPoint } from './snapping.ts';
import { FASTEST_KM_PER_HOUR } from './speeds.ts';
import { Targets, type Passing } from './targets.ts';

/** What it counts (seconds) to enter a lane that is no way through: nobody does so but to a door on it. */
const NO_WAY_THROUGH = 3_600;
/** And to leave the street for a yard or a car park, which saves a corner and no time (Valhalla: `service_penalty`). */
const SHORT_CUT = 15;
/** On one way: at its start, at its end, and between. */
const MOST_SHORT_CUTS = 4;

/** A search begins on one segment: in each direction at most once. */
const MAX_STARTS = 2;

/** No arc came before: the search began here. */
const BEGAN = -1;

/** The way to a spot, in seconds and metres. */
export interface Way {
  readonly seconds: number;
  readonly metres: number;
  /** What it counted besides, in seconds, to enter lanes that are no way through, and yards. */
  readonly toll: number;
  /** The arc on which the spot is reached. */
  readonly last: number;
  /** A ferry is taken. */
  readonly byFerry?: boolean;
}

/** How a search is bounded, and what it heeds. */
export interface SearchBounds {
  /** Where the one spot lies that is looked for: it is searched towards it. */
  readonly goal?: Point;
  /** Seconds after which nothing is searched. */
  readonly limit?: number;
  /** Whether turns that are forbidden are made all the same: where no other way leads. */
  readonly isLawless?: boolean;
}

/**
 * The search for the quickest way, from arc to arc: what may be taken next depends on where one comes from. Nobody
 * turns round on the road but where it ends. Its memory is as large as the network and used again by every search: a
 * stamp tells what an earlier one left behind.
 */
export class Search {
  readonly #network: Network;
  readonly #arcs: number;
  readonly #queue = new FlatQueue();
  /** Of each arc, and behind them of the pieces of arcs on which the search began: what it took to its end. */
  readonly #seconds: Float64Array;
  readonly #metres: Float64Array;
  /** How much of the seconds is only counted, and not driven. */
  readonly #toll: Float64Array;
  /** What came before each. */
  readonly #by: Int32Array;
  readonly #stamp: Uint32Array;
  readonly #settled: Uint32Array;
  readonly #starts: number[] = [];
  readonly #hasFerries: boolean;
  #now = 0;
  #bounds: SearchBounds = {};
  #looksFor = new Targets([]);

  constructor(network: Network) {
    this.#network = network;
    this.#arcs = network.chains * 2;
    this.#hasFerries = network.ways.some((ways) => (ways & 8) > 0);
    const size = this.#arcs + MAX_STARTS;
    this.#seconds = new Float64Array(size);
    this.#metres = new Float64Array(size);
    this.#toll = new Float64Array(size);
    this.#by = new Int32Array(size);
    this.#stamp = new Uint32Array(size);
    this.#settled = new Uint32Array(size);
  }

  /** The arcs that lead past a spot: by these it is left, and reached. */
  passing({ chain, share }: Pick<SnappedPoint, 'chain' | 'share'>): readonly Passing[] {
    const { ways, seconds, metres } = this.#network;
    const open = ways[chain] ?? 0;
    const [time, length] = [seconds[chain] ?? 0, metres[chain] ?? 0];
    const left = (arc: number, part: number): Passing => ({
      ...{ arc, seconds: time * part, metres: length * part },
    });
    return [
      ...(open & 1 ? [left(chain * 2, 1 - share)] : []),
      ...(open & 2 ? [left(chain * 2 + 1, share)] : []),
    ];
  }

  /**
   * Searches from a spot until the best way to each of the ends is known (Dijkstra, 1959); with a goal, towards it
   * (A*; Hart, Nilsson and Raphael, 1968).
   * @param start the arcs that lead past the spot, at most two
   * @param ends of each spot that is looked for, the arcs that lead past it
   */
  run(
    start: readonly Passing[],
    ends: readonly (readonly Passing[])[],
    bounds: SearchBounds = {},
  ): void {
    const queue = this.#queue;
    queue.clear();
    this.#now += 1;
    this.#bounds = bounds;
    this.#looksFor = new Targets(ends);
    const hope = bounds.goal && this.#hopeFor(bounds.goal);
    const limit = (bounds.limit ?? Infinity) + NO_WAY_THROUGH + MOST_SHORT_CUTS * SHORT_CUT;
    start.forEach(({ arc, seconds, metres }, index) => {
      this.#starts[index] = arc;
      this.#reach(this.#arcs + index, seconds, metres, BEGAN, hope, 0);
    });
    for (;;) {
      const least = queue.peekValue();
      if (least === undefined || least >= this.#looksFor.farthest || least > limit) return;
      const at = queue.pop() ?? 0;
      if (this.#settled[at] === this.#now) continue;
      this.#settled[at] = this.#now;
      this.#follow(at, hope);
    }
  }

  /** The way to a spot; undefined when the last search, which looked for it, did not get there. */
  wayTo(end: readonly Passing[]): Way | undefined {
    let best: Way | undefined;
    for (const { arc, seconds, metres } of end) {
      if (this.#stamp[arc] !== this.#now) continue;
      const toll = this.#toll[arc] ?? 0;
      const way = {
        ...{ seconds: (this.#seconds[arc] ?? 0) - toll - seconds, toll, last: arc },
        metres: (this.#metres[arc] ?? 0) - metres,
      };
      if (!best || way.seconds + way.toll < best.seconds + best.toll) best = way;
    }
    if (!best || !this.#hasFerries) return best;
    const { ways } = this.#network;
    const byFerry = this.arcsOf(best).some((arc) => ((ways[arc >> 1] ?? 0) & 8) > 0);
    return byFerry ? { ...best, byFerry } : best;
  }

  /** The arcs of a way, from the one on which it begins to its last. */
  arcsOf({ last }: Pick<Way, 'last'>): readonly number[] {
    const arcs: number[] = [];
    for (let at = last; at >= 0; at = this.#by[at] ?? BEGAN) arcs.push(this.#arcOf(at));
    return arcs.reverse();
  }

  #arcOf(state: number): number {
    return state < this.#arcs ? state : (this.#starts[state - this.#arcs] ?? 0);
  }

  #follow(at: number, hope: ((crossing: number) => number) | undefined): void {
    const { outStart, out } = this.#network;
    const arc = this.#arcOf(at);
    const crossing = this.#headOf(arc);
    const [from, end] = [outStart[crossing] ?? 0, outStart[crossing + 1] ?? 0];
    const forbidden = this.#bounds.isLawless ? undefined : this.#network.forbidden.get(arc);
    // Nobody is sent into somebody's lane to turn there.
    let goesOn = false;
    let back = BEGAN;
    for (let index = from; index < end; index += 1) {
      const next = out[index] ?? 0;
      if (next === (arc ^ 1)) back = next;
      else if (!forbidden?.has(next)) {
        goesOn ||= !this.#isEnteredOnlyToDoors(arc, next);
        this.#drive(at, arc, next, hope);
      }
    }
    const mayTurn = !goesOn || this.#bounds.isLawless;
    if (back !== BEGAN && mayTurn) this.#drive(at, arc, back, hope);
  }

  #drive(
    at: number,
    arc: number,
    next: number,
    hope: ((crossing: number) => number) | undefined,
  ): void {
    if (this.#settled[next] === this.#now) return;
    const { seconds, metres } = this.#network;
    const toll = this.#tollOf(arc, next);
    const turning = this.#turning(arc, next);
    const time = (this.#seconds[at] ?? 0) + (seconds[next >> 1] ?? 0) + turning + toll;
    const length = (this.#metres[at] ?? 0) + (metres[next >> 1] ?? 0);
    this.#reach(next, time, length, at, hope, (this.#toll[at] ?? 0) + toll);
  }

  /** What it takes to slow down and turn: nothing straight on, all of it where one nearly goes back. */
  #turning(arc: number, next: number): number {
    const { setsOut, arrives, turning } = this.#network;
    return turning[((setsOut[next] ?? 0) - (arrives[arc] ?? 0)) & (DIRECTIONS - 1)] ?? 0;
  }

  #tollOf(arc: number, next: number): number {
    if (this.#isEnteredOnlyToDoors(arc, next)) return NO_WAY_THROUGH;
    const { ways } = this.#network;
    const isEntered = ((ways[next >> 1] ?? 0) & SLOW) > 0 && ((ways[arc >> 1] ?? 0) & SLOW) === 0;
    return isEntered ? SHORT_CUT : 0;
  }

  /** It leads from a road into a lane that is no way through. */
  #isEnteredOnlyToDoors(arc: number, next: number): boolean {
    const { ways } = this.#network;
    return ((ways[next >> 1] ?? 0) & 4) > 0 && ((ways[arc >> 1] ?? 0) & 4) === 0;
  }

  #reach(
    state: number,
    seconds: number,
    metres: number,
    by: number,
    hope: ((crossing: number) => number) | undefined,
    toll: number,
  ): void {
    const isKnown = this.#stamp[state] === this.#now;
    if (isKnown && (this.#seconds[state] ?? 0) <= seconds) return;
    this.#stamp[state] = this.#now;
    this.#seconds[state] = seconds;
    this.#metres[state] = metres;
    this.#toll[state] = toll;
    this.#by[state] = by;
    this.#looksFor.reached(state, seconds);
    this.#queue.push(state, hope ? seconds + hope(this.#headOf(this.#arcOf(state))) : seconds);
  }

  /** The crossing to which an arc leads. */
  #headOf(arc: number): number {
    const { from, to } = this.#network;
    return ((arc & 1) === 0 ? to[arc >> 1] : from[arc >> 1]) ?? 0;
  }

  /** Nobody is faster than the straight line at the highest speed (a little less: the earth is round). */
  #hopeFor(goal: Point): (crossing: number) => number {
    const { lon, lat } = this.#network;
    const perDegree = (111_195 * 0.995) / (FASTEST_KM_PER_HOUR / 3.6);
    const shrink = Math.cos((goal.lat * Math.PI) / 180) * 0.995;
    return (crossing) => {
      const x = ((lon[crossing] ?? 0) - goal.lon) * shrink;
      const y = (lat[crossing] ?? 0) - goal.lat;
      return Math.sqrt(x * x + y * y) * perDegree;
    };
  }
}
