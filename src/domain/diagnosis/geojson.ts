import type { Point } from '../kernel/place.ts';
import type { Commune } from '../territory/territory.ts';

type Position = readonly [number, number];

/** Where something is, as GeoJSON (RFC 7946) says it: longitude first, in WGS 84 degrees. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | {
      readonly type: 'MultiPolygon';
      readonly coordinates: readonly (readonly (readonly Position[])[])[];
    };

/** Something on a map, and what is told of it. */
export interface Feature {
  readonly type: 'Feature';
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, string | number | null>>;
}

/** A place as a point of about ten centimetres. */
export function pointGeometry({ lat, lon }: Point): Geometry {
  return { type: 'Point', coordinates: [rounded(lon), rounded(lat)] };
}

/** The land of a commune; its centre when no outline is known, nothing when that is unknown too. */
export function communeGeometry({ outline, point }: Commune): Geometry | null {
  const rings = (outline ?? []).filter((ring) => ring.length >= 3);
  if (rings.length > 0) {
    return { type: 'MultiPolygon', coordinates: rings.map((ring) => [outerRing(ring)]) };
  }
  return point ? pointGeometry(point) : null;
}

/** A map as a file, with whose data it is. */
export function geoJsonOf(
  features: readonly Feature[],
  about: Readonly<Record<string, string>>,
): string {
  return JSON.stringify({ type: 'FeatureCollection', ...about, features });
}

/** Closed, and the land on its left. */
function outerRing(ring: readonly Position[]): readonly Position[] {
  const line = ring.map(([lon, lat]) => [rounded(lon), rounded(lat)] as const);
  const [first, last] = [line[0], line.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) line.push(first);
  return signedArea(line) < 0 ? line.reverse() : line;
}

/** Above zero when the ring turns against the clock. */
function signedArea(ring: readonly Position[]): number {
  let area = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    area += x * nextY - nextX * y;
  }
  return area;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
