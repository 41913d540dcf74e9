import { staticMarkerAt } from './static-marker.ts';
import type { MapTrip } from './overlays.ts';
import { WayLine } from './way-line.ts';
import type { LeafletMap, Marker } from '../base/leaflet.ts';

/** A trip: its line, a ring where it starts, a flag where it ends. */
export class TripLayer {
  readonly #map: LeafletMap;
  readonly #line: WayLine;
  #shown: MapTrip | undefined;
  #ends: Marker[] = [];

  constructor(map: LeafletMap) {
    this.#map = map;
    this.#line = new WayLine(map);
  }

  /** Shows this trip, or none. */
  update(trip: MapTrip | undefined): void {
    if (trip === this.#shown) return;
    this.remove();
    this.#shown = trip;
    if (!trip) return;
    this.#line.update(trip);
    this.#ends = [
      staticMarkerAt(this.#map, trip.start, { className: 'trip-start', content: '' }),
      staticMarkerAt(this.#map, trip.end, { className: 'trip-end', content: '' }),
    ];
  }

  remove(): void {
    this.#line.remove();
    for (const end of this.#ends.splice(0)) end.remove();
    this.#shown = undefined;
  }
}
