/** Several points that stand so near to one another that one mark is enough. */
export interface Gathered {
  /** In the middle of them. */
  readonly x: number;
  readonly y: number;
  /** Which they are, by their place in the list. */
  readonly members: readonly number[];
}

/**
 * Gathers points so that each group lies within a radius of its first point: one pass over a grid whose
 * cells are as wide as the radius, so that only nine cells hold what may be near. The same points in the
 * same order give the same groups. This is one level of what supercluster does, without its trees.
 * @param xs across and down, in any unit, the same as the radius
 */
export function gather(xs: Float64Array, ys: Float64Array, radius: number): Gathered[] {
  const grid = new Grid(xs, ys, radius);
  const isTaken = new Uint8Array(xs.length);
  const groups: Gathered[] = [];
  for (let first = 0; first < xs.length; first += 1) {
    if (isTaken[first]) continue;
    const members = grid.near(first, isTaken);
    let [x, y] = [0, 0];
    for (const member of members) {
      isTaken[member] = 1;
      x += xs[member] ?? 0;
      y += ys[member] ?? 0;
    }
    groups.push({ x: x / members.length, y: y / members.length, members });
  }
  return groups;
}

/** Which points are in which cell, each cell a chain from its last point to its first. */
class Grid {
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #radius: number;
  readonly #heads = new Map<number, number>();
  readonly #next: Int32Array;

  constructor(xs: Float64Array, ys: Float64Array, radius: number) {
    this.#xs = xs;
    this.#ys = ys;
    this.#radius = radius;
    this.#next = new Int32Array(xs.length);
    // From the last, so that chains are read in the order of the points.
    for (let at = xs.length - 1; at >= 0; at -= 1) {
      const cell = this.#cell(this.#column(xs[at] ?? 0), this.#column(ys[at] ?? 0));
      this.#next[at] = this.#heads.get(cell) ?? -1;
      this.#heads.set(cell, at);
    }
  }

  /** Itself and those within the radius that nobody has taken. */
  near(first: number, isTaken: Uint8Array): number[] {
    const [x, y] = [this.#xs[first] ?? 0, this.#ys[first] ?? 0];
    const reach = this.#radius ** 2;
    const found: number[] = [];
    const [column, row] = [this.#column(x), this.#column(y)];
    for (let down = -1; down <= 1; down += 1) {
      for (let across = -1; across <= 1; across += 1) {
        let at = this.#heads.get(this.#cell(column + across, row + down)) ?? -1;
        for (; at >= 0; at = this.#next[at] ?? -1) {
          if (isTaken[at]) continue;
          const right = (this.#xs[at] ?? 0) - x;
          const below = (this.#ys[at] ?? 0) - y;
          if (right * right + below * below <= reach) found.push(at);
        }
      }
    }
    return found;
  }

  #column(position: number): number {
    return Math.floor(position / this.#radius);
  }

  #cell(column: number, row: number): number {
    return row * CELLS_ACROSS + column;
  }
}

/** More than the world has at the closest zoom: two cells never share a number. */
const CELLS_ACROSS = 2 ** 25;
