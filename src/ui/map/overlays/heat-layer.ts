import { heatRamp, tintHeat } from './heat-ramp.ts';
import { layerPointAt } from '../base/layer-point.ts';
import { metresPerPixel } from '../base/mercator.ts';
import type { MapHeat } from './overlays.ts';
import { setTransform, type LatLng, type LeafletMap, type ZoomAnimEvent } from '../base/leaflet.ts';

const PANE = 'heat';
/** Over the ground and the communes, under ways and marks. */
const DEPTH = '340';
/** How far around a home one request adds to the heat, in metres. */
const AROUND_M = 900;
const [SMALLEST_PX, LARGEST_PX] = [22, 110];
/** Painted beyond the view, so that a short drag shows no edge. */
const MARGIN_SHARE = 0.2;

/** Where much of something is: stains that add up, painted in the colours of the theme. */
export class HeatLayer {
  readonly #map: LeafletMap;
  readonly #canvas = document.createElement('canvas');
  #heat: MapHeat | undefined;
  #painted: { corner: LatLng; zoom: number } | undefined;

  constructor(map: LeafletMap) {
    this.#map = map;
    const pane = map.createPane(PANE);
    pane.style.zIndex = DEPTH;
    this.#canvas.className = 'heat leaflet-zoom-animated';
    this.#canvas.setAttribute('aria-hidden', 'true');
    pane.append(this.#canvas);
    map.on('moveend', this.#paint, this);
    map.on('zoomanim', this.#zoomAlong, this);
  }

  /** Shows this heat, or none. */
  update(heat: MapHeat | undefined): void {
    if (heat === this.#heat) return;
    this.#heat = heat;
    this.#paint();
  }

  /** The colours are others now. */
  repaint(): void {
    this.#paint();
  }

  remove(): void {
    this.#map.off('moveend', this.#paint, this);
    this.#map.off('zoomanim', this.#zoomAlong, this);
    this.#canvas.remove();
  }

  #paint(): void {
    this.#canvas.hidden = !this.#heat;
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!this.#heat || !context) return;
    const map = this.#map;
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN_SHARE).round();
    const start = margin.multiplyBy(-1);
    const [width, height] = [size.x + 2 * margin.x, size.y + 2 * margin.y];
    if (width < 1 || height < 1) return;
    Object.assign(this.#canvas, { width, height });
    const radius = this.#radius();
    const stain = stainOf(radius);
    for (const { lat, lon, weight } of this.#heat.points) {
      const { x, y } = map.latLngToContainerPoint([lat, lon]).subtract(start);
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
      context.globalAlpha = Math.max(0, Math.min(1, weight));
      context.drawImage(stain, x - radius, y - radius);
    }
    tintHeat(context, heatRamp(this.#canvas));
    setTransform(this.#canvas, map.containerPointToLayerPoint(start), 1);
    this.#painted = { corner: map.containerPointToLatLng(start), zoom: map.getZoom() };
  }

  #radius(): number {
    const scale = metresPerPixel(this.#map.getCenter().lat, this.#map.getZoom());
    return Math.round(Math.max(SMALLEST_PX, Math.min(LARGEST_PX, AROUND_M / scale)));
  }

  #zoomAlong({ center, zoom }: ZoomAnimEvent): void {
    if (!this.#painted) return;
    const corner = layerPointAt(this.#map, this.#painted.corner, center, zoom);
    const scale = this.#map.getZoomScale(zoom, this.#painted.zoom);
    setTransform(this.#canvas, corner, scale);
  }
}

/** One soft stain, to be stamped at each point. */
function stainOf(radius: number): HTMLCanvasElement {
  const stain = document.createElement('canvas');
  Object.assign(stain, { width: 2 * radius, height: 2 * radius });
  const context = stain.getContext('2d');
  if (!context) return stain;
  const soft = context.createRadialGradient(radius, radius, 0, radius, radius, radius);
  soft.addColorStop(0, 'rgb(0 0 0 / 55%)');
  soft.addColorStop(0.5, 'rgb(0 0 0 / 22%)');
  soft.addColorStop(1, 'rgb(0 0 0 / 0%)');
  context.fillStyle = soft;
  context.fillRect(0, 0, 2 * radius, 2 * radius);
  return stain;
}
