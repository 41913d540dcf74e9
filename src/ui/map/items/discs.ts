import type { SingleItem, MapEntry } from './cluster-index.ts';
import { APPROXIMATE_RADIUS_M } from './map-item.ts';
import { circle, svg, type Circle, type LeafletMap, type Renderer } from '../base/leaflet.ts';

/** The soft discs around items whose place is only known roughly: it is somewhere in there. */
export class Discs {
  readonly #map: LeafletMap;
  readonly #renderer: Renderer = svg({ padding: 0.3 });
  readonly #shown = new Map<string, Circle>();

  constructor(map: LeafletMap) {
    this.#map = map;
  }

  /** Draws a disc for each approximate item among what stands on the map, and no other. */
  show(entries: readonly MapEntry[]): void {
    const gone = new Map(this.#shown);
    for (const entry of entries) {
      if (entry.type !== 'single' || !entry.item.approximate) continue;
      const key = `${entry.key} ${entry.item.phase} ${entry.lat} ${entry.lon}`;
      if (!gone.delete(key)) this.#shown.set(key, this.#draw(entry));
    }
    for (const [key, disc] of gone) {
      disc.remove();
      this.#shown.delete(key);
    }
  }

  #draw({ lat, lon, item }: SingleItem): Circle {
    return circle([lat, lon], {
      radius: APPROXIMATE_RADIUS_M,
      renderer: this.#renderer,
      className: `disc ${item.phase}`,
      interactive: false,
    }).addTo(this.#map);
  }
}
