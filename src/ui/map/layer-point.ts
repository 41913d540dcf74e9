import type { LatLngExpression, Map as LeafletMap, Point } from 'leaflet/dist/leaflet-src.esm.js';
import { DomUtil } from 'leaflet/dist/leaflet-src.esm.js';

/**
 * Where a place will be in the map's panes when a view is reached, in pixels: what an element must
 * be moved to when the zoom animation begins.
 */
export function layerPointAt(
  map: LeafletMap,
  place: LatLngExpression,
  center: LatLngExpression,
  zoom: number,
): Point {
  const origin = map
    .project(center, zoom)
    .subtract(map.getSize().divideBy(2))
    .add(DomUtil.getPosition(map.getPanes().mapPane))
    .round();
  return map.project(place, zoom).subtract(origin);
}
