import type { MapEntry } from './cluster-index.ts';
import { layerPointAt } from '../base/layer-point.ts';
import type { MapWords } from '../map-words.ts';
import { fillMarker } from './marker-view.ts';
import { setPosition, type LeafletMap, type ZoomAnimEvent } from '../base/leaflet.ts';

/** How the markers are shown: one of them marked, some with their word, all in one language. */
export interface MarkerLook {
  readonly selected: string | undefined;
  readonly words: MapWords;
  /** Keys of the items whose word has room. */
  readonly worded: ReadonlySet<string>;
}

interface Shown {
  readonly button: HTMLButtonElement;
  entry: MapEntry;
  selected: boolean;
}

/**
 * The markers in view, as real buttons in reading order. Moving the map adds and removes the few
 * that differ; those that stay keep their button and its focus.
 */
export class Markers {
  readonly #map: LeafletMap;
  readonly #ground: HTMLElement;
  readonly #pane: HTMLElement;
  readonly #onActivate: (entry: MapEntry, button: HTMLButtonElement) => void;
  readonly #shown = new Map<string, Shown>();
  readonly #stop = new AbortController();
  #words: MapWords | undefined;
  #dragged = false;

  /** `ground` has the focus when no marker can have it. */
  constructor(
    map: LeafletMap,
    ground: HTMLElement,
    onActivate: (entry: MapEntry, button: HTMLButtonElement) => void,
  ) {
    this.#map = map;
    this.#ground = ground;
    this.#pane = map.getPanes().markerPane;
    this.#onActivate = onActivate;
    const { signal } = this.#stop;
    this.#pane.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.#pane.addEventListener('dblclick', (event) => event.stopPropagation(), { signal });
    this.#pane.addEventListener('pointerdown', () => (this.#dragged = false), { signal });
    map.on('dragstart', this.#onDrag, this);
    map.on('zoom viewreset', this.#placeAll, this);
    map.on('zoomanim', this.#zoomAlong, this);
  }

  /** Shows exactly these, in this order. */
  show(entries: readonly MapEntry[], { selected, words, worded }: MarkerLook): void {
    const wordsChanged = words !== this.#words;
    this.#words = words;
    const focused = this.#focused();
    const gone = new Map(this.#shown);
    let after: Element | null = null;
    for (const entry of entries) {
      gone.delete(entry.key);
      const isSelected = entry.type === 'single' && entry.item.id === selected;
      const button = this.#showOne(entry, isSelected, words, wordsChanged);
      button.classList.toggle('wordless', !worded.has(entry.key));
      const follows: Element | null = after
        ? after.nextElementSibling
        : this.#pane.firstElementChild;
      if (button !== follows) this.#pane.insertBefore(button, follows);
      after = button;
    }
    for (const [key, { button }] of gone) {
      button.remove();
      this.#shown.delete(key);
    }
    if (focused) this.#keepFocus(focused);
  }

  /** How many stand on the map now. */
  get count(): number {
    return this.#shown.size;
  }

  /** Leaves the map. */
  remove(): void {
    this.#stop.abort();
    this.#map.off('dragstart', this.#onDrag, this);
    this.#map.off('zoom viewreset', this.#placeAll, this);
    this.#map.off('zoomanim', this.#zoomAlong, this);
    for (const { button } of this.#shown.values()) button.remove();
    this.#shown.clear();
  }

  #showOne(
    entry: MapEntry,
    selected: boolean,
    words: MapWords,
    wordsChanged: boolean,
  ): HTMLButtonElement {
    const known = this.#shown.get(entry.key);
    if (!known) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['key'] = entry.key;
      fillMarker(button, entry, words, selected);
      this.#shown.set(entry.key, { button, entry, selected });
      this.#place(button, entry);
      return button;
    }
    if (wordsChanged || known.selected !== selected || looksDifferent(known.entry, entry)) {
      fillMarker(known.button, entry, words, selected);
    }
    known.entry = entry;
    known.selected = selected;
    this.#place(known.button, entry);
    return known.button;
  }

  #place(button: HTMLButtonElement, { lat, lon }: MapEntry): void {
    setPosition(button, this.#map.latLngToLayerPoint([lat, lon]).round());
  }

  #placeAll(): void {
    for (const { button, entry } of this.#shown.values()) this.#place(button, entry);
  }

  #zoomAlong({ center, zoom }: ZoomAnimEvent): void {
    for (const { button, entry } of this.#shown.values()) {
      const place = layerPointAt(this.#map, [entry.lat, entry.lon], center, zoom);
      setPosition(button, place.round());
    }
  }

  #onDrag(): void {
    this.#dragged = true;
  }

  #onClick(event: MouseEvent): void {
    event.stopPropagation();
    // A finger that drags the map may end on the marker where it began; a key press has no detail.
    if (event.detail > 0 && this.#dragged) return;
    const button = (event.target as Element).closest('button');
    const shown = button && this.#shown.get(button.dataset['key'] ?? '');
    if (shown) this.#onActivate(shown.entry, shown.button);
  }

  #focused(): Shown | undefined {
    const active = (this.#pane.getRootNode() as ShadowRoot).activeElement;
    return [...this.#shown.values()].find(({ button }) => button === active);
  }

  /** Somebody on the keyboard stays where they were: on the same marker, the nearest, or the map. */
  #keepFocus({ button, entry }: Shown): void {
    const root = this.#pane.getRootNode() as ShadowRoot;
    if (root.activeElement === button) return;
    const still = this.#shown.get(entry.key) ?? this.#nearestTo(entry);
    (still?.button ?? this.#ground).focus({ preventScroll: true });
  }

  #nearestTo({ lat, lon }: MapEntry): Shown | undefined {
    const here = this.#map.latLngToLayerPoint([lat, lon]);
    const view = this.#map.getBounds();
    let best: Shown | undefined;
    let least = Infinity;
    for (const shown of this.#shown.values()) {
      const there: [number, number] = [shown.entry.lat, shown.entry.lon];
      const distance = here.distanceTo(this.#map.latLngToLayerPoint(there));
      if (distance >= least || !view.contains(there)) continue;
      least = distance;
      best = shown;
    }
    return best;
  }
}

function looksDifferent(a: MapEntry, b: MapEntry): boolean {
  if (a.type === 'group') return b.type !== 'group' || a.count !== b.count;
  return b.type === 'group' || a.item !== b.item;
}
