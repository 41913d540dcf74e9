import type { Bounds } from './base/bounds.ts';
import { CLOSEST_ZOOM } from './items/cluster-index.ts';
import type { LeafletMap } from './base/leaflet.ts';

/** What the map shows of itself until somebody moves it. */
export type Home =
  | { readonly around: { readonly lat: number; readonly lon: number } }
  /** `clear`: nothing of it may lie under the buttons. */
  | { readonly whole: Bounds; readonly clear?: boolean };

/** One sees a village and its neighbours. */
const VILLAGE_ZOOM = 13;
/** Around a territory of a single point, not closer than this. */
const CLOSEST_HOME = 14;
/** Room for half a marker and its word, and for the scale. */
const EDGE_PX = 28;
const FOOT_PX = 40;
/** A button, and air on both sides of it. */
const BUTTONS_PX = 84;

/** Moves the view: home until a person takes it in hand, then only where they ask. */
export class Camera {
  readonly #map: LeafletMap;
  readonly #animate: boolean;
  #home: Home | undefined;
  #steered = false;

  constructor(map: LeafletMap, animate: boolean) {
    this.#map = map;
    this.#animate = animate;
  }

  /** Says what home is, and goes there unless somebody has moved the map. */
  settle(home: Home | undefined): void {
    this.#home = home;
    if (!this.#steered) this.#goHome(false);
  }

  /** Nobody has moved the map yet. */
  get isHome(): boolean {
    return !this.#steered;
  }

  /** The person moves the map from now on. */
  steer(): void {
    this.#steered = true;
  }

  /** The room on the screen may have changed: an observer also tells it once at first. */
  resize(): void {
    const before = this.#map.getSize();
    this.#map.invalidateSize({ animate: false, pan: this.#steered });
    if (!this.#steered && !this.#map.getSize().equals(before)) this.#goHome(false);
  }

  /** Back to the whole territory. */
  home(): void {
    this.#steered = false;
    this.#goHome(this.#animate);
  }

  pan(x: number, y: number): void {
    this.steer();
    this.#map.panBy([x, y], { animate: this.#animate });
  }

  zoomBy(steps: number): void {
    this.steer();
    this.#map.setZoom(this.#map.getZoom() + steps, { animate: this.#animate });
  }

  /** Comes nearer to a place, never further away than the zoom it already has. */
  approach(place: { lat: number; lon: number }, zoom = VILLAGE_ZOOM): void {
    this.steer();
    const near = Math.max(this.#map.getZoom(), Math.min(zoom, CLOSEST_ZOOM));
    this.#map.setView([place.lat, place.lon], near, { animate: this.#animate });
  }

  /** Moves just as far as needed to have a place well in view. */
  reveal(place: { lat: number; lon: number }): void {
    if (!this.#map.getBounds().contains([place.lat, place.lon])) this.steer();
    const room = Math.min(96, this.#map.getSize().x / 4, this.#map.getSize().y / 4);
    this.#map.panInside([place.lat, place.lon], { padding: [room, room], animate: this.#animate });
  }

  #goHome(animate: boolean): void {
    const { x, y } = this.#map.getSize();
    if (!this.#home || x === 0 || y === 0) return;
    if ('around' in this.#home) {
      const { lat, lon } = this.#home.around;
      this.#map.setView([lat, lon], VILLAGE_ZOOM, { animate });
      return;
    }
    const { south, west, north, east } = this.#home.whole;
    const edge = Math.min(EDGE_PX, x / 8, y / 8);
    const right = this.#home.clear ? Math.min(BUTTONS_PX, x / 4) : edge;
    this.#map.fitBounds(
      [
        [south, west],
        [north, east],
      ],
      {
        paddingTopLeft: [edge, edge],
        paddingBottomRight: [right, Math.min(FOOT_PX, y / 6)],
        maxZoom: CLOSEST_HOME,
        animate,
      },
    );
  }
}
