import { distanceKm } from '../kernel/place.ts';
import type { Terrain } from './drive.ts';
import type { Errand } from './errand.ts';
import { driveAlone, outingFrom, type Car, type Outing } from './outing.ts';

/** Two doors of one market square: five minutes on foot. */
const SAME_PLACE_KM = 0.4;

/**
 * Which errands of one day could go in one car: those towards the same place are tried together, the
 * one who lives furthest from it first. Nobody is in two outings.
 * @param errands of one day, with their destination known
 */
export function outingsAmong(
  errands: readonly Errand[],
  terrain: Terrain,
  car: Car = {},
): readonly Outing[] {
  const away = errands.filter(({ destination }) => destination);
  const km = new Map(away.map((one) => [one, driveAlone(one, terrain, car).km]));
  const waiting = away.toSorted((a, b) => (km.get(b) ?? 0) - (km.get(a) ?? 0));
  const found: Outing[] = [];
  for (let first = waiting.shift(); first; first = waiting.shift()) {
    const alike = waiting.filter((one) => goTogether(first, one));
    const outing = outingFrom([first, ...alike], terrain, car);
    if (!outing) continue;
    found.push(outing);
    for (const taken of outing.drive.errands) {
      const at = waiting.indexOf(taken);
      if (at >= 0) waiting.splice(at, 1);
    }
  }
  return found;
}

/** Whether two errands lead to the same place. */
export function goTogether(one: Errand, other: Errand): boolean {
  const [a, b] = [one.destination, other.destination];
  return a !== undefined && b !== undefined && distanceKm(a, b) <= SAME_PLACE_KM;
}
