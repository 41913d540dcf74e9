import { html } from 'lit';

import '../../elements/signs/icon.ts';
import { staticMarkerAt } from './static-marker.ts';
import type { MapGap } from './overlays.ts';
import type { LeafletMap, Marker } from '../base/leaflet.ts';

/** Where something is wanting: a dashed ring with how much, whose sentence is read when it is chosen. */
export class GapLayer {
  readonly #map: LeafletMap;
  readonly #onTold: (sentence: string) => void;
  #shown: readonly MapGap[] | undefined;
  #marks: Marker[] = [];

  constructor(map: LeafletMap, onTold: (sentence: string) => void) {
    this.#map = map;
    this.#onTold = onTold;
  }

  /** Shows exactly these. */
  update(gaps: readonly MapGap[] | undefined): void {
    if (gaps === this.#shown) return;
    this.remove();
    this.#shown = gaps;
    this.#marks = (gaps ?? []).map((gap) =>
      staticMarkerAt(this.#map, gap, {
        className: 'gap',
        content: html`<cm-icon name="triangle-alert"></cm-icon><span>${gap.count}</span>`,
        onPress: () => this.#onTold(gap.label),
      }),
    );
  }

  remove(): void {
    for (const mark of this.#marks.splice(0)) mark.remove();
    this.#shown = undefined;
  }
}
