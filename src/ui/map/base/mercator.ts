/** A point of the flat world: web-mercator, 0 to 1 from west to east and from north to south. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

const TILE = 256;
const EARTH_CIRCUMFERENCE_M = 40_075_016.686;
/** Beyond this latitude the square world of web-mercator ends. */
const LAST_LATITUDE = 85.051_128_78;

/** Where a place in WGS 84 degrees lies on the flat world (EPSG:3857, scaled to 0..1). */
export function toWorld(lat: number, lon: number): WorldPoint {
  return { x: worldX(lon), y: worldY(lat) };
}

/** How far east a longitude lies on the flat world. */
export function worldX(lon: number): number {
  return lon / 360 + 0.5;
}

/** How far south a latitude lies on the flat world. */
export function worldY(lat: number): number {
  const kept = Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat));
  const sin = Math.sin((kept * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** Where a point of the flat world is, in WGS 84 degrees. */
export function fromWorld({ x, y }: WorldPoint): { lat: number; lon: number } {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return { lat, lon: (x - 0.5) * 360 };
}

/** How many screen pixels the whole world measures at a zoom level (256 at level 0). */
export function worldPixels(zoom: number): number {
  return TILE * 2 ** zoom;
}

/** How many metres on the ground one screen pixel covers at a latitude and zoom level. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180)) / worldPixels(zoom);
}
