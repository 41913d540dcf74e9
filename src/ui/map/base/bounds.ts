/** A rectangle in WGS 84 degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The smallest rectangle that holds every place, or nothing when there is no place. */
export function boundsOf(places: Iterable<{ lat: number; lon: number }>): Bounds | undefined {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const { lat, lon } of places) {
    if (!Number.isFinite(lat) || !Number.isFinite(lon)) continue;
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west === Infinity ? undefined : { west, south, east, north };
}

/** The same rectangle with a margin of so many degrees on each side. */
export function widened(bounds: Bounds, degrees: number): Bounds {
  return {
    west: bounds.west - degrees,
    south: bounds.south - degrees,
    east: bounds.east + degrees,
    north: bounds.north + degrees,
  };
}
