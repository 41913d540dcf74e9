import type { Background, BackgroundMaker } from './ground/background.ts';
import type { Bounds } from './base/bounds.ts';
import { Camera } from './camera.ts';
import type { ItemGroup, MapEntry } from './items/cluster-index.ts';
import { CLOSEST_ZOOM, ClusterIndex, singleItem } from './items/cluster-index.ts';
import { Discs } from './items/discs.ts';
import type { Position } from './items/position-marker.ts';
import { PositionMarker } from './items/position-marker.ts';
import type { MapTerritory } from './ground/map-territory.ts';
import { NO_TERRITORY } from './ground/map-territory.ts';
import type { MapItem } from './items/map-item.ts';
import type { MapWords } from './map-words.ts';
import { makeMarkerRoom } from './items/marker-room.ts';
import { Markers } from './items/markers.ts';
import { metresPerPixel } from './base/mercator.ts';
import type { TileSource } from './ground/online-tiles.ts';
import { OnlineTiles } from './ground/online-tiles.ts';
import { OverlayLayers } from './overlays/overlay-layers.ts';
import type { MapOverlays } from './overlays/overlays.ts';
import type { Palette } from './ground/palette.ts';
import { PickMarker } from './items/pick-marker.ts';
import { inReadingOrder } from './base/reading-order.ts';
import { remPixels } from './base/rem-pixels.ts';
import { createMap, latLng, type LeafletMap } from './base/leaflet.ts';

/** What the view tells the element around it. */
export interface MapViewListener {
  readonly onSelect: (id: string) => void;
  /** Items that share a place were asked for; the button that asked gets the focus back. */
  readonly onList: (group: ItemGroup, items: MapItem[], button: HTMLButtonElement) => void;
  readonly onPick: (lat: number, lon: number) => void;
  readonly onMoved: (view: { bounds: Bounds; itemCount: number; metresPerPixel: number }) => void;
  readonly onTiles: (source: TileSource | undefined) => void;
  /** The sentence of something that was chosen and is no item. */
  readonly onTold: (sentence: string) => void;
}

/** The items of the map, how one of them is marked, and the words for all. */
export interface ItemsShown {
  readonly items: readonly MapItem[];
  readonly selected: string | undefined;
  readonly words: MapWords;
}

/** Before anything is known: France. */
const START_CENTER = { center: [46.6, 2.5], zoom: 6 } as const;
const MIN_ZOOM = 6;
/** Half a marker beyond the edge, so that it does not vanish while it is still half visible. */
const EDGE_PX = 36;
/** Markers nearer than this to one another become a number. */
const MARKER_REM = 3.9;
/** Nobody reads further in a list of items at one place. */
const MAX_LISTED = 100;

/** Leaflet and the parts laid upon it: background, tiles, markers, the dot and the marker one puts. */
export class MapView {
  readonly camera: Camera;
  readonly #container: HTMLElement;
  readonly #map: LeafletMap;
  readonly #listener: MapViewListener;
  #background: Background;
  #territory: { readonly territory: MapTerritory; readonly palette: Palette } | undefined;
  readonly #tiles: OnlineTiles;
  readonly #markers: Markers;
  readonly #discs: Discs;
  readonly #here: PositionMarker;
  readonly #overlays: OverlayLayers;
  #pick: PickMarker | undefined;
  #index = new ClusterIndex([]);
  #spread = 0;
  #shown: ItemsShown | undefined;
  #revealed: string | undefined;
  #frame = 0;
  #zooming = false;

  constructor(
    ground: HTMLElement,
    makeBackground: BackgroundMaker,
    listener: MapViewListener,
    animate: boolean,
  ) {
    this.#listener = listener;
    // A container of its own each time: Leaflet never takes its scroll listener off the one it had.
    this.#container = document.createElement('div');
    this.#container.className = 'territory-and-items';
    ground.append(this.#container);
    this.#map = createMap(this.#container, {
      ...{ center: [...START_CENTER.center], zoom: START_CENTER.zoom },
      ...{ minZoom: MIN_ZOOM, maxZoom: CLOSEST_ZOOM },
      ...{ keyboard: false, zoomControl: false, attributionControl: false },
      ...{ zoomAnimation: animate, fadeAnimation: animate, inertia: animate },
    });
    this.camera = new Camera(this.#map, animate);
    this.#background = makeBackground(this.#map);
    this.#tiles = new OnlineTiles(this.#map, listener.onTiles);
    this.#discs = new Discs(this.#map);
    this.#here = new PositionMarker(this.#map);
    this.#overlays = new OverlayLayers(this.#map, {
      onStop: listener.onSelect,
      onTold: listener.onTold,
    });
    this.#markers = new Markers(this.#map, ground, (entry, button) =>
      this.#activate(entry, button),
    );
    this.#map.on('zoomanim', this.#onZooming, this);
    this.#map.on('move', this.#onMove, this);
    this.#map.on('moveend', this.#onMoveEnd, this);
  }

  /** Puts another ground under everything, and shows on it what the one before showed. */
  useBackground(make: BackgroundMaker): void {
    this.#background.remove();
    this.#background = make(this.#map);
    if (this.#territory)
      this.#background.update(this.#territory.territory, this.#territory.palette);
    if (this.#shown) this.#settle();
  }

  showTerritory(territory: MapTerritory, palette: Palette): void {
    this.#territory = { territory, palette };
    this.#background.update(territory, palette);
    this.#container.classList.toggle('night', palette.dark);
    this.#overlays.repaint();
  }

  /** Trips, stops, heat, densities and gaps, over the territory shown. */
  showOverlays(overlays: MapOverlays): void {
    this.#overlays.update(overlays, this.#territory?.territory ?? NO_TERRITORY);
  }

  showItems(shown: ItemsShown): void {
    if (shown.items !== this.#shown?.items) this.#spread = 0;
    this.#shown = shown;
    this.#revealSelected(shown);
    this.#settle();
  }

  /** Once for each selection, as soon as its item is there. */
  #revealSelected({ items, selected }: ItemsShown): void {
    if (selected === this.#revealed) return;
    const chosen = items.find(({ id }) => id === selected);
    this.#revealed = chosen?.id;
    if (chosen) this.camera.reveal(chosen);
  }

  showTiles(source: TileSource | undefined): void {
    this.#tiles.update(source);
  }

  showHere(here: Position | undefined, word: string): void {
    this.#here.update(here, word);
  }

  /** Shows the marker that one puts oneself, or takes it away; without a place it starts mid-view. */
  showPick(wanted: boolean, at: { lat: number; lon: number } | undefined, name: string): void {
    if (!wanted) {
      this.#pick?.remove();
      this.#pick = undefined;
      return;
    }
    const place = at ? latLng(at.lat, at.lon) : undefined;
    this.#pick ??= new PickMarker(this.#map, place ?? this.#map.getCenter(), this.#listener.onPick);
    if (place) this.#pick.moveTo(place);
    this.#pick.name(name);
  }

  /** Leaves the page: no listener, no element, no timer stays. */
  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#map.off();
    this.#pick?.remove();
    this.#markers.remove();
    this.#overlays.remove();
    this.#tiles.remove();
    this.#background.remove();
    this.#map.remove();
    this.#container.remove();
  }

  #onZooming(): void {
    this.#zooming = true;
  }

  #onMove(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#showMarkers());
  }

  #onMoveEnd(): void {
    this.#zooming = false;
    cancelAnimationFrame(this.#frame);
    this.#settle();
  }

  /** The view stands still: markers, names and words are for what it shows now. */
  #settle(): void {
    if (this.camera.isHome) this.#pick?.waitAt(this.#map.getCenter());
    this.#indexForZoom();
    this.#showMarkers(true);
    this.#tell();
  }

  /** Between two zoom levels the ground is wider than the index believes: its radius makes up for it. */
  #indexForZoom(): void {
    if (!this.#shown) return;
    const zoom = this.#map.getZoom();
    const spread = (MARKER_REM * remPixels()) / 2 ** (zoom - Math.floor(zoom));
    if (spread === this.#spread) return;
    this.#spread = spread;
    this.#index = new ClusterIndex(this.#shown.items, spread);
  }

  #showMarkers(still = false): void {
    // During the zoom animation the markers already travel to where they will be.
    if (!this.#shown || this.#zooming) return;
    const { items, selected, words } = this.#shown;
    const zoom = this.#map.getZoom();
    const entries = this.#index.entriesIn(this.#bounds(EDGE_PX), zoom);
    const chosen = selected === undefined ? undefined : items.find(({ id }) => id === selected);
    if (chosen && !entries.some(({ key }) => key === singleItem(chosen).key)) {
      entries.push(singleItem(chosen));
    }
    this.#discs.show(entries);
    const ordered = inReadingOrder(entries, Math.floor(zoom));
    const room = makeMarkerRoom(ordered, { zoom, rem: remPixels(), words, selected });
    this.#markers.show(ordered, { selected, words, worded: room.worded });
    if (still) this.#background.settle(room.boxes);
  }

  #tell(): void {
    const bounds = this.#bounds(0);
    const itemCount = this.#index
      .entriesIn(bounds, this.#map.getZoom())
      .reduce((sum, entry) => sum + (entry.type === 'group' ? entry.count : 1), 0);
    const scale = metresPerPixel(this.#map.getCenter().lat, this.#map.getZoom());
    this.#listener.onMoved({ bounds, itemCount, metresPerPixel: scale });
  }

  #bounds(edge: number): Bounds {
    const { x, y } = this.#map.getSize();
    const northWest = this.#map.containerPointToLatLng([-edge, -edge]);
    const southEast = this.#map.containerPointToLatLng([x + edge, y + edge]);
    return {
      west: northWest.lng,
      north: northWest.lat,
      east: southEast.lng,
      south: southEast.lat,
    };
  }

  #activate(entry: MapEntry, button: HTMLButtonElement): void {
    if (entry.type === 'single') {
      this.#listener.onSelect(entry.item.id);
      return;
    }
    const level = this.#index.splitsAt(entry);
    if (level === undefined) {
      this.#listener.onList(entry, entry.items.slice(0, MAX_LISTED), button);
      return;
    }
    // The same fraction between two levels, for which this index was made.
    const zoom = this.#map.getZoom();
    this.camera.approach(entry, Math.max(level + zoom - Math.floor(zoom), zoom + 1));
  }
}
