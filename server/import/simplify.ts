/** A position as GeoJSON writes it: longitude, latitude. */
export type Position = readonly [number, number];

/** A closed ring: its last position is its first one. */
export type Ring = readonly Position[];

/**
 * Fewer positions for the same borders (Douglas-Peucker). Rings that share a border still share it
 * afterwards: each line between two junctions is thinned out once, from the same end.
 * @param tolerance how far a border may move, in degrees of latitude
 */
export function simplify(rings: readonly Ring[], tolerance: number): readonly Ring[] {
  const junctions = junctionsOf(rings);
  return rings.map((ring) => {
    const arcs = arcsOf(ring, junctions);
    const open = arcs.flatMap((arc) => thin(arc, tolerance).slice(0, -1));
    const [first] = open;
    return first ? [...open, first] : [];
  });
}

/** Positions where borders meet: those that have more than two neighbours in all rings together. */
function junctionsOf(rings: readonly Ring[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    const open = ring.slice(0, -1).map(vertexKey);
    open.forEach((name, index) => {
      const around = neighbours.get(name) ?? new Set();
      around.add(open.at(index - 1) ?? '').add(open[(index + 1) % open.length] ?? '');
      neighbours.set(name, around);
    });
  }
  return new Set([...neighbours].flatMap(([name, around]) => (around.size > 2 ? [name] : [])));
}

/** A ring cut at its junctions; a ring without any is cut at two far-off positions of its own. */
function arcsOf(ring: Ring, junctions: ReadonlySet<string>): Position[][] {
  const open = ring.slice(0, -1);
  const found = open.flatMap((at, index) => (junctions.has(vertexKey(at)) ? [index] : []));
  const cuts = found.length > 1 ? found : ownCuts(open);
  return cuts.map((from, index) => {
    const to = cuts[(index + 1) % cuts.length] ?? from;
    const end = to > from ? to : to + open.length;
    return Array.from(
      { length: end - from + 1 },
      (_, step) => open[(from + step) % open.length],
    ).filter((at) => at !== undefined);
  });
}

function ownCuts(open: readonly Position[]): number[] {
  const names = open.map(vertexKey);
  const first = names.indexOf([...names].sort()[0] ?? '');
  const start = open[first];
  if (!start) return [];
  const far = open.reduce((best, at, index) => {
    const bestAt = open[best];
    return bestAt && apart(at, start) > apart(bestAt, start) ? index : best;
  }, first);
  return [...new Set([first, far])].sort((a, b) => a - b);
}

function thin(arc: readonly Position[], tolerance: number): Position[] {
  const [first, last] = [arc[0], arc.at(-1)];
  if (!first || !last) return [];
  const forwards = vertexKey(first) <= vertexKey(last);
  const kept = peucker(forwards ? arc : [...arc].reverse(), tolerance);
  return forwards ? kept : kept.reverse();
}

function peucker(arc: readonly Position[], tolerance: number): Position[] {
  const [first, last] = [arc[0], arc.at(-1)];
  if (!first || !last || arc.length < 3) return [...arc];
  let [worst, farthest] = [0, 0];
  arc.forEach((at, index) => {
    const off = distance(at, first, last);
    if (off > farthest) [worst, farthest] = [index, off];
  });
  if (farthest <= tolerance) return [first, last];
  const head = peucker(arc.slice(0, worst + 1), tolerance);
  return [...head.slice(0, -1), ...peucker(arc.slice(worst), tolerance)];
}

/** How far a position lies from a segment, in degrees of latitude. */
function distance(at: Position, from: Position, to: Position): number {
  const shrink = Math.cos((from[1] * Math.PI) / 180);
  const [x, y] = [(at[0] - from[0]) * shrink, at[1] - from[1]];
  const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
  return Math.hypot(x - along * dx, y - along * dy);
}

function apart(a: Position, b: Position): number {
  return Math.hypot((a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180), a[1] - b[1]);
}

function vertexKey([lon, lat]: Position): string {
  return `${lon} ${lat}`;
}
