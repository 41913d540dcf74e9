import { html } from 'lit';

import { staticMarkerAt } from './static-marker.ts';
import type { MapRound, MapStop } from './overlays.ts';
import { remPixels } from '../base/rem-pixels.ts';
import { spreadApart } from '../items/spread-apart.ts';
import { WayLine } from './way-line.ts';
import type { LeafletMap, Marker } from '../base/leaflet.ts';

/** Two fingertips apart, as the marks are wide. */
const ROOM_REM = 2.9;

/**
 * A round: the way, and a numbered mark for each stop, in the order of the round for the Tab key too.
 * Neighbours in one village stand apart, each on a string to its door.
 */
export class RoundLayer {
  readonly #map: LeafletMap;
  readonly #line: WayLine;
  readonly #onStop: (id: string) => void;
  #shown: MapRound | undefined;
  #start: Marker | undefined;
  #stops: { readonly stop: MapStop; readonly mark: Marker }[] = [];

  constructor(map: LeafletMap, onStop: (id: string) => void) {
    this.#map = map;
    this.#line = new WayLine(map);
    this.#onStop = onStop;
    map.on('zoomend', this.#spread, this);
  }

  /** Shows this round, or none. */
  update(round: MapRound | undefined): void {
    if (round === this.#shown) return;
    this.#clear();
    this.#shown = round;
    if (!round) return;
    this.#line.update(round);
    this.#start =
      round.start &&
      staticMarkerAt(this.#map, round.start, { className: 'trip-start', content: '' });
    this.#stops = round.stops.map((stop) => ({ stop, mark: this.#stand(stop) }));
    this.#spread();
  }

  remove(): void {
    this.#map.off('zoomend', this.#spread, this);
    this.#clear();
  }

  #clear(): void {
    this.#line.remove();
    this.#start?.remove();
    for (const { mark } of this.#stops.splice(0)) mark.remove();
    this.#shown = undefined;
  }

  #stand(stop: MapStop): Marker {
    return staticMarkerAt(this.#map, stop, {
      className: stop.done ? 'stop done' : 'stop',
      content: html`<i class="string"></i><span class="number">${stop.number}</span>`,
      onPress: () => this.#onStop(stop.id),
    });
  }

  #spread(): void {
    const points = this.#stops.map(({ stop }) => this.#map.project([stop.lat, stop.lon]));
    const moved = spreadApart(points, ROOM_REM * remPixels());
    this.#stops.forEach(({ mark }, at) => {
      const { x = 0, y = 0 } = moved[at] ?? {};
      const style = mark.getElement()?.style;
      style?.setProperty('--aside-x', `${x}px`);
      style?.setProperty('--aside-y', `${y}px`);
      style?.setProperty('--string', `${Math.hypot(x, y)}px`);
      style?.setProperty('--string-turn', `${Math.atan2(-y, -x)}rad`);
    });
  }
}
