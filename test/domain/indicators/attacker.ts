/** A whole number that the attacker does not know, between two bounds. */
export interface Unknown {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** Something the attacker knows: so many times each unknown, together, is no more than `most`. */
export interface Known {
  readonly times: Readonly<Record<string, number>>;
  readonly most: number;
}

type Bounds = Map<string, readonly [low: number, high: number]>;

/**
 * An attacker who has every publication and all the time: a constraint solver over whole numbers. Bounds are
 * narrowed until nothing moves, then the smallest unknown is split, and so on to the end.
 */
export class Attacker {
  readonly #unknowns: readonly Unknown[];
  readonly #knows: readonly Known[];

  constructor(unknowns: readonly Unknown[], knows: readonly Known[]) {
    this.#unknowns = unknowns;
    this.#knows = knows;
  }

  /** Which of these values an unknown may still have. */
  possible(name: string, values: readonly number[]): readonly number[] {
    return values.filter((value) => {
      const bounds: Bounds = new Map(this.#unknowns.map((one) => [one.name, [one.low, one.high]]));
      const [low, high] = bounds.get(name) ?? [0, -1];
      if (value < low || value > high) return false;
      bounds.set(name, [value, value]);
      return this.#isSatisfiable(bounds);
    });
  }

  #isSatisfiable(bounds: Bounds): boolean {
    if (!this.#narrow(bounds)) return false;
    let open: { name: string; low: number; high: number } | undefined;
    for (const [name, [low, high]] of bounds) {
      if (high > low && (!open || high - low < open.high - open.low)) open = { name, low, high };
    }
    if (!open) return true;
    const middle = Math.floor((open.low + open.high) / 2);
    const { name, low, high } = open;
    return (
      this.#isSatisfiable(new Map(bounds).set(name, [low, middle])) ||
      this.#isSatisfiable(new Map(bounds).set(name, [middle + 1, high]))
    );
  }

  /** Bounds consistency; false: something known cannot be. */
  #narrow(bounds: Bounds): boolean {
    for (let moved = true; moved;) {
      moved = false;
      for (const { times, most } of this.#knows) {
        const parts = Object.entries(times);
        const least = parts.reduce((sum, [name, factor]) => sum + leastOf(bounds, name, factor), 0);
        if (least > most) return false;
        for (const [name, factor] of parts) {
          const [low, high] = bounds.get(name) ?? [0, 0];
          const room = most - (least - leastOf(bounds, name, factor));
          const next: readonly [number, number] =
            factor > 0
              ? [low, Math.min(high, Math.floor(room / factor))]
              : [Math.max(low, Math.ceil(room / factor)), high];
          if (next[0] > next[1]) return false;
          if (next[0] === low && next[1] === high) continue;
          bounds.set(name, next);
          moved = true;
          break;
        }
      }
    }
    return true;
  }
}

/** That some unknowns, each so many times, make exactly so much. */
export function exactly(times: Readonly<Record<string, number>>, sum: number): readonly Known[] {
  const other = Object.fromEntries(Object.entries(times).map(([name, factor]) => [name, -factor]));
  return [
    { times, most: sum },
    { times: other, most: -sum },
  ];
}

/** That one unknown is no more than another. */
export function noMoreThan(less: string, more: string): Known {
  return { times: { [less]: 1, [more]: -1 }, most: 0 };
}

function leastOf(bounds: Bounds, name: string, factor: number): number {
  const [low, high] = bounds.get(name) ?? [0, 0];
  return factor * (factor > 0 ? low : high);
}
