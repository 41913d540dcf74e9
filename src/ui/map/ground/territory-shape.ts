import type { MapTerritory, MapCommune } from './map-territory.ts';
import { toWorld } from '../base/mercator.ts';
import { tintsOf } from './tints.ts';

/** A commune on the flat world, ready to be drawn at any zoom. */
export interface CommuneShape {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly population: number;
  /** x, y, x, y… of each ring. */
  readonly rings: readonly Float64Array[];
  /** Which of the soft tints fills it; neighbours differ. */
  readonly tint: number;
}

/** A hamlet on the flat world. */
export interface PlaceShape {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** A territory on the flat world. */
export interface TerritoryShape {
  readonly communes: readonly CommuneShape[];
  readonly places: readonly PlaceShape[];
  /** The outer edge of the whole territory: x1, y1, x2, y2 of each segment. */
  readonly border: Float64Array;
}

/** Projects a territory once, so that drawing it is only adding and multiplying. */
export function shapeOf(territory: MapTerritory): TerritoryShape {
  const tints = tintsOf(territory.communes.map((commune) => commune.outline ?? []));
  return {
    communes: territory.communes
      .map((commune, index) => communeShape(commune, tints[index] ?? 0))
      .sort((a, b) => b.population - a.population || a.name.localeCompare(b.name)),
    places: territory.places.map(({ name, lat, lon }) => ({ name, ...toWorld(lat, lon) })),
    border: outerEdges(territory),
  };
}

function communeShape(commune: MapCommune, tint: number): CommuneShape {
  const rings = (commune.outline ?? []).map((ring) => {
    const flat = new Float64Array(ring.length * 2);
    ring.forEach(([lon, lat], index) => {
      const { x, y } = toWorld(lat, lon);
      flat[2 * index] = x;
      flat[2 * index + 1] = y;
    });
    return flat;
  });
  const { code, name, lat, lon, population = 0 } = commune;
  return { code, name, population, rings, tint, ...toWorld(lat, lon) };
}

/** An edge that two communes share is an inner boundary; one that stands alone is the outer border. */
function outerEdges(territory: MapTerritory): Float64Array {
  const seen = new Map<string, readonly number[] | undefined>();
  for (const commune of territory.communes) {
    for (const ring of commune.outline ?? []) {
      ring.slice(1).forEach((to, index) => {
        const from = ring[index] ?? to;
        const key = [from.join(), to.join()].sort().join(' ');
        const a = toWorld(from[1], from[0]);
        const b = toWorld(to[1], to[0]);
        seen.set(key, seen.has(key) ? undefined : [a.x, a.y, b.x, b.y]);
      });
    }
  }
  return Float64Array.from([...seen.values()].flatMap((edge) => edge ?? []));
}
