import Flatbush from 'flatbush';
import { distanceKm, type Point } from '../../domain/kernel/place.ts';
import type { House, Street } from './address-index.ts';

/** What is known near a place: a door, or a street or hamlet that has none; and how far it is. */
export interface NearPlace {
  readonly street: Street;
  readonly house?: House;
  readonly metres: number;
}

/** How far (metres) an address may be and still say where something is. */
const MAX_METRES = 400;
const METRES_PER_DEGREE = 111_195;

/** Every door, and every street or hamlet that has none, by where it is. */
export class NearestDoor {
  readonly #places: { readonly street: Street; readonly house?: House }[];
  readonly #boxes: Flatbush | undefined;

  constructor(streets: readonly Street[]) {
    this.#places = streets.flatMap((street) =>
      street.houses.length > 0 ? street.houses.map((house) => ({ street, house })) : [{ street }],
    );
    if (this.#places.length === 0) return;
    const boxes = new Flatbush(this.#places.length);
    for (const { street, house = street } of this.#places) {
      boxes.add(house.lon, house.lat, house.lon, house.lat);
    }
    boxes.finish();
    this.#boxes = boxes;
  }

  /** The nearest; undefined when none is within 400 m. */
  find({ lon, lat }: Point): NearPlace | undefined {
    const y = MAX_METRES / METRES_PER_DEGREE;
    const x = y / Math.cos((lat * Math.PI) / 180);
    const near = this.#boxes?.search(lon - x, lat - y, lon + x, lat + y) ?? [];
    let best: NearPlace | undefined;
    for (const index of near) {
      const place = this.#places[index];
      if (!place) continue;
      const metres = distanceKm({ lon, lat }, place.house ?? place.street) * 1_000;
      if (metres > MAX_METRES || metres >= (best?.metres ?? Infinity)) continue;
      best = { ...place, metres };
    }
    return best;
  }
}
