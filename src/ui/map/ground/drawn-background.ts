import type { Background } from './background.ts';
import type { Box } from '../base/box.ts';
import { drawTerritory } from './draw-territory.ts';
import type { MapTerritory } from './map-territory.ts';
import type { TerritoryLabel, MeasureText } from './territory-labels.ts';
import { labelTerritory } from './territory-labels.ts';
import type { TerritoryShape } from './territory-shape.ts';
import { shapeOf } from './territory-shape.ts';
import { territoryPane } from './territory-pane.ts';
import { layerPointAt } from '../base/layer-point.ts';
import { metresPerPixel, worldPixels } from '../base/mercator.ts';
import type { Palette } from './palette.ts';
import {
  setTransform,
  point,
  type LatLng,
  type LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from '../base/leaflet.ts';

/** Land painted beyond each edge of the view, as a share of it, so that a short drag shows no gap. */
const MARGIN_SHARE = 0.35;
/** Finer than this, nobody sees it and an old phone runs out of memory. */
const FINEST_PIXEL_RATIO = 2;
const AROUND_A_CENTRE_M = 2000;

/** The background that needs nothing but the list of communes, drawn as lines on a canvas. */
export class DrawnBackground implements Background {
  readonly #map: LeafletMap;
  readonly #canvas: HTMLCanvasElement;
  #territory: MapTerritory | undefined;
  #shape: TerritoryShape | undefined;
  #palette: Palette | undefined;
  #taken: readonly Box[] = [];
  #labels: { zoom: number; placed: TerritoryLabel[] } | undefined;
  /** Where the canvas was last painted. */
  #painted: { corner: LatLng; size: Point; zoom: number } | undefined;

  constructor(map: LeafletMap) {
    this.#map = map;
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'territory leaflet-zoom-animated';
    this.#canvas.setAttribute('aria-hidden', 'true');
    territoryPane(map).append(this.#canvas);
    map.on('move', this.#paintWhenUncovered, this);
    map.on('zoom', this.#follow, this);
    map.on('zoomanim', this.#zoomAlong, this);
  }

  update(territory: MapTerritory, palette: Palette): void {
    if (territory !== this.#territory) this.#shape = shapeOf(territory);
    this.#territory = territory;
    this.#palette = palette;
    this.#labels = undefined;
    this.#paint();
  }

  settle(taken: readonly Box[]): void {
    if (!sameBoxes(taken, this.#taken)) {
      this.#taken = taken;
      this.#labels = undefined;
    }
    if (!this.#labels || !this.#isCovering()) this.#paint();
  }

  remove(): void {
    this.#map.off('move', this.#paintWhenUncovered, this);
    this.#map.off('zoom', this.#follow, this);
    this.#map.off('zoomanim', this.#zoomAlong, this);
    this.#canvas.remove();
  }

  #paint(): void {
    const context = this.#canvas.getContext('2d');
    if (!context || !this.#shape || !this.#palette) return;
    const map = this.#map;
    const zoom = map.getZoom();
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN_SHARE).round();
    const corner = map.containerPointToLatLng(margin.multiplyBy(-1));
    const { x: left, y: top } = map.project(corner, zoom);
    const [width, height] = [size.x + 2 * margin.x, size.y + 2 * margin.y];
    this.#fitCanvas(context, width, height);
    const labels = this.#labelsAt(zoom, context, this.#shape, this.#palette);
    drawTerritory(
      context,
      { shape: this.#shape, labels, palette: this.#palette },
      {
        ...{ left, top, width, height, zoom },
        scale: worldPixels(zoom),
        around: AROUND_A_CENTRE_M / metresPerPixel(map.getCenter().lat, zoom),
      },
    );
    setTransform(this.#canvas, map.containerPointToLayerPoint(margin.multiplyBy(-1)), 1);
    this.#painted = { corner, size: point(width, height), zoom };
  }

  #labelsAt(
    zoom: number,
    context: CanvasRenderingContext2D,
    shape: TerritoryShape,
    palette: Palette,
  ): TerritoryLabel[] {
    if (this.#labels?.zoom === zoom) return this.#labels.placed;
    const placed = labelTerritory(shape, palette, zoom, {
      measure: measureIn(context),
      taken: this.#taken,
    });
    this.#labels = { zoom, placed };
    return placed;
  }

  #fitCanvas(context: CanvasRenderingContext2D, width: number, height: number): void {
    const ratio = Math.min(devicePixelRatio, FINEST_PIXEL_RATIO);
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== across || this.#canvas.height !== down) {
      Object.assign(this.#canvas, { width: across, height: down });
      Object.assign(this.#canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  #paintWhenUncovered(): void {
    if (this.#painted?.zoom === this.#map.getZoom() && !this.#isCovering()) this.#paint();
  }

  /** Whether what is painted still fills the view, at its zoom. */
  #isCovering(): boolean {
    if (this.#painted?.zoom !== this.#map.getZoom()) return false;
    const size = this.#map.getSize();
    const start = this.#map.latLngToContainerPoint(this.#painted.corner);
    const end = start.add(this.#painted.size);
    return start.x <= 0 && start.y <= 0 && end.x >= size.x && end.y >= size.y;
  }

  #follow(): void {
    this.#placeAt(this.#map.getCenter(), this.#map.getZoom());
  }

  #zoomAlong(event: ZoomAnimEvent): void {
    this.#placeAt(event.center, event.zoom);
  }

  #placeAt(center: LatLng, zoom: number): void {
    if (!this.#painted) return;
    const corner = layerPointAt(this.#map, this.#painted.corner, center, zoom);
    const scale = this.#map.getZoomScale(zoom, this.#painted.zoom);
    setTransform(this.#canvas, corner, scale);
  }
}

function measureIn(context: CanvasRenderingContext2D): MeasureText {
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}

function sameBoxes(a: readonly Box[], b: readonly Box[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ left, top }, at) => left === b[at]?.left && top === b[at].top)
  );
}
