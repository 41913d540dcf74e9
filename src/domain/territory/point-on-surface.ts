type Position = readonly [number, number];
type Ring = readonly Position[];

/** So many lines are laid across; one of them through the middle. */
const LINES = 25;

/**
 * A point that lies within an outline, far from its edges, where its name can be written: the middle of
 * the widest stretch that lines from west to east have in it (as PostGIS's ST_PointOnSurface). Holes
 * and islands are rings among the others (even-odd rule). Undefined for an outline that holds nothing.
 */
export function pointOnSurface(outline: readonly Ring[]): Position | undefined {
  const lats = outline.flat().map(([, lat]) => lat);
  const south = lats.reduce((least, lat) => Math.min(least, lat), Infinity);
  const north = lats.reduce((most, lat) => Math.max(most, lat), -Infinity);
  const middle = (south + north) / 2;
  let best: { readonly at: Position; readonly worth: number } | undefined;
  for (let line = 0; line < LINES; line += 1) {
    const lat = south + ((north - south) * (line + 0.5)) / LINES;
    const crossed = crossings(outline, lat);
    for (let at = 0; at + 1 < crossed.length; at += 2) {
      const [west = 0, east = 0] = [crossed[at], crossed[at + 1]];
      // Of stretches nearly as wide, the one nearer to the middle.
      const worth = (east - west) * (1 - 0.3 * (Math.abs(lat - middle) / (north - south)));
      if (worth > (best?.worth ?? 0)) best = { at: [(west + east) / 2, lat], worth };
    }
  }
  return best?.at;
}

/** Where a line from west to east enters and leaves, by turns. */
function crossings(outline: readonly Ring[], lat: number): readonly number[] {
  const found: number[] = [];
  for (const ring of outline) {
    for (let at = 1; at < ring.length; at += 1) {
      const [ax, ay] = ring[at - 1] ?? [0, 0];
      const [bx, by] = ring[at] ?? [0, 0];
      if (ay > lat !== by > lat) found.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
    }
  }
  return found.sort((a, b) => a - b);
}
