import type { Point } from '../../src/domain/kernel/place.ts';
import type { Reading } from './problem.ts';

/** Degrees between which a part of France lies: south, north, west, east. */
type Zone = readonly [number, number, number, number];

const METROPOLE: Zone = [41, 51.5, -5.5, 9.8];

/** The overseas départements, by the beginning of their communes' codes. */
const OVERSEAS: Readonly<Record<string, Zone>> = {
  '971': [15.7, 16.7, -62, -60.9],
  '972': [14.3, 15, -61.4, -60.7],
  '973': [2, 6.1, -55, -51],
  '974': [-21.6, -20.7, 55.1, 56],
  '976': [-13.2, -12.4, 44.9, 45.5],
};

/**
 * Checks that a pair of numbers is a point in WGS 84 degrees where the commune can be.
 * @param code INSEE code of a commune of the territory
 */
export function coordinateZoneOf(lat: number, lon: number, code: string): Reading<Point> {
  const zone = OVERSEAS[code.slice(0, 3)] ?? METROPOLE;
  if (isIn(zone, lat, lon)) return { value: { lat, lon } };
  if (isIn(zone, lon, lat)) return { why: 'latitude and longitude are swapped' };
  if (isLambert93(lat, lon) || isLambert93(lon, lat)) {
    return { why: 'these are metres of Lambert-93, not degrees: convert them to WGS 84' };
  }
  if (lat === 0 && lon === 0) return { why: 'the point 0, 0 lies in the ocean: leave it empty' };
  return { why: 'the point does not lie in this part of France' };
}

function isIn([south, north, west, east]: Zone, lat: number, lon: number): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}

/** Eastings and northings of Lambert-93 (EPSG:2154) over mainland France. */
function isLambert93(x: number, y: number): boolean {
  return x >= 50_000 && x <= 1_300_000 && y >= 6_000_000 && y <= 7_200_000;
}
