import { mapCommand } from '../base/map-keys.ts';
import {
  stopEvent,
  divIcon,
  marker,
  type LatLng,
  type LeafletMap,
  type Marker,
} from '../base/leaflet.ts';

/** One press of an arrow moves the marker by this many pixels; with Shift, by more. */
const STEP_SHARE = 1 / 12;

const PIN = `<svg viewBox="0 0 48 60" aria-hidden="true"><path class="pin" d="M24 57C17 45 6 37 6 22a18 18 0 0 1 36 0c0 15-11 23-18 35Z"/><circle class="eye" cx="24" cy="22" r="7"/></svg>`;

/** The marker that one puts oneself: dragged, tapped into place, or moved with the arrow keys. */
export class PickMarker {
  readonly #map: LeafletMap;
  readonly #marker: Marker;
  readonly #onPicked: (lat: number, lon: number) => void;

  #isPut = false;

  constructor(map: LeafletMap, at: LatLng, onPicked: (lat: number, lon: number) => void) {
    this.#map = map;
    this.#onPicked = onPicked;
    this.#marker = marker(at, {
      icon: divIcon({ className: 'pick', html: PIN, iconSize: undefined }),
      draggable: true,
      autoPan: true,
      keyboard: false,
      zIndexOffset: 1000,
    });
    this.#marker.on('dragend', this.#tell, this);
    this.#marker.addTo(map);
    map.on('click', this.#onMapClick, this);
    const element = this.#marker.getElement();
    if (element) {
      element.tabIndex = 0;
      element.setAttribute('role', 'button');
      element.addEventListener('keydown', (event) => this.#onKeyDown(event));
    }
  }

  /** What a screen reader says of it. */
  name(label: string): void {
    this.#marker.getElement()?.setAttribute('aria-label', label);
  }

  /** Stands there, in the middle of the view, as long as nobody has put it anywhere. */
  waitAt(at: LatLng): void {
    if (!this.#isPut) this.#marker.setLatLng(at);
  }

  /** Puts it there without telling anybody. */
  moveTo(at: LatLng): void {
    this.#isPut = true;
    if (!this.#marker.getLatLng().equals(at)) this.#marker.setLatLng(at);
  }

  remove(): void {
    this.#map.off('click', this.#onMapClick, this);
    this.#marker.remove();
  }

  #onMapClick({ latlng }: { latlng: LatLng }): void {
    this.#marker.setLatLng(latlng);
    this.#tell();
  }

  #onKeyDown(event: KeyboardEvent): void {
    const command = mapCommand(event);
    if (event.key === 'Enter' || event.key === ' ') this.#tell();
    else if (command?.do === 'pan') this.#step(command.x * STEP_SHARE, command.y * STEP_SHARE);
    else return;
    stopEvent(event);
  }

  #step(x: number, y: number): void {
    const there = this.#map.project(this.#marker.getLatLng()).add([x, y]);
    this.#marker.setLatLng(this.#map.unproject(there));
    this.#map.panInside(this.#marker.getLatLng(), { padding: [72, 72], animate: false });
    this.#tell();
  }

  #tell(): void {
    this.#isPut = true;
    const { lat, lng } = this.#marker.getLatLng().wrap();
    this.#onPicked(toAMetre(lat), toAMetre(lng));
  }
}

function toAMetre(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
