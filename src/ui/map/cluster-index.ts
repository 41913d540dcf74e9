import Supercluster from 'supercluster';

import type { Bounds } from './bounds.ts';
import type { MapItem } from './map-item.ts';

/** The closest zoom level of the map; items that are still together there are read as a list. */
export const CLOSEST_ZOOM = 18;

/** Several items so close to one another at this zoom that one number stands for them. */
export interface ItemGroup {
  readonly type: 'group';
  readonly key: string;
  readonly clusterId: number;
  readonly count: number;
  readonly lat: number;
  readonly lon: number;
}

/** One item that has room for its own marker at this zoom. */
export interface SingleItem {
  readonly type: 'single';
  readonly key: string;
  readonly item: MapItem;
  readonly lat: number;
  readonly lon: number;
}

/** What stands on the map at one zoom. */
export type Standing = ItemGroup | SingleItem;

/** A marker with its word is about this wide, in pixels. */
const RADIUS_PX = 64;
/** Leaflet's tiles are 256 px wide; without it the radius would be half as large. */
const TILE_PX = 256;

/** Ten thousand items, asked at each movement which of them stand alone and which together. */
export class ClusterIndex {
  readonly #index: Supercluster<{ item: MapItem }>;

  /** `radius` is how many pixels apart two items must be, at a whole zoom level, to stand alone. */
  constructor(items: readonly MapItem[], radius = RADIUS_PX) {
    const placed = items.filter(({ lat, lon }) => Number.isFinite(lat) && Number.isFinite(lon));
    this.#index = new Supercluster<{ item: MapItem }>({
      radius,
      extent: TILE_PX,
      maxZoom: CLOSEST_ZOOM,
    });
    this.#index.load(
      placed.map((item) => ({
        type: 'Feature',
        properties: { item },
        geometry: { type: 'Point', coordinates: [item.lon, item.lat] },
      })),
    );
  }

  /** What stands inside a rectangle at a zoom level; zooms between two levels use the lower one. */
  standing(bounds: Bounds, zoom: number): Standing[] {
    const { west, south, east, north } = bounds;
    return this.#index.getClusters([west, south, east, north], zoom).map((feature) => {
      const { properties } = feature;
      if (!('cluster_id' in properties)) return singleItem(properties.item);
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      const { cluster_id: clusterId, point_count: count } = properties;
      return { type: 'group', key: `group ${clusterId}`, clusterId, count, lat, lon };
    });
  }

  /** The zoom at which a group falls apart, or nothing when it never does. */
  splitsAt(group: ItemGroup): number | undefined {
    const zoom = this.#index.getClusterExpansionZoom(group.clusterId);
    return zoom > CLOSEST_ZOOM ? undefined : zoom;
  }

  /** The items of a group, at most so many. */
  itemsOf(group: ItemGroup, atMost: number): MapItem[] {
    return this.#index.getLeaves(group.clusterId, atMost).map(({ properties }) => properties.item);
  }
}

/** One item as it stands on the map. */
export function singleItem(item: MapItem): SingleItem {
  return { type: 'single', key: `item ${item.id}`, item, lat: item.lat, lon: item.lon };
}
