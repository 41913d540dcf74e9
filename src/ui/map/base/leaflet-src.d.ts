/** Leaflet's own sources, which have no types beside them: what `leaflet.ts` takes of each. */
declare module 'leaflet/src/dom/DomEvent.js' {
  import type { DomEvent } from 'leaflet';
  /** Neither its default nor its way up. */
  export const stop: typeof DomEvent.stop;
}
declare module 'leaflet/src/dom/DomUtil.js' {
  import type { DomUtil } from 'leaflet';
  /** Where `setPosition` put an element. */
  export const getPosition: typeof DomUtil.getPosition;
  /** Moves an element on its pane. */
  export const setPosition: typeof DomUtil.setPosition;
  /** Moves and scales an element on its pane. */
  export const setTransform: typeof DomUtil.setTransform;
}
declare module 'leaflet/src/geo/LatLng.js' {
  export { latLng as toLatLng } from 'leaflet';
}
declare module 'leaflet/src/geometry/Point.js' {
  export { point as toPoint } from 'leaflet';
}
declare module 'leaflet/src/layer/marker/DivIcon.js' {
  export { divIcon } from 'leaflet';
}
declare module 'leaflet/src/layer/marker/Marker.js' {
  export { marker } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/GridLayer.js' {
  export { GridLayer } from 'leaflet';
}
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { tileLayer } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/Circle.js' {
  import type { Circle, CircleOptions, LatLngExpression } from 'leaflet';
  /** A circle; its radius, among the options, is in metres. */
  export function circle(center: LatLngExpression, options: CircleOptions): Circle;
}
declare module 'leaflet/src/layer/vector/Polygon.js' {
  export { polygon } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/Polyline.js' {
  export { polyline } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/SVG.js' {
  export { svg } from 'leaflet';
}
declare module 'leaflet/src/map/Map.js' {
  export { map as createMap } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/Renderer.getRenderer.js';
declare module 'leaflet/src/map/handler/Map.*';
