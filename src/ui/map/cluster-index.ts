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
  /** The whole zoom level at which they stand together. */
  readonly level: number;
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

type Level = Supercluster<{ item: MapItem }>;
type Feature = Parameters<Level['load']>[0][number];

const EVERYWHERE: Bounds = { west: -180, south: -85, east: 180, north: 85 };

/**
 * Fifty thousand items, asked at each movement which of them stand alone and which together. Only the
 * zoom level that is looked at is worked out: all nineteen would keep a phone waiting.
 */
export class ClusterIndex {
  readonly #features: readonly Feature[];
  readonly #radius: number;
  readonly #levels = new Map<number, Level>();

  /** `radius` is how many pixels apart two items must be, at a whole zoom level, to stand alone. */
  constructor(items: readonly MapItem[], radius = RADIUS_PX) {
    this.#radius = radius;
    this.#features = items
      .filter(({ lat, lon }) => Number.isFinite(lat) && Number.isFinite(lon))
      .map((item) => ({
        type: 'Feature',
        properties: { item },
        geometry: { type: 'Point', coordinates: [item.lon, item.lat] },
      }));
  }

  /** What stands inside a rectangle at a zoom level; zooms between two levels use the lower one. */
  standing({ west, south, east, north }: Bounds, zoom: number): Standing[] {
    const level = Math.max(0, Math.min(CLOSEST_ZOOM, Math.floor(zoom)));
    const found = this.#level(level).getClusters([west, south, east, north], level);
    return found.map((feature) => {
      const { properties } = feature;
      if (!('cluster_id' in properties)) return singleItem(properties.item);
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      const { cluster_id: clusterId, point_count: count } = properties;
      const key = `group ${level} ${clusterId}`;
      return { type: 'group', key, clusterId, level, count, lat, lon };
    });
  }

  /** The zoom at which a group falls apart, or nothing when it never does. */
  splitsAt(group: ItemGroup): number | undefined {
    const alone = new ClusterIndex(this.itemsOf(group, group.count), this.#radius);
    for (let zoom = group.level + 1; zoom <= CLOSEST_ZOOM; zoom += 1) {
      if (alone.standing(EVERYWHERE, zoom).length > 1) return zoom;
    }
    return undefined;
  }

  /** The items of a group, at most so many. */
  itemsOf({ clusterId, level }: ItemGroup, atMost: number): MapItem[] {
    return this.#level(level)
      .getLeaves(clusterId, atMost)
      .map(({ properties }) => properties.item);
  }

  #level(zoom: number): Level {
    const known = this.#levels.get(zoom);
    if (known) return known;
    const level = new Supercluster<{ item: MapItem }>({
      ...{ radius: this.#radius, extent: TILE_PX },
      ...{ minZoom: zoom, maxZoom: zoom },
    });
    level.load([...this.#features]);
    this.#levels.set(zoom, level);
    return level;
  }
}

/** One item as it stands on the map. */
export function singleItem(item: MapItem): SingleItem {
  return { type: 'single', key: `item ${item.id}`, item, lat: item.lat, lon: item.lon };
}
