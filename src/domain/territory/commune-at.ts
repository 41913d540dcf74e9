import { distanceKm, type Point } from '../kernel/place.ts';
import type { Commune } from './territory.ts';

/** Further from its middle (kilometres) no commune is guessed. */
const WITHIN_A_COMMUNE_KM = 8;

/**
 * The commune that a point stands in; where outlines are unknown, the one whose middle is nearest,
 * within 8 km.
 */
export function communeAt(communes: readonly Commune[], point: Point): Commune | undefined {
  const within = communes.find(({ outline = [] }) => isOnGround(outline, [point.lon, point.lat]));
  if (within) return within;
  let best: Commune | undefined;
  let bestKm = WITHIN_A_COMMUNE_KM;
  for (const commune of communes) {
    if (commune.outline || !commune.point) continue;
    const km = distanceKm(commune.point, point);
    if (km < bestKm) [best, bestKm] = [commune, km];
  }
  return best;
}

/** Whether a point lies on the ground that rings enclose: within one, and in no hole of it. */
export function isOnGround(
  outline: readonly (readonly (readonly [number, number])[])[],
  at: readonly [number, number],
): boolean {
  return outline.filter((ring) => isInside(ring, at)).length % 2 === 1;
}

/** Whether a point lies within a closed ring of [x, y] (even-odd rule). */
export function isInside(
  ring: readonly (readonly [number, number])[],
  [x, y]: readonly [number, number],
): boolean {
  let inside = false;
  for (let at = 1; at < ring.length; at += 1) {
    const [ax, ay] = ring[at - 1] ?? [0, 0];
    const [bx, by] = ring[at] ?? [0, 0];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
