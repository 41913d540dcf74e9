/** A point on earth in WGS 84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Somewhere to go: what people call it, and where it is when that is known. */
export interface Place {
  readonly label: string;
  /** INSEE code of its commune. */
  readonly commune?: string;
  readonly point?: Point;
}

const EARTH_RADIUS_KM = 6371.0088;

/**
 * The same point to about one kilometre (two decimals of a degree: 1.1 km north, 0.8 km east in
 * France), as volunteers may know it before they accept.
 */
export function roughly(point: Point): Point {
  return { lat: Math.round(point.lat * 100) / 100, lon: Math.round(point.lon * 100) / 100 };
}

/** Great-circle distance in kilometres (haversine formula, mean earth radius). */
export function distanceKm(a: Point, b: Point): number {
  const half = (from: number, to: number): number =>
    Math.sin((radians(to) - radians(from)) / 2) ** 2;
  const h =
    half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
