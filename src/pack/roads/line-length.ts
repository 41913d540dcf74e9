import { distanceKm } from '../../domain/kernel/place.ts';

/** Metres along a line of lon, lat, lon, lat… */
export function lengthOf(line: ArrayLike<number>): number {
  let length = 0;
  for (let at = 2; at < line.length; at += 2) {
    const before = { lon: line[at - 2] ?? 0, lat: line[at - 1] ?? 0 };
    length += distanceKm(before, { lon: line[at] ?? 0, lat: line[at + 1] ?? 0 }) * 1_000;
  }
  return length;
}
