import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import type { Label, LabelRule, PreparedTile, View } from 'protomaps-leaflet';
import { Labelers, sourcesToViews } from 'protomaps-leaflet';

import type { Box } from '../base/box.ts';
import { paintRules, type PaintRule } from './pack-rules.ts';

/** Under this key what stands on the map is known to the names, before all of them. */
const STANDING = 'standing';
const BEFORE_ALL = -1;

/** A tile of the screen, as Leaflet counts them. */
export interface TileCoords {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The levels that a pack holds; closer ones are drawn from the last. */
const MAX_DATA_ZOOM = 14;
const TILE = 256;
/** Letters may stand over the edge of a tile by so many pixels. */
const OVERDRAW_PX = 16;
/** A tile that cannot be read is tried no more than this before the pack is given up. */
const MAX_BROKEN_TILES = 3;

/**
 * Draws tiles of a `basemap.pmtiles` that lies on this device. The one place that knows
 * protomaps-leaflet, which is in maintenance: its labels and its reading of tiles are used, its
 * painter, its Leaflet layer, its styles and its network are not.
 */
export class PackTiles {
  readonly #view: View;
  readonly #onBroken: () => void;
  readonly #scratch = document.createElement('canvas').getContext('2d');
  #rules: readonly PaintRule[] = [];
  #newLabels: () => Labelers | undefined = () => undefined;
  #labels: Labelers | undefined;
  #standing: { readonly zoom: number; readonly boxes: readonly Box[] } | undefined;
  #broken = 0;

  /** Reads a basemap; `onBroken` hears, once, that it cannot be read. */
  constructor(basemap: Blob, onBroken: () => void) {
    const archive = new PMTiles(new BlobSource(basemap));
    const views = sourcesToViews({ url: archive, maxDataZoom: MAX_DATA_ZOOM });
    const view = views.get('');
    if (!view) throw new Error('protomaps-leaflet made no view');
    this.#view = view;
    this.#onBroken = onBroken;
    archive.getHeader().catch(() => this.#giveUp());
  }

  /**
   * Paints with these rules from now on.
   * @param again hears which tiles got other names since they were drawn, `x:y:z`
   */
  style(
    rules: readonly PaintRule[],
    names: LabelRule[],
    again: (tiles: Set<string>) => void,
  ): void {
    this.#rules = rules;
    const scratch = this.#scratch;
    this.#newLabels = () => (scratch ? new Labelers(scratch, names, 16, again) : undefined);
    this.#labels = this.#newLabels();
  }

  /**
   * Leaves these boxes free of names from now on, in pixels of the world at a zoom of tiles.
   * @returns whether a name that was placed before stands in one of them: then every tile is to be painted again
   */
  keepClear(zoom: number, boxes: readonly Box[]): boolean {
    this.#standing = { zoom, boxes };
    const index = this.#labels?.getIndex(zoom);
    if (!index) return false;
    index.pruneKey(STANDING);
    const isHit = boxes.some((box) => index.bboxCollides(edgesOf(box), Infinity));
    if (isHit) this.#labels = this.#newLabels();
    else stand(index, boxes);
    return isHit;
  }

  /**
   * Draws one tile; nothing is drawn of what cannot be read.
   * @param begin asked when it is about to be painted: is it still wanted?
   */
  async draw(canvas: HTMLCanvasElement, coords: TileCoords, begin: () => boolean): Promise<void> {
    const tile = await this.#prepared(coords);
    const labels = this.#labels;
    if (!tile || !labels || !begin()) return;
    this.#prepare(labels, coords.z);
    labels.add(coords.z, new Map([['', [tile]]]));
    const ratio = Math.min(devicePixelRatio, 2);
    // Its size first: a canvas that has a context already makes its pixels a second time.
    Object.assign(canvas, { width: TILE * ratio, height: TILE * ratio });
    const context = canvas.getContext('2d');
    if (!context) return;
    const [left, top] = [coords.x * TILE, coords.y * TILE];
    const box = {
      ...{ minX: left - OVERDRAW_PX, minY: top - OVERDRAW_PX },
      ...{ maxX: left + TILE + OVERDRAW_PX, maxY: top + TILE + OVERDRAW_PX },
    };
    const { x, y } = tile.origin;
    context.setTransform(ratio, 0, 0, ratio, (x - left) * ratio, (y - top) * ratio);
    paintRules(context, tile, this.#rules, box);
    for (const { anchor, draw } of labels.getIndex(coords.z)?.searchBbox(box, Infinity) ?? []) {
      context.save();
      context.translate(anchor.x - x, anchor.y - y);
      draw(context);
      context.restore();
    }
  }

  /** What stands on the map has its room before the first name of a zoom is placed. */
  #prepare(labels: Labelers, zoom: number): void {
    if (labels.getIndex(zoom)) return;
    labels.add(zoom, new Map());
    const index = labels.getIndex(zoom);
    if (index && this.#standing?.zoom === zoom) stand(index, this.#standing.boxes);
  }

  async #prepared(coords: TileCoords): Promise<PreparedTile | undefined> {
    try {
      return await this.#view.getDisplayTile(coords);
    } catch {
      this.#broken += 1;
      if (this.#broken === MAX_BROKEN_TILES) this.#giveUp();
      return undefined;
    }
  }

  #giveUp(): void {
    if (this.#broken === Infinity) return;
    this.#broken = Infinity;
    this.#onBroken();
  }
}

type Index = NonNullable<ReturnType<Labelers['getIndex']>>;
type Edges = Parameters<Index['bboxCollides']>[0];

function stand(index: Index, boxes: readonly Box[]): void {
  for (const box of boxes) {
    const bboxes = [edgesOf(box)];
    // Of its anchor only the place is read.
    const anchor = { x: box.left, y: box.top } as Label['anchor'];
    index.insert({ anchor, bboxes, draw: () => undefined }, BEFORE_ALL, STANDING);
  }
}

function edgesOf({ left, top, right, bottom }: Box): Edges {
  return { minX: left, minY: top, maxX: right, maxY: bottom };
}

/** A file on this device, read by ranges as a file of a server would be. */
class BlobSource implements Source {
  readonly #file: Blob;

  constructor(file: Blob) {
    this.#file = file;
  }

  getKey(): string {
    return 'pack';
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const data = await this.#file.slice(offset, offset + length).arrayBuffer();
    // A cut file must not look like one that is whole.
    if (data.byteLength === 0) throw new Error('The file ends too soon.');
    return { data };
  }
}
