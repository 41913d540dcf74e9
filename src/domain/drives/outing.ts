import { AT_THE_DOOR, driveAlong, type Drive, type Stop, type Terrain } from './drive.ts';
import type { Errand, ErrandPlace } from './errand.ts';
import {
  fits,
  ORDINARY_CAR,
  scheduleOf,
  type Limits,
  type Order,
  type Schedule,
} from './schedule.ts';

/** Where the car begins and ends, and what it holds. */
export interface Car {
  /** The driver's home; undefined as long as nobody has said yes: then the empty ways are not counted. */
  readonly start?: ErrandPlace;
  readonly limits?: Limits;
}

/** Several errands in one car. */
export interface Outing {
  readonly drive: Drive;
  /** Kilometres of the same errands, each driven apart by the same driver. */
  readonly apartKm: number;
}

/** Less than this is not worth that somebody waits for somebody. */
const MIN_SAVED_KM = 1;
const EPSILON = 1e-9;

/**
 * One errand in a car of its own: home → person → destination → wait → back → home. Its times are
 * told when they can be kept.
 */
export function driveAlone(errand: Errand, terrain: Terrain, car: Car = {}): Drive {
  return driveFor(alone(errand), terrain, car);
}

/**
 * As many of the errands as one car can take to the destination of the first one, by cheapest
 * insertion (after Jaw, Odoni, Psaraftis and Wilson, 1986): again and again the errand and the
 * places in the order that save most kilometres, as long as every window, the seats and everybody's
 * patience are kept. Never more kilometres than apart: an errand that does not save is not taken.
 * @param errands all towards one destination; the first one begins the outing
 * @returns undefined when nobody can be taken along
 */
export function outingFrom(
  errands: readonly Errand[],
  terrain: Terrain,
  car: Car = {},
): Outing | undefined {
  const outing = grown(errands, terrain, car, MIN_SAVED_KM);
  return outing && outing.drive.errands.length > 1 ? outing : undefined;
}

/**
 * The drive for errands that were put together: all of them, whatever it saves.
 * @returns undefined when one car cannot take all of them and keep the times
 */
export function driveTogether(
  errands: readonly Errand[],
  terrain: Terrain,
  car: Car = {},
): Outing | undefined {
  const outing = grown(errands, terrain, car, -Infinity);
  return outing?.drive.errands.length === errands.length ? outing : undefined;
}

/** Takes errand after errand along, each time the one that saves most, as long as it is worth it. */
function grown(
  errands: readonly Errand[],
  terrain: Terrain,
  car: Car,
  worth: number,
): Outing | undefined {
  const [first, ...others] = errands;
  if (!first || !planOf(alone(first), terrain, car)) return undefined;
  const apart = new Map(errands.map((one) => [one, driveAlone(one, terrain, car).km]));
  const waiting = new Set(others);
  let order = alone(first);
  let apartKm = apart.get(first) ?? 0;
  let km = apartKm;
  for (;;) {
    const best = cheapestInsertion({ order, km }, [...waiting], apart, worth, (one) =>
      planOf(one, terrain, car) ? driveFor(one, terrain, car).km : undefined,
    );
    if (!best) return { drive: driveFor(order, terrain, car), apartKm };
    ({ order, km } = best);
    apartKm += apart.get(best.errand) ?? 0;
    waiting.delete(best.errand);
  }
}

interface Candidate {
  readonly order: Order;
  readonly km: number;
}

/**
 * The errand, and its places in the order, that save most kilometres; undefined: none is worth it.
 * @param kmOf kilometres of an order; undefined when it cannot be driven in time
 */
function cheapestInsertion(
  { order, km }: Candidate,
  waiting: readonly Errand[],
  apart: ReadonlyMap<Errand, number>,
  worth: number,
  kmOf: (order: Order) => number | undefined,
): (Candidate & { readonly errand: Errand }) | undefined {
  let best: (Candidate & { readonly errand: Errand }) | undefined;
  let most = worth - EPSILON;
  for (const errand of waiting) {
    for (const longer of insertions(order, errand)) {
      const driven = kmOf(longer);
      if (driven === undefined) continue;
      const saved = km + (apart.get(errand) ?? 0) - driven;
      if (saved <= most) continue;
      most = saved;
      best = { order: longer, km: driven, errand };
    }
  }
  return best;
}

/** The order with one more errand, at every place where it can get in and out. */
function insertions({ destination, out, back }: Order, errand: Errand): readonly Order[] {
  const ins = errand.load === 'passenger' ? placesIn(out, errand) : [out];
  return ins.flatMap((first) =>
    placesIn(back, errand).map((then) => ({ destination, out: first, back: then })),
  );
}

function placesIn(list: readonly Errand[], errand: Errand): readonly (readonly Errand[])[] {
  return Array.from({ length: list.length + 1 }, (_, at) => list.toSpliced(at, 0, errand));
}

/** When it can be; undefined when there is no such time, or too little room. */
function planOf(
  order: Order,
  terrain: Terrain,
  { limits = ORDINARY_CAR }: Car,
): Schedule | undefined {
  return fits(order, limits) ? scheduleOf(order, terrain, limits) : undefined;
}

function alone(errand: Errand): Order {
  const out = errand.load === 'passenger' ? [errand] : [];
  return { destination: errand.destination, out, back: [errand] };
}

function driveFor(order: Order, terrain: Terrain, car: Car): Drive {
  const { destination } = order;
  const { start } = car;
  const schedule = planOf(order, terrain, car);
  const middle = destination ? throughDestination(order, destination, schedule) : atHome(order);
  const stops: readonly Stop[] = [
    ...(start ? [{ purpose: 'start', spot: start, stays: 0 } as const] : []),
    ...middle,
    ...(start ? [{ purpose: 'end', spot: start, stays: 0 } as const] : []),
  ];
  const drive = driveAlong(stops, order.back, terrain);
  return schedule ? timed(drive, schedule.arrive) : drive;
}

function atHome({ back }: Order): readonly Stop[] {
  return back.map((errand) => ({
    purpose: 'visit',
    spot: errand.home,
    errand,
    stays: errand.stay,
  }));
}

function throughDestination(
  { out, back }: Order,
  spot: ErrandPlace,
  schedule: Schedule | undefined,
): readonly Stop[] {
  const stays = schedule
    ? schedule.leave - schedule.arrive
    : Math.max(...back.map(({ stay }) => stay));
  const door = (purpose: 'pick-up' | 'drop-off') => (errand: Errand) =>
    ({ purpose, spot: errand.home, errand, stays: AT_THE_DOOR }) as const;
  return [
    ...out.map(door('pick-up')),
    { purpose: 'destination', spot, stays },
    ...back.map(door('drop-off')),
  ];
}

/** Tells every stop when the car comes, from when it is at the destination. */
function timed(drive: Drive, arrive: number): Drive {
  const middle = drive.stops.findIndex(({ purpose }) => purpose === 'destination');
  const gap = (index: number): number =>
    (drive.stops[index]?.stays ?? 0) + (drive.legs[index]?.minutes ?? 0);
  let at = arrive;
  for (let index = 0; index < middle; index += 1) at -= gap(index);
  const stops = drive.stops.map((stop, index) => {
    if (index > 0) at += gap(index - 1);
    return { ...stop, at };
  });
  const legs = drive.legs.map((leg, index) => ({
    ...leg,
    from: stops[index] as Stop,
    to: stops[index + 1] as Stop,
  }));
  return { ...drive, stops, legs };
}
