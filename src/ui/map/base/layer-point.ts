import { getPosition, type LatLngExpression, type LeafletMap, type Point } from './leaflet.ts';

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
    .add(getPosition(map.getPanes().mapPane))
    .round();
  return map.project(place, zoom).subtract(origin);
}
