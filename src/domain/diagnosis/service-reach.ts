import type { Point } from '../kernel/place.ts';
import type { Commune, Hamlet } from '../territory/territory.ts';
import { NOBODY, withHome, type Home, type Reach, type ReachShare } from './reach.ts';

/** How far the services of one kind are from where people live, commune by commune. */
export interface ServiceReach<K extends string = string> {
  readonly kind: K;
  /** How many of them are known, in the territory and around it; with none, nothing can be said. */
  readonly services: number;
  /** The people who are helped, by their homes. */
  readonly people: readonly ReachShare[];
  /** Everybody who lives there, as if all lived in the middle of their commune. */
  readonly inhabitants: readonly ReachShare[];
  /** Hamlets and named places: each counts once. */
  readonly hamlets: readonly ReachShare[];
}

/** Who lives where, and in which communes. */
export interface Settlement {
  /** The rows of the table, in this order. */
  readonly communes: readonly Commune[];
  readonly people: readonly Home[];
  readonly hamlets: readonly Hamlet[];
}

/** The communes of a territory, and after them those that somebody known here lives in. */
export function communesWithStrangers(
  communes: readonly Commune[],
  people: readonly Home[],
): readonly Commune[] {
  const known = new Set(communes.map(({ code }) => code));
  const others = new Set(people.map(({ commune }) => commune).filter((code) => !known.has(code)));
  return [...communes, ...[...others].sort().map((code) => ({ code, name: code }))];
}

/** Every place from which reach is asked, each once. */
export function placesOf({ communes, people, hamlets }: Settlement): readonly Point[] {
  const places = new Map<string, Point>();
  for (const { point } of [...people, ...communes]) if (point) places.set(placeKey(point), point);
  for (const hamlet of hamlets) places.set(placeKey(hamlet), hamlet);
  return [...places.values()];
}

/** Tells two places apart. */
export function placeKey({ lat, lon }: Point): string {
  return `${String(lat)},${String(lon)}`;
}

/**
 * The reach of one kind of service.
 * @param reachAt how it is from one of the places that `placesOf` names
 */
export function serviceReachOf<K extends string>(
  kind: K,
  services: number,
  { communes, people, hamlets }: Settlement,
  reachAt: (place: Point) => Reach | undefined,
): ServiceReach<K> {
  const rows = new Map(communes.map(({ code }, index) => [code, index]));
  const counted = (homes: readonly Home[]): readonly ReachShare[] => {
    const shares = communes.map(() => NOBODY);
    for (const { commune, point } of homes) {
      const row = rows.get(commune);
      if (row === undefined) continue;
      shares[row] = withHome(shares[row] ?? NOBODY, point && reachAt(point));
    }
    return shares;
  };
  return {
    kind,
    services,
    people: counted(people),
    inhabitants: communes.map(({ point, population = 0 }) =>
      withHome(NOBODY, point && reachAt(point), population),
    ),
    hamlets: counted(hamlets.map(({ commune, lat, lon }) => ({ commune, point: { lat, lon } }))),
  };
}
