import type { Line } from '../osm/osm-map.ts';
import type { Polygon } from '../osm/rings.ts';

/** The layers of a basemap, as Protomaps names them (docs.protomaps.com/basemaps/layers). */
export const LAYERS = [
  'earth',
  'landuse',
  'water',
  'buildings',
  'roads',
  'boundaries',
  'places',
  'pois',
] as const;

/** One such layer. */
export type Layer = (typeof LAYERS)[number];

/** Where something is: one shape of the map, in degrees. */
export type Shape =
  | { readonly type: 'point'; readonly at: readonly [number, number] }
  | { readonly type: 'line'; readonly line: Line }
  | { readonly type: 'polygons'; readonly polygons: readonly Polygon[] };

/** Something that the basemap shows from a zoom level on. */
export interface Feature {
  readonly layer: Layer;
  readonly kind: string;
  readonly detail?: string;
  readonly name?: string;
  /** The number of a road: "D 26". */
  readonly ref?: string;
  readonly minZoom: number;
  /** Those with a smaller one are drawn first. */
  readonly rank?: number;
  readonly shape: Shape;
}

/** What a thing of the map is to the basemap; the shape is the reader's. */
export type Meaning = Omit<Feature, 'shape'>;
