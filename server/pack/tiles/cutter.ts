import * as geojsonVt from '@maplibre/geojson-vt';
import type { FeatureCollection } from 'geojson';

/** A tile as geojson-vt cuts it; what else is in it is for the encoder alone. */
export interface CutTile {
  readonly features: readonly { readonly tags: object | null }[];
}

/** Features that can be cut into tiles. */
export interface Cutter {
  getTile(z: number, x: number, y: number): CutTile | null;
}

type NewCutter = new (
  features: FeatureCollection,
  options: Readonly<Record<string, number>>,
) => Cutter;

/** geojson-vt's index. Its own declarations cannot be followed by Node's way of resolving modules. */
export const TileCutter = (geojsonVt as unknown as { readonly GeoJSONVT: NewCutter }).GeoJSONVT;
