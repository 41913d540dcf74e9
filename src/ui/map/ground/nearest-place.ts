import { distanceKm } from '../../../domain/kernel/place.ts';
import type { MapTerritory } from './map-territory.ts';

/** How far a name may be from a marker and still say where it is. */
const STILL_NEAR_KM = 6;

/** The commune or hamlet whose point is nearest, for saying in words where a marker stands. */
export function nearestPlaceName(
  territory: MapTerritory,
  point: { lat: number; lon: number },
): string | undefined {
  let name: string | undefined;
  let best = STILL_NEAR_KM;
  for (const place of [...territory.places, ...territory.communes]) {
    const distance = distanceKm(place, point);
    if (distance < best) {
      best = distance;
      name = place.name;
    }
  }
  return name;
}
