import { AT_THE_DOOR, type Terrain } from './drive.ts';
import type { Errand, ErrandPlace } from './errand.ts';

/** In which order people and goods get in and out. */
export interface Order {
  /** Where all of them go; undefined: the help is at somebody's home. */
  readonly destination: ErrandPlace | undefined;
  /** Passengers, as they are fetched. */
  readonly out: readonly Errand[];
  /** Passengers and goods, as they are brought home. */
  readonly back: readonly Errand[];
}

/** What a car holds, and what its passengers put up with for each other. */
export interface Limits {
  readonly seats: number;
  readonly wheelchairs: number;
  /** Households whose shopping fits in. */
  readonly parcels: number;
  /** The most that each way may take longer than the direct one, in minutes. */
  readonly detour: number;
  /** The longest that somebody who has finished waits for the others, in minutes. */
  readonly patience: number;
}

/** An ordinary car with its driver; how much people put up with is a guess of ours, kept small. */
export const ORDINARY_CAR: Limits = {
  ...{ seats: 3, wheelchairs: 1, parcels: 4 },
  ...{ detour: 20, patience: 45 },
};

/** When the car is at the destination, in minutes after midnight. */
export interface Schedule {
  readonly arrive: number;
  readonly leave: number;
}

/** Minutes between the arrivals that are tried. */
const STEP_MINUTES = 5;
const EPSILON = 1e-6;

/** Whether people and goods fit into the car. */
export function fits({ back }: Order, limits: Limits): boolean {
  const passengers = back.filter(({ load }) => load === 'passenger');
  return (
    passengers.length <= limits.seats &&
    back.filter(({ wheelchair }) => wheelchair).length <= limits.wheelchairs &&
    back.length - passengers.length <= limits.parcels
  );
}

/**
 * When to be at the destination so that every window and everybody's patience is kept: of the
 * arrivals that do (tried every five minutes), the one with the least waiting, then the earliest.
 * @returns undefined when there is none
 */
export function scheduleOf(order: Order, terrain: Terrain, limits: Limits): Schedule | undefined {
  const { destination } = order;
  if (!destination) return undefined;
  const out = outward(order.out, destination, terrain);
  const back = homeward(order.back, destination, terrain);
  if ([...out, ...back].some((ride) => isDragged(ride, limits))) return undefined;
  const windows = order.back.map(({ there }) => there);
  const earliest = Math.max(...windows.map(({ from }) => from));
  const latest = Math.min(...windows.map(({ until }) => until));
  let best: (Schedule & { readonly waiting: number }) | undefined;
  for (let arrive = earliest; arrive <= latest; arrive += STEP_MINUTES) {
    const found = atArrival(arrive, out, back, limits);
    if (found && found.waiting < (best?.waiting ?? Infinity) - EPSILON) best = found;
  }
  return best && { arrive: best.arrive, leave: best.leave };
}

interface Ride {
  readonly errand: Errand;
  /** Minutes between this door and the destination, with the stops in between. */
  readonly ride: number;
  /** The same without anybody else. */
  readonly direct: number;
}

function outward(
  out: readonly Errand[],
  destination: ErrandPlace,
  terrain: Terrain,
): readonly Ride[] {
  let ride = 0;
  let next = destination;
  const rides: Ride[] = [];
  for (const errand of [...out].reverse()) {
    ride += terrain.between(errand.home, next).minutes + (next === destination ? 0 : AT_THE_DOOR);
    rides.push({ errand, ride, direct: terrain.between(errand.home, destination).minutes });
    next = errand.home;
  }
  return rides;
}

function homeward(
  back: readonly Errand[],
  destination: ErrandPlace,
  terrain: Terrain,
): readonly Ride[] {
  let ride = 0;
  let before = destination;
  return back.map((errand) => {
    ride +=
      terrain.between(before, errand.home).minutes + (before === destination ? 0 : AT_THE_DOOR);
    before = errand.home;
    return { errand, ride, direct: terrain.between(destination, errand.home).minutes };
  });
}

/** Shopping does not mind the way round. */
function isDragged({ errand, ride, direct }: Ride, { detour }: Limits): boolean {
  return errand.load === 'passenger' && ride - direct > detour + EPSILON;
}

function atArrival(
  arrive: number,
  out: readonly Ride[],
  back: readonly Ride[],
  { patience }: Limits,
): (Schedule & { readonly waiting: number }) | undefined {
  const isEarly = out.some(({ errand, ride }) => arrive - ride - AT_THE_DOOR < errand.atHome.from);
  if (isEarly) return undefined;
  const goods = back.filter(({ errand }) => errand.load === 'goods');
  // The driver shops for one household after the other.
  const shopped = goods.reduce((sum, { errand }) => sum + errand.stay, arrive);
  const ready = back.map(({ errand }) => readyAt(errand, arrive));
  const awaited = goods.map(({ errand, ride }) => errand.atHome.from - ride);
  const leave = Math.max(shopped, ...ready, ...awaited);
  const waits = back.map(({ errand }, index) =>
    errand.load === 'passenger' ? leave - (ready[index] ?? leave) : 0,
  );
  if (waits.some((wait) => wait > patience + EPSILON)) return undefined;
  const isLate = back.some(({ errand, ride }) => leave + ride > errand.atHome.until + EPSILON);
  if (isLate) return undefined;
  const early = back.map(({ errand }) => Math.max(0, (errand.appointment ?? 0) - arrive));
  // The driver does not like to stand about either.
  const idle = leave - Math.max(shopped, ...ready);
  const waiting = [...waits, ...early, idle].reduce((sum, wait) => sum + wait, 0);
  return { arrive, leave, waiting };
}

/** When somebody has finished at the destination; shopping is the driver's, and counted apart. */
function readyAt({ load, appointment = 0, stay }: Errand, arrive: number): number {
  return load === 'passenger' ? Math.max(arrive, appointment) + stay : arrive;
}
