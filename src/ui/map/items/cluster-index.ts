import type { Bounds } from '../base/bounds.ts';
import { groupNearby, type NearbyGroup, type NearbyGroups } from './group-nearby.ts';
import type { MapItem } from './map-item.ts';
import { fromWorld, toWorld, worldPixels, worldX, worldY } from '../base/mercator.ts';

/** The closest zoom level of the map; items that are still together there are read as a list. */
export const CLOSEST_ZOOM = 18;

/** Several items so close to one another at this zoom that one number stands for them. */
export interface ItemGroup {
  readonly type: 'group';
  readonly key: string;
  /** The whole zoom level at which they stand together. */
  readonly level: number;
  /** Looked up when it is asked for: few are. */
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
export type MapEntry = ItemGroup | SingleItem;

/** A marker with its word is about this wide, in pixels. */
const RADIUS_PX = 64;

const EVERYWHERE: Bounds = { west: -180, south: -90, east: 180, north: 90 };

/** One zoom level: who stands with whom, and what was already asked of it. */
interface Level extends NearbyGroups {
  readonly level: number;
  readonly entries: MapEntry[];
}

/**
 * Fifty thousand items, asked at each movement which of them stand alone and which together. Only the
 * zoom level that is looked at is worked out, and only what is in view is put into words: all nineteen
 * would keep a phone waiting.
 */
export class ClusterIndex {
  readonly #items: readonly MapItem[];
  readonly #radius: number;
  /** Where each item lies on the flat world, 0 to 1; one whose place is no number is nowhere. */
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #levels = new Map<number, Level>();

  /** `radius` is how many pixels apart two items must be, at a whole zoom level, to stand alone. */
  constructor(items: readonly MapItem[], radius = RADIUS_PX) {
    this.#radius = radius;
    this.#items = items;
    const xs = new Float64Array(items.length);
    const ys = new Float64Array(items.length);
    items.forEach(({ lat, lon }, at) => {
      xs[at] = worldX(lon);
      ys[at] = worldY(lat);
    });
    this.#xs = xs;
    this.#ys = ys;
  }

  /** What stands inside a rectangle at a zoom level; zooms between two levels use the lower one. */
  entriesIn({ west, south, east, north }: Bounds, zoom: number): MapEntry[] {
    const level = this.#level(Math.max(0, Math.min(CLOSEST_ZOOM, Math.floor(zoom))));
    const [corner, opposite] = [toWorld(north, west), toWorld(south, east)];
    const found: MapEntry[] = [];
    level.groups.forEach((group, at) => {
      const { first, x, y } = group;
      const item = this.#items[first];
      if (!item || x < corner.x || x > opposite.x || y < corner.y || y > opposite.y) return;
      found.push(
        (level.entries[at] ??= standingOf(item, group, level.level, () =>
          this.#members(level, at),
        )),
      );
    });
    return found;
  }

  /** The zoom at which a group falls apart, or nothing when it never does. */
  splitsAt({ items, level }: ItemGroup): number | undefined {
    const alone = new ClusterIndex(items, this.#radius);
    for (let zoom = level + 1; zoom <= CLOSEST_ZOOM; zoom += 1) {
      if (alone.entriesIn(EVERYWHERE, zoom).length > 1) return zoom;
    }
    return undefined;
  }

  #level(level: number): Level {
    const known = this.#levels.get(level);
    if (known) return known;
    const gathering = groupNearby(this.#xs, this.#ys, this.#radius / worldPixels(level));
    const made = { ...gathering, level, entries: [] };
    this.#levels.set(level, made);
    return made;
  }

  #members({ groupOf }: Level, group: number): readonly MapItem[] {
    return this.#items.filter((_, at) => groupOf[at] === group);
  }
}

function standingOf(
  first: MapItem,
  { count, x, y }: NearbyGroup,
  level: number,
  members: () => readonly MapItem[],
): MapEntry {
  if (count === 1) return singleItem(first);
  return {
    ...{ type: 'group', key: `group ${level} ${first.id}`, level, count },
    ...fromWorld({ x, y }),
    get items() {
      return members();
    },
  };
}

/** One item as it stands on the map. */
export function singleItem(item: MapItem): SingleItem {
  return { type: 'single', key: `item ${item.id}`, item, lat: item.lat, lon: item.lon };
}
