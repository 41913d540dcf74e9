/** A tile of the web's map grid. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The tiles of a level that a rectangle (degrees) touches. */
export function* tilesWithin(
  { west, south, east, north }: Readonly<Record<'west' | 'south' | 'east' | 'north', number>>,
  z: number,
): Generator<TileAddress, void, undefined> {
  const [left, right] = [columnOf(west, z), columnOf(east, z)];
  const [top, bottom] = [lineOf(north, z), lineOf(south, z)];
  for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) yield { z, x, y };
}

function columnOf(lon: number, z: number): number {
  return clamped(((lon + 180) / 360) * 2 ** z, z);
}

/** Web Mercator (EPSG:3857). */
function lineOf(lat: number, z: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return clamped(y * 2 ** z, z);
}

function clamped(value: number, z: number): number {
  return Math.min(2 ** z - 1, Math.max(0, Math.floor(value)));
}
