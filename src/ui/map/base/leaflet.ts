/**
 * Leaflet, only what the map uses of it: its whole build cannot be taken apart by a bundler, its
 * sources can. Popups, controls, GeoJSON and pictures stay outside: a quarter of what a phone would
 * have to read before its first tile.
 */
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TapHold.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { stop as stopEvent } from 'leaflet/src/dom/DomEvent.js';
export { getPosition, setPosition, setTransform } from 'leaflet/src/dom/DomUtil.js';
export { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js';
export { toPoint as point } from 'leaflet/src/geometry/Point.js';
export { divIcon } from 'leaflet/src/layer/marker/DivIcon.js';
export { marker } from 'leaflet/src/layer/marker/Marker.js';
export { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
export { tileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
export { circle } from 'leaflet/src/layer/vector/Circle.js';
export { polygon } from 'leaflet/src/layer/vector/Polygon.js';
export { polyline } from 'leaflet/src/layer/vector/Polyline.js';
export { svg } from 'leaflet/src/layer/vector/SVG.js';
export { createMap } from 'leaflet/src/map/Map.js';

export type {
  Circle,
  Coords,
  LatLng,
  LatLngExpression,
  Layer,
  Map as LeafletMap,
  Marker,
  PathOptions,
  Point,
  Polyline,
  Renderer,
  TileLayer,
  ZoomAnimEvent,
} from 'leaflet';
