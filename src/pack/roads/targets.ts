/** An arc that leads past a spot, and what is left of it from there. */
export interface Passing {
  readonly arc: number;
  readonly seconds: number;
  readonly metres: number;
}

/** The spots that a search looks for, and how soon each can be reached by what is known. */
export class Targets {
  readonly #past = new Map<number, { readonly spot: number; readonly left: number }[]>();
  readonly #soonest: number[];
  #farthest: number | undefined;

  constructor(ends: readonly (readonly Passing[])[]) {
    this.#soonest = ends.map(() => Infinity);
    ends.forEach((end, spot) => {
      for (const { arc, seconds } of end) {
        const known = this.#past.get(arc) ?? [];
        known.push({ spot, left: seconds });
        this.#past.set(arc, known);
      }
    });
  }

  /** Seconds after which nothing better is found for any of them; without any, one looks everywhere. */
  get farthest(): number {
    this.#farthest ??= this.#soonest.reduce((a, b) => Math.max(a, b), -Infinity);
    return this.#soonest.length === 0 ? Infinity : this.#farthest;
  }

  /** The end of an arc was reached after so many seconds: what lies on it was passed. */
  reached(arc: number, seconds: number): void {
    for (const { spot, left } of this.#past.get(arc) ?? []) {
      if (seconds - left >= (this.#soonest[spot] ?? 0)) continue;
      this.#soonest[spot] = seconds - left;
      this.#farthest = undefined;
    }
  }
}
