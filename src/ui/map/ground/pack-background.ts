import type { Background } from './background.ts';
import { boxAt, type Box } from '../base/box.ts';
import { territoryPane } from './territory-pane.ts';
import { surfaceRules } from './pack-surfaces.ts';
import { nameRules } from './pack-names.ts';
import { readPackPalette } from './pack-palette.ts';
import { PackTiles, type TileCoords } from './pack-tiles.ts';
import { GridLayer, type Coords, type LeafletMap } from '../base/leaflet.ts';

/**
 * Tiles are shown together, on a slow phone so long after the first of them was painted: each frame
 * costs again for every tile that it shows, and would take a tenth of the wait.
 */
const REVEAL_MS = 1_000;

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
  readonly #map: LeafletMap;
  readonly #probe: HTMLElement;
  readonly #shown = new Map<string, { canvas: HTMLCanvasElement; coords: TileCoords }>();
  readonly #stale = new Set<string>();
  /** Painted and not shown yet. */
  readonly #painted: (() => void)[] = [];
  #painting = 0;
  #revealing: ReturnType<typeof setTimeout> | undefined;
  #style = '';

  /**
   * Puts a basemap on a map.
   * @param probe an element inside the map, whose styles name the colours
   * @param onBroken hears, once, that the file cannot be read
   */
  constructor(map: LeafletMap, basemap: Blob, probe: HTMLElement, onBroken: () => void) {
    this.#map = map;
    this.#probe = probe;
    this.#tiles = new PackTiles(basemap, onBroken);
    territoryPane(map);
    const painter: Painter = { paint: (canvas, coords, done) => this.#paint(canvas, coords, done) };
    this.#grid = new CanvasGrid(painter, 'territory');
    this.#grid.on('tileunload', (event) => {
      this.#shown.delete(tileKey((event as unknown as { coords: TileCoords }).coords));
    });
  }

  update(): void {
    const isNew = this.#style === '';
    if (!this.#restyle()) return;
    if (isNew) this.#grid.addTo(this.#map);
    else this.#grid.redraw();
  }

  /** Names keep clear of what stands on the map; those that are painted already make room. */
  settle(taken: readonly Box[]): void {
    const zoom = this.#map.getZoom();
    const tileZoom = Math.round(zoom);
    const scale = 2 ** (tileZoom - zoom);
    const boxes = taken.map(({ left, top, right, bottom }) =>
      boxAt(left * scale, top * scale, (right - left) * scale, (bottom - top) * scale),
    );
    if (!this.#tiles.keepClear(tileZoom, boxes)) return;
    for (const { canvas, coords } of [...this.#shown.values()]) {
      this.#paint(canvas, coords, () => undefined);
    }
  }

  remove(): void {
    clearTimeout(this.#revealing);
    this.#grid.remove();
    this.#shown.clear();
  }

  /** Whether the colours or the letters are others than before. */
  #restyle(): boolean {
    const palette = readPackPalette(this.#probe);
    const style = JSON.stringify(palette);
    if (style === this.#style) return false;
    this.#style = style;
    this.#tiles.style(surfaceRules(palette), nameRules(palette), (keys) => {
      for (const key of keys) this.#stale.add(key);
    });
    return true;
  }

  #paint(canvas: HTMLCanvasElement, coords: TileCoords, done: () => void): void {
    const key = tileKey(coords);
    this.#shown.set(key, { canvas, coords });
    const begin = (): boolean => {
      // Names that reached over it until now are painted with it.
      this.#stale.delete(key);
      return this.#shown.get(key)?.canvas === canvas;
    };
    this.#painting += 1;
    void this.#tiles.draw(canvas, coords, begin).then(() => {
      this.#painted.push(done);
      this.#painting -= 1;
      if (this.#painting > 0) {
        this.#revealing ??= setTimeout(() => this.#reveal(), REVEAL_MS);
        return;
      }
      this.#reveal();
      setTimeout(() => this.#refresh());
    });
  }

  #reveal(): void {
    clearTimeout(this.#revealing);
    this.#revealing = undefined;
    for (const done of this.#painted.splice(0)) done();
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
function tileKey({ x, y, z }: TileCoords): string {
  return `${x}:${y}:${z}`;
}
