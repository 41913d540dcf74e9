import type { Bounds } from './bounds.ts';
import { gather } from './gather.ts';
import type { MapItem } from './map-item.ts';
import { fromWorld, toWorld, worldPixels } from './mercator.ts';

/** The closest zoom level of the map; items that are still together there are read as a list. */
export const CLOSEST_ZOOM = 18;

/** Several items so close to one another at this zoom that one number stands for them. */
export interface ItemGroup {
  readonly type: 'group';
  readonly key: string;
  /** The whole zoom level at which they stand together. */
  readonly level: number;
  readonly items: readonly MapItem[];
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

const EVERYWHERE: Bounds = { west: -180, south: -90, east: 180, north: 90 };

/**
 * Fifty thousand items, asked at each movement which of them stand alone and which together. Only the
 * zoom level that is looked at is worked out: all nineteen would keep a phone waiting.
 */
export class ClusterIndex {
  readonly #items: readonly MapItem[];
  readonly #radius: number;
  /** Where each item lies on the flat world, 0 to 1. */
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #levels = new Map<number, readonly Standing[]>();

  /** `radius` is how many pixels apart two items must be, at a whole zoom level, to stand alone. */
  constructor(items: readonly MapItem[], radius = RADIUS_PX) {
    this.#radius = radius;
    this.#items = items.filter(({ lat, lon }) => Number.isFinite(lat) && Number.isFinite(lon));
    this.#xs = new Float64Array(this.#items.length);
    this.#ys = new Float64Array(this.#items.length);
    this.#items.forEach(({ lat, lon }, at) => {
      const { x, y } = toWorld(lat, lon);
      this.#xs[at] = x;
      this.#ys[at] = y;
    });
  }

  /** What stands inside a rectangle at a zoom level; zooms between two levels use the lower one. */
  standing({ west, south, east, north }: Bounds, zoom: number): Standing[] {
    const level = Math.max(0, Math.min(CLOSEST_ZOOM, Math.floor(zoom)));
    return this.#level(level).filter(
      ({ lat, lon }) => lat >= south && lat <= north && lon >= west && lon <= east,
    );
  }

  /** The zoom at which a group falls apart, or nothing when it never does. */
  splitsAt({ items, level }: ItemGroup): number | undefined {
    const alone = new ClusterIndex(items, this.#radius);
    for (let zoom = level + 1; zoom <= CLOSEST_ZOOM; zoom += 1) {
      if (alone.standing(EVERYWHERE, zoom).length > 1) return zoom;
    }
    return undefined;
  }

  #level(level: number): readonly Standing[] {
    const known = this.#levels.get(level);
    if (known) return known;
    const groups = gather(this.#xs, this.#ys, this.#radius / worldPixels(level));
    const standings = groups.flatMap(({ x, y, members }) => {
      const items = members.flatMap((member) => this.#items[member] ?? []);
      const [first] = items;
      if (!first) return [];
      return items.length === 1 ? singleItem(first) : groupOf(first, items, level, { x, y });
    });
    this.#levels.set(level, standings);
    return standings;
  }
}

function groupOf(
  first: MapItem,
  items: readonly MapItem[],
  level: number,
  middle: { x: number; y: number },
): ItemGroup {
  const key = `group ${level} ${first.id}`;
  return { type: 'group', key, level, items, count: items.length, ...fromWorld(middle) };
}

/** One item as it stands on the map. */
export function singleItem(item: MapItem): SingleItem {
  return { type: 'single', key: `item ${item.id}`, item, lat: item.lat, lon: item.lon };
}
