import type { Point } from '../../../src/domain/kernel/place.ts';
import type { Commune, Hamlet } from '../../../src/domain/territory/territory.ts';
import { wandering } from './border.ts';
import { apart, isWithin, middleOf, nearerTo, surfaceOf, toPoint, type Spot } from './plane.ts';
import { randomFor, type Random } from '../random.ts';

/** What a fictional territory is made from. Everything else about it follows from the seed. */
export interface TerritoryPlan {
  readonly seed: number;
  readonly center: Point;
  /** From west to east and from north to south, in kilometres, about. */
  readonly width: number;
  readonly height: number;
  /** INSEE-like codes that no real commune has, and invented names; the first one is the largest. */
  readonly communes: readonly { readonly code: string; readonly name: string }[];
  readonly hamlets: readonly string[];
}

/** A commune of a fictional territory: its seat (the bourg) and its border, in kilometres. */
export interface DemoCommune {
  readonly code: string;
  readonly name: string;
  readonly seat: Spot;
  readonly border: readonly Spot[];
  readonly population: number;
}

/** A hamlet of a fictional territory. */
export interface DemoHamlet {
  readonly name: string;
  readonly commune: string;
  readonly spot: Spot;
}

/** A fictional territory: people, roads, rivers and woods are laid out on it. */
export interface DemoTerritory {
  readonly seed: number;
  readonly center: Point;
  readonly communes: readonly DemoCommune[];
  readonly hamlets: readonly DemoHamlet[];
}

/** Lays out a territory: the same plan gives the same one, to the metre. */
export function territoryOf(plan: TerritoryPlan): DemoTerritory {
  const { seed, center } = plan;
  const shore = shoreOf(plan, randomFor(seed, 'shore'));
  const seats = seatsOf(shore, plan.communes.length, randomFor(seed, 'seats'));
  const people = randomFor(seed, 'populations');
  const communes = plan.communes.map(({ code, name }, index): DemoCommune => {
    const seat = seats[index] ?? { x: 0, y: 0 };
    const border = wandering(cellOf(shore, seat, seats), seed);
    const population = index === 0 ? people.integer(1_500, 1_900) : people.integer(160, 980);
    return { code, name, seat, border, population };
  });
  const hamlets = hamletsOn(communes, plan.hamlets, randomFor(seed, 'hamlets'));
  return { seed, center, communes, hamlets };
}

/** The communes as a territory tells of them. */
export function communesOf({ center, communes }: DemoTerritory): Commune[] {
  return communes.map(({ code, name, seat, border, population }) => ({
    code,
    name,
    point: toPoint(center, seat),
    outline: [[...border, ...border.slice(0, 1)].map((spot) => lonLat(toPoint(center, spot)))],
    population,
  }));
}

/** The hamlets as a territory tells of them. */
export function hamletsOf({ center, hamlets }: DemoTerritory): Hamlet[] {
  return hamlets.map(({ name, commune, spot }) => ({ name, commune, ...toPoint(center, spot) }));
}

/** A spot for a house of a commune, at most so far (km) from its bourg or from one of its hamlets. */
export function houseNear(commune: DemoCommune, middle: Spot, km: number, chance: Random): Spot {
  for (let tries = 0; tries < 50; tries += 1) {
    const angle = chance.next() * 2 * Math.PI;
    const far = Math.sqrt(chance.next()) * km;
    const spot = { x: middle.x + Math.cos(angle) * far, y: middle.y + Math.sin(angle) * far };
    if (isWithin(commune.border, spot)) return spot;
  }
  return middle;
}

function shoreOf({ width, height }: TerritoryPlan, chance: Random): Spot[] {
  const waves = [2, 3, 5, 7].map((times) => ({ times, phase: chance.next() * 2 * Math.PI }));
  const shape = Array.from({ length: 30 }, (_, index) => {
    const angle = (index / 30) * 2 * Math.PI;
    const far = waves.reduce((sum, { times, phase }) => {
      return sum + (0.3 / times) * Math.sin(times * angle + phase);
    }, 1);
    return { x: far * Math.cos(angle), y: far * Math.sin(angle) };
  });
  const [west, east] = spanOf(shape.map(({ x }) => x));
  const [south, north] = spanOf(shape.map(({ y }) => y));
  return shape.map(({ x, y }) => ({
    x: ((x - west) / (east - west) - 0.5) * width,
    y: ((y - south) / (north - south) - 0.5) * height,
  }));
}

/** Seats far from each other, moved towards the middle of what is theirs, as old parishes lie. */
function seatsOf(shore: readonly Spot[], count: number, chance: Random): Spot[] {
  let seats: Spot[] = [];
  while (seats.length < count) seats.push(loneliest(shore, seats, 12, chance));
  for (let round = 0; round < 2; round += 1) {
    seats = seats.map((seat) => {
      const middle = middleOf(cellOf(shore, seat, seats));
      return { x: seat.x + (middle.x - seat.x) * 0.7, y: seat.y + (middle.y - seat.y) * 0.7 };
    });
  }
  return seats.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
}

function cellOf(shore: readonly Spot[], seat: Spot, seats: readonly Spot[]): readonly Spot[] {
  const others = seats.filter((other) => other !== seat);
  return others.reduce<readonly Spot[]>((ring, other) => nearerTo(ring, seat, other), shore);
}

function hamletsOn(
  communes: readonly DemoCommune[],
  names: readonly string[],
  chance: Random,
): DemoHamlet[] {
  const taken = communes.map(({ seat }) => seat);
  const surfaces = communes.map((one) => [one, surfaceOf(one.border)] as const);
  return names.map((name, index) => {
    // Every commune has some hamlets; the larger ones have the more.
    const commune = communes[index % (communes.length * 2)] ?? chance.weigh(surfaces);
    const spot = loneliest(commune.border, taken, 10, chance);
    taken.push(spot);
    return { name, commune: commune.code, spot };
  });
}

/** Of some spots within a ring, the one farthest from all that are taken, and from the ring. */
function loneliest(
  ring: readonly Spot[],
  taken: readonly Spot[],
  tries: number,
  chance: Random,
): Spot {
  const free = Array.from({ length: tries }, () => spotWithin(ring, chance));
  // Nobody builds on a border: it counts as twice as near as it is.
  const distance = (spot: Spot): number => {
    return Math.min(
      ...taken.map((one) => apart(one, spot)),
      ...ring.map((one) => 2 * apart(one, spot)),
    );
  };
  return free.reduce((best, spot) => (distance(spot) > distance(best) ? spot : best));
}

function spotWithin(ring: readonly Spot[], chance: Random): Spot {
  const [west, east] = spanOf(ring.map(({ x }) => x));
  const [south, north] = spanOf(ring.map(({ y }) => y));
  for (;;) {
    const x = west + chance.next() * (east - west);
    const y = south + chance.next() * (north - south);
    if (isWithin(ring, { x, y })) return { x, y };
  }
}

function spanOf(numbers: readonly number[]): readonly [number, number] {
  return [Math.min(...numbers), Math.max(...numbers)];
}

function lonLat({ lat, lon }: Point): readonly [number, number] {
  return [lon, lat];
}
