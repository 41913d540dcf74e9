import { tileLayer, type LeafletMap, type TileLayer } from '../base/leaflet.ts';

/** Where ready-made map pictures come from when there is a network. */
export interface TileSource {
  /** With {z}, {x} and {y}. */
  readonly url: string;
  /** Plain text, shown as long as one picture is. */
  readonly attribution: string;
  readonly maxZoom: number;
  /** Photographs keep their colours by night. */
  readonly isPhoto?: boolean;
  /** Its servers must be told from which site they are asked; no address of a page ever. */
  readonly wantsOrigin?: boolean;
}

/** Pictures are sharp at whole zoom levels only; the drawn territory is sharp at any. */
const SNAP_WITH_TILES = 1;
const SNAP_DRAWN = 0.25;

/**
 * Lays online pictures over the drawn territory while there is a network. A picture that does not come
 * stays invisible; when none has come, nothing says that there should be one.
 */
export class OnlineTiles {
  readonly #map: LeafletMap;
  readonly #onShown: (source: TileSource | undefined) => void;
  #layer: TileLayer | undefined;
  #source: TileSource | undefined;

  /** `onShown` hears which source is visible: the first time one of its pictures has come. */
  constructor(map: LeafletMap, onShown: (source: TileSource | undefined) => void) {
    this.#map = map;
    this.#onShown = onShown;
    map.options.zoomSnap = SNAP_DRAWN;
  }

  /** Shows pictures of this source, or none. */
  update(source: TileSource | undefined): void {
    if (source?.url === this.#source?.url) return;
    this.remove();
    if (!source) return;
    this.#source = source;
    this.#map.options.zoomSnap = SNAP_WITH_TILES;
    this.#layer = tileLayer(source.url, {
      maxNativeZoom: source.maxZoom,
      referrerPolicy: source.wantsOrigin ? 'origin' : 'no-referrer',
      className: source.isPhoto ? 'online-tiles photo' : 'online-tiles',
    });
    this.#layer.once('tileload', () => this.#onShown(source));
    this.#layer.addTo(this.#map);
  }

  /** Takes every picture away, as when the network goes. */
  remove(): void {
    this.#layer?.remove();
    this.#layer = undefined;
    this.#source = undefined;
    this.#map.options.zoomSnap = SNAP_DRAWN;
    this.#onShown(undefined);
  }
}
