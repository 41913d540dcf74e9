import Flatbush from 'flatbush';
import type { Point } from '../../domain/kernel/place.ts';
import type { Network } from './network.ts';

/** The spot of a road that is nearest to a place. */
export interface SnappedPoint {
  readonly chain: number;
  /** How far along the segment, from 0 (its `from`) to 1. */
  readonly share: number;
  readonly lon: number;
  readonly lat: number;
  /** The point of the segment after which it lies, counted from 0. */
  readonly after: number;
  /** Metres from the place to the road. */
  readonly away: number;
}

/** Farther from any road than this (metres), a place has no way by car that we know. */
const MAX_SNAP_METRES = 2_000;

/** A road that is not the nearest, but leads on, is not looked for farther away than this (metres). */
const MAX_METRES_TO_ANOTHER = 600;

const METRES_PER_DEGREE = 111_195;

/** Finds the road nearest to a place: an index of boxes first, then each segment exactly. */
export class Snapping {
  readonly #network: Network;
  readonly #boxes: Flatbush | undefined;

  constructor(network: Network) {
    this.#network = network;
    if (network.chains === 0) return;
    const boxes = new Flatbush(network.chains);
    for (let chain = 0; chain < network.chains; chain += 1) boxes.add(...boxOf(network, chain));
    boxes.finish();
    this.#boxes = boxes;
  }

  /**
   * The nearest spot; undefined when no road is within two kilometres.
   * @param part only roads of this part of the network, within 600 m
   */
  nearest({ lon, lat }: Point, part?: number): SnappedPoint | undefined {
    const shrink = Math.cos((lat * Math.PI) / 180);
    const { part: partOf, from, ways } = this.#network;
    const radii = [150, MAX_METRES_TO_ANOTHER, ...(part === undefined ? [MAX_SNAP_METRES] : [])];
    for (const radius of radii) {
      const [x, y] = [radius / METRES_PER_DEGREE / shrink, radius / METRES_PER_DEGREE];
      const near = this.#boxes?.search(lon - x, lat - y, lon + x, lat + y) ?? [];
      let best: SnappedPoint | undefined;
      for (const chain of near) {
        // Nobody lives on the water.
        if (((ways[chain] ?? 0) & 8) > 0) continue;
        if (part !== undefined && partOf[from[chain] ?? 0] !== part) continue;
        const spot = nearestOn(this.#network, chain, lon, lat, shrink);
        if (spot && spot.away < (best?.away ?? Infinity)) best = spot;
      }
      if (best && best.away <= radius) return best;
    }
    return undefined;
  }
}

function boxOf({ shape, points }: Network, chain: number): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = shape[chain] ?? 0; at < (shape[chain + 1] ?? 0); at += 2) {
    const [lon, lat] = [points[at] ?? 0, points[at + 1] ?? 0];
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Over so short a way the earth is flat. */
function nearestOn(
  { shape, points, metres }: Network,
  chain: number,
  lon: number,
  lat: number,
  shrink: number,
): SnappedPoint | undefined {
  const start = shape[chain] ?? 0;
  const end = shape[chain + 1] ?? 0;
  let best: { away: number; after: number; along: number; lon: number; lat: number } | undefined;
  let along = 0;
  for (let at = start; at + 3 < end; at += 2) {
    const [ax, ay] = [points[at] ?? 0, points[at + 1] ?? 0];
    const [bx, by] = [points[at + 2] ?? 0, points[at + 3] ?? 0];
    const [dx, dy] = [(bx - ax) * shrink, by - ay];
    const square = dx * dx + dy * dy;
    const dot = (lon - ax) * shrink * dx + (lat - ay) * dy;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, dot / square));
    const [x, y] = [ax + (bx - ax) * share, ay + (by - ay) * share];
    const away = Math.hypot((lon - x) * shrink, lat - y) * METRES_PER_DEGREE;
    const length = Math.sqrt(square) * METRES_PER_DEGREE;
    if (away < (best?.away ?? Infinity)) {
      best = { away, after: (at - start) / 2, along: along + length * share, lon: x, lat: y };
    }
    along += length;
  }
  if (!best) return undefined;
  const whole = along > 0 ? along : (metres[chain] ?? 1);
  const { away, after } = best;
  return {
    chain,
    share: Math.min(1, best.along / whole),
    lon: best.lon,
    lat: best.lat,
    after,
    away,
  };
}
