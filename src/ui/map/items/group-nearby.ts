/** Points that stand so near to one another that one mark is enough. */
export interface NearbyGroup {
  /** The point around which they were gathered, by its place in the list. */
  readonly first: number;
  readonly count: number;
  /** In the middle of them. */
  readonly x: number;
  readonly y: number;
}

/** All points of a list in their groups. */
export interface NearbyGroups {
  readonly groups: readonly NearbyGroup[];
  /** Of each point, the place of its group in `groups`; -1 for one that is nowhere. */
  readonly groupOf: Int32Array;
}

/**
 * Gathers points so that each group lies within a radius of its first point: one pass over a grid whose
 * cells are as wide as the radius, so that only nine cells hold what may be near. The same points in the
 * same order give the same groups. This is one level of what supercluster does, without its trees.
 * @param xs across and down, in any unit, the same as the radius; what is no finite number is nowhere
 */
export function groupNearby(xs: Float64Array, ys: Float64Array, radius: number): NearbyGroups {
  const grid = new Grid(xs, ys, radius);
  const groupOf = new Int32Array(xs.length).fill(-1);
  const groups: NearbyGroup[] = [];
  for (let first = 0; first < xs.length; first += 1) {
    if (groupOf[first] !== -1 || !Number.isFinite((xs[first] ?? 0) + (ys[first] ?? 0))) continue;
    groups.push(grid.take(first, groups.length, groupOf));
  }
  return { groups, groupOf };
}

/**
 * Which points are in which cell, each a chain from its first point to its last. Cells share the places
 * of a table by their hash: a point of another cell is too far away, which is asked of each anyway.
 */
class Grid {
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #radius: number;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;

  constructor(xs: Float64Array, ys: Float64Array, radius: number) {
    this.#xs = xs;
    this.#ys = ys;
    this.#radius = radius;
    // Locals, here and below: fifty thousand looks at a private field are a quarter of the whole wait.
    const heads = new Int32Array(2 ** Math.ceil(Math.log2(xs.length + 1))).fill(-1);
    const next = new Int32Array(xs.length);
    const last = heads.length - 1;
    for (let at = xs.length - 1; at >= 0; at -= 1) {
      const column = Math.floor((xs[at] ?? 0) / radius);
      const row = Math.floor((ys[at] ?? 0) / radius);
      const cell = hash(column, row) & last;
      next[at] = heads[cell] ?? -1;
      heads[cell] = at;
    }
    this.#heads = heads;
    this.#next = next;
  }

  /**
   * Gathers a point and those within the radius that no group has taken, into the group `mine`. Who was
   * taken leaves the chain, so that nobody is met twice.
   */
  take(first: number, mine: number, groupOf: Int32Array): NearbyGroup {
    const xs = this.#xs;
    const ys = this.#ys;
    const next = this.#next;
    const x = xs[first] ?? 0;
    const y = ys[first] ?? 0;
    const reach = this.#radius ** 2;
    const column = this.#column(x);
    const row = this.#column(y);
    const gathered = { first, count: 0, x: 0, y: 0 };
    for (let near = 0; near < 9; near += 1) {
      const cell = this.#cell(column + (near % 3) - 1, row + Math.floor(near / 3) - 1);
      let before = -1;
      let at = this.#heads[cell] ?? -1;
      while (at >= 0) {
        const after = next[at] ?? -1;
        const right = (xs[at] ?? 0) - x;
        const below = (ys[at] ?? 0) - y;
        if (right * right + below * below <= reach) {
          groupOf[at] = mine;
          gathered.count += 1;
          gathered.x += xs[at] ?? 0;
          gathered.y += ys[at] ?? 0;
          if (before === -1) this.#heads[cell] = after;
          else next[before] = after;
        } else before = at;
        at = after;
      }
    }
    gathered.x /= gathered.count;
    gathered.y /= gathered.count;
    return gathered;
  }

  #column(position: number): number {
    return Math.floor(position / this.#radius);
  }

  #cell(column: number, row: number): number {
    return hash(column, row) & (this.#heads.length - 1);
  }
}

/** Two large primes, as is usual for grids (Teschner et al., 2003). */
function hash(column: number, row: number): number {
  return Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663);
}
