import {
  circle,
  divIcon,
  marker,
  type Circle,
  type LeafletMap,
  type Marker,
} from '../base/leaflet.ts';

/** Where this person is, as the device tells, and how far that may be wrong (metres). */
export interface Position {
  readonly lat: number;
  readonly lon: number;
  readonly accuracy: number;
}

/** The blue dot, and the ring within which it is true. */
export class PositionMarker {
  readonly #map: LeafletMap;
  #dot: Marker | undefined;
  #ring: Circle | undefined;

  constructor(map: LeafletMap) {
    this.#map = map;
  }

  /** Shows the dot there, or takes it away. */
  update(here: Position | undefined, word: string): void {
    if (!here) {
      this.#dot?.remove();
      this.#ring?.remove();
      this.#dot = this.#ring = undefined;
      return;
    }
    const place: [number, number] = [here.lat, here.lon];
    this.#ring ??= circle(place, { className: 'here-ring', interactive: false }).addTo(this.#map);
    this.#dot ??= marker(place, {
      pane: 'overlayPane',
      icon: divIcon({ className: 'here-dot', iconSize: undefined }),
      interactive: false,
      keyboard: false,
    }).addTo(this.#map);
    this.#ring.setLatLng(place).setRadius(here.accuracy);
    this.#dot.setLatLng(place);
    const element = this.#dot.getElement();
    element?.setAttribute('role', 'img');
    element?.setAttribute('aria-label', word);
  }
}
