import { html } from 'lit';

import '../../elements/signs/icon.ts';
import { staticMarkerAt } from './static-marker.ts';
import type { MapOverlays, NamedPlace } from './overlays.ts';
import type { LeafletMap, Marker } from '../base/leaflet.ts';

/** The home of a person as a pin with a foot; public places as dots that say what they are. */
export class PlaceLayer {
  readonly #map: LeafletMap;
  readonly #onTold: (sentence: string) => void;
  #shown: Pick<MapOverlays, 'home' | 'places'> = {};
  #home: Marker | undefined;
  #places: Marker[] = [];

  constructor(map: LeafletMap, onTold: (sentence: string) => void) {
    this.#map = map;
    this.#onTold = onTold;
  }

  /** Shows exactly these. */
  update({ home, places }: Pick<MapOverlays, 'home' | 'places'>): void {
    const before = this.#shown;
    this.#shown = { ...(home && { home }), ...(places && { places }) };
    if (home !== before.home) {
      this.#home?.remove();
      this.#home = home && this.#standHome(home);
    }
    if (places === before.places) return;
    for (const mark of this.#places) mark.remove();
    this.#places = (places ?? []).map((place) =>
      staticMarkerAt(this.#map, place, {
        className: 'public-place',
        content: html`<i></i>`,
        onPress: () => this.#onTold(place.label),
      }),
    );
  }

  remove(): void {
    this.update({});
  }

  #standHome(home: NamedPlace): Marker {
    const content = html`<cm-icon name="house"></cm-icon>`;
    return staticMarkerAt(this.#map, home, { className: 'home', content });
  }
}
