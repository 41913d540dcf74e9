import type { TravelMeasure } from '../../domain/diagnosis/nearest.ts';
import { placeKey } from '../../domain/diagnosis/service-reach.ts';
import type { Travel } from '../../domain/kernel/travel.ts';
import type { RoadTravel } from '../../pack/roads/road-travel.ts';

/** More measured ways than this are several times a whole territory: the cache is emptied. */
const MAX_MEASURES = 50_000;

/**
 * Measures by these roads, and each way once: whoever draws a rail of weeks along asks for the same
 * ways at every step.
 */
export function measureBy(roads: RoadTravel): TravelMeasure {
  const known = measures.get(roads);
  if (known) return known;
  const ways = new Map<string, Travel>();
  const measure: TravelMeasure = (from, to) => {
    const key = `${placeKey(from)} ${placeKey(to)}`;
    const way = ways.get(key) ?? roads.between(from, to);
    if (ways.size >= MAX_MEASURES) ways.clear();
    ways.set(key, way);
    return way;
  };
  measures.set(roads, measure);
  return measure;
}

const measures = new WeakMap<RoadTravel, TravelMeasure>();
