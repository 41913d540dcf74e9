import type { Coords, Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';
import { GridLayer } from 'leaflet/dist/leaflet-src.esm.js';

import type { Background } from './background.ts';
import { landPane } from './land-pane.ts';
import { groundRules } from './pack-ground.ts';
import { nameRules } from './pack-names.ts';
import type { PackPalette } from './pack-palette.ts';
import { PackTiles, type TileCoords } from './pack-tiles.ts';

/** What a layer of tiles asks of whoever draws them. */
interface Painter {
  paint(canvas: HTMLCanvasElement, coords: TileCoords, done: () => void): void;
}

/** Leaflet's own grid of tiles, each a canvas that somebody else paints. */
class CanvasGrid extends GridLayer {
  readonly #painter: Painter;

  constructor(painter: Painter, pane: string) {
    super({ pane, updateWhenZooming: false, keepBuffer: 2, className: 'pack-tiles' });
    this.#painter = painter;
  }

  override createTile(
    coords: Coords,
    done: (error?: Error, tile?: HTMLElement) => void,
  ): HTMLElement {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    this.#painter.paint(canvas, coords, () => done(undefined, canvas));
    return canvas;
  }
}

/** The territory as its pack draws it: roads, woods, water, names; without any network. */
export class PackBackground implements Background {
  readonly #grid: CanvasGrid;
  readonly #tiles: PackTiles;
  readonly #read: () => PackPalette;
  readonly #shown = new Map<string, { canvas: HTMLCanvasElement; coords: TileCoords }>();
  readonly #stale = new Set<string>();
  #painting = 0;
  #style = '';

  /**
   * Puts a basemap on a map.
   * @param readPalette the colours as they are now
   * @param onBroken hears, once, that the file cannot be read
   */
  constructor(
    map: LeafletMap,
    basemap: Blob,
    readPalette: () => PackPalette,
    onBroken: () => void,
  ) {
    this.#read = readPalette;
    this.#tiles = new PackTiles(basemap, onBroken);
    landPane(map);
    const painter: Painter = { paint: (canvas, coords, done) => this.#paint(canvas, coords, done) };
    this.#grid = new CanvasGrid(painter, 'land');
    this.#grid.on('tileunload', (event) => {
      this.#shown.delete(keyOf((event as unknown as { coords: TileCoords }).coords));
    });
    this.#restyle();
    this.#grid.addTo(map);
  }

  update(): void {
    if (this.#restyle()) this.#grid.redraw();
  }

  /** Names keep clear of one another; the markers stand on a halo of their own. */
  settle(): void {
    return;
  }

  remove(): void {
    this.#grid.remove();
    this.#shown.clear();
  }

  /** Whether the colours or the letters are others than before. */
  #restyle(): boolean {
    const palette = this.#read();
    const style = JSON.stringify(palette);
    if (style === this.#style) return false;
    this.#style = style;
    this.#tiles.style(groundRules(palette), nameRules(palette), (keys) => {
      for (const key of keys) this.#stale.add(key);
    });
    return true;
  }

  #paint(canvas: HTMLCanvasElement, coords: TileCoords, done: () => void): void {
    const key = keyOf(coords);
    this.#shown.set(key, { canvas, coords });
    const begin = (): boolean => {
      // Names that reached over it until now are painted with it.
      this.#stale.delete(key);
      return this.#shown.get(key)?.canvas === canvas;
    };
    this.#painting += 1;
    void this.#tiles.draw(canvas, coords, begin).then(() => {
      done();
      this.#painting -= 1;
      if (this.#painting === 0) this.#refresh();
    });
  }

  /** Names that began in a neighbour go on over its edge: once for all of them, when all are painted. */
  #refresh(): void {
    for (const key of [...this.#stale]) {
      const tile = this.#shown.get(key);
      if (tile) this.#paint(tile.canvas, tile.coords, () => undefined);
    }
    this.#stale.clear();
  }
}

/** As protomaps-leaflet names tiles. */
function keyOf({ x, y, z }: TileCoords): string {
  return `${x}:${y}:${z}`;
}
