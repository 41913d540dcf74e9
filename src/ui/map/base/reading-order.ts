import { toWorld, worldPixels } from './mercator.ts';

/** Markers on the same line of this height are read from west to east. */
const LINE_PX = 56;

/**
 * Sorts what stands on the map the way one reads a page: line by line from the north, each from the
 * west. The lines are fixed to the ground, so moving the map does not change the order.
 */
export function inReadingOrder<T extends { lat: number; lon: number }>(
  standing: readonly T[],
  zoom: number,
): T[] {
  const scale = worldPixels(zoom) / LINE_PX;
  return standing
    .map((one) => {
      const { x, y } = toWorld(one.lat, one.lon);
      return { one, x, line: Math.floor(y * scale) };
    })
    .sort((a, b) => a.line - b.line || a.x - b.x)
    .map(({ one }) => one);
}
