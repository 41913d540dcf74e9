import { reachFrom, type Reach } from '../../domain/diagnosis/reach.ts';
import { EIGHT_KM, type TravelMeasure } from '../../domain/diagnosis/nearest.ts';
import { placeKey } from '../../domain/diagnosis/service-reach.ts';
import type { Point } from '../../domain/kernel/place.ts';

/** How it is from a place to the services of one kind. */
export type Reaches = (place: Point) => Reach | undefined;

/** How long the page may be kept busy without somebody noticing it (milliseconds). */
const BATCH_SIZE = 12;

/**
 * Measures the ways from many places to the services of one kind, a few at a time: the page stays
 * alive meanwhile.
 * @param known what was measured before, added to
 */
export async function reachesOf(
  places: readonly Point[],
  services: readonly Point[],
  measure: TravelMeasure,
  known: Map<string, Reach | undefined>,
): Promise<Reaches> {
  let since = performance.now();
  for (const place of places) {
    const key = placeKey(place);
    if (known.has(key)) continue;
    known.set(key, reachFrom(place, services, EIGHT_KM, measure));
    if (performance.now() - since < BATCH_SIZE) continue;
    await yieldToBrowser();
    since = performance.now();
  }
  return (place) => known.get(placeKey(place));
}

/** Lets the page draw and listen. */
function yieldToBrowser(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
