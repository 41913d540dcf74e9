import type { TemplateResult } from 'lit';
import { html, render, svg } from 'lit';

import { densitySteps, MOST_STEPS, stepOf } from './density-steps.ts';
import type { MapTerritory, MapCommune } from '../ground/map-territory.ts';
import { staticMarkerAt } from './static-marker.ts';
import type { MapDensity } from './overlays.ts';
import {
  circle,
  polygon,
  svg as svgRenderer,
  type Layer,
  type LeafletMap,
  type PathOptions,
  type Renderer,
} from '../base/leaflet.ts';

const PANE = 'density';
/** Above the base map, under everything else. */
const DEPTH = '320';
/** The land of a commune whose outline is not known. */
const AROUND_M = 2_000;
/** Between two lines of the hatching, in pixels, from the second step on; the first has dots. */
const HATCHES = [0, 14, 14, 9, 5];

/** A number for each commune: tint, hatching and the number itself, so that none is needed alone. */
export class DensityLayer {
  readonly #map: LeafletMap;
  readonly #onTold: (sentence: string) => void;
  readonly #renderer: Renderer;
  #shown: { readonly density: MapDensity; readonly territory: MapTerritory } | undefined;
  #layers: Layer[] = [];

  constructor(map: LeafletMap, onTold: (sentence: string) => void) {
    this.#map = map;
    this.#onTold = onTold;
    const pane = map.createPane(PANE);
    pane.style.zIndex = DEPTH;
    this.#renderer = svgRenderer({ pane: PANE, padding: 0.3 });
  }

  /** Shows these numbers on this land, or none. */
  update(density: MapDensity | undefined, territory: MapTerritory): void {
    if (density === this.#shown?.density && (!density || territory === this.#shown?.territory))
      return;
    this.remove();
    if (!density) return;
    this.#shown = { density, territory };
    const communes = new Map(territory.communes.map((commune) => [commune.code, commune]));
    const steps = densitySteps(density.areas.map(({ value }) => value));
    for (const { code, value, label } of density.areas) {
      const commune = communes.get(code);
      if (!commune) continue;
      this.#layers.push(this.#fill(commune, stepOf(value, steps)));
      const { lat, lon } = commune;
      const content = html`<span>${density.say(value)}</span>`;
      const onPress = (): void => this.#onTold(label);
      this.#layers.push(
        staticMarkerAt(
          this.#map,
          { lat, lon, label },
          { className: 'density-number', content, onPress },
        ),
      );
    }
    this.#definePatterns();
  }

  remove(): void {
    for (const layer of this.#layers.splice(0)) layer.remove();
    this.#shown = undefined;
  }

  #fill({ outline = [], lat, lon }: MapCommune, step: number): Layer {
    const look: PathOptions = {
      ...{ pane: PANE, renderer: this.#renderer, interactive: false, className: 'density' },
      ...{ fillColor: `url(#density-${step})`, fillOpacity: 1, weight: 2 },
    };
    const rings = outline.map((ring) => ring.map(([x, y]): [number, number] => [y, x]));
    const area =
      rings.length > 0 ? polygon(rings, look) : circle([lat, lon], { ...look, radius: AROUND_M });
    return area.addTo(this.#map);
  }

  /** Beside Leaflet's own group of paths, which it never empties. */
  #definePatterns(): void {
    const drawing = this.#map.getPane(PANE)?.querySelector('svg');
    if (!drawing || drawing.querySelector('.patterns')) return;
    const patterns = document.createElementNS('http://www.w3.org/2000/svg', 'defs');
    patterns.setAttribute('class', 'patterns');
    render(
      Array.from({ length: MOST_STEPS + 1 }, (_, step) => patternOf(step)),
      patterns,
    );
    drawing.append(patterns);
  }
}

function patternOf(step: number): TemplateResult {
  const size = HATCHES[step] ?? 0;
  const lines =
    size > 0
      ? svg`<path class="hatch" d="M0 0V${size}" stroke-width=${step > 1 ? 2.5 : 1.25} />`
      : svg``;
  const side = size || 16;
  return svg`<pattern
    id="density-${step}"
    width=${side}
    height=${side}
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  ><rect class="tint-${step}" width=${side} height=${side} />${lines}</pattern>`;
}
