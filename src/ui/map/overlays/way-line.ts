import type { MapWay } from './overlays.ts';
import { polyline, svg, type LeafletMap, type Polyline, type Renderer } from '../base/leaflet.ts';

const PANE = 'ways';
/** Over the ground and under the discs. */
const DEPTH = '380';

/** A way as a line with an edge, so that it is found on any ground; dashed where it is rough. */
export class WayLine {
  readonly #map: LeafletMap;
  readonly #renderer: Renderer;
  #shown: MapWay | undefined;
  #lines: Polyline[] = [];

  constructor(map: LeafletMap) {
    this.#map = map;
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.style.zIndex = DEPTH;
    this.#renderer = svg({ pane: PANE, padding: 0.3 });
  }

  /** Shows this way, or none. */
  update(way: MapWay | undefined): void {
    if (way === this.#shown) return;
    this.remove();
    this.#shown = way;
    if (!way || way.line.length < 2) return;
    const places = way.line.map(([lon, lat]): [number, number] => [lat, lon]);
    const rough = way.approximate ? ' rough' : '';
    this.#lines = ['way-edge', 'way'].map((name) =>
      polyline(places, {
        ...{ pane: PANE, renderer: this.#renderer, interactive: false, smoothFactor: 1.2 },
        className: `${name}${rough}`,
      }).addTo(this.#map),
    );
  }

  remove(): void {
    for (const line of this.#lines.splice(0)) line.remove();
    this.#shown = undefined;
  }
}
