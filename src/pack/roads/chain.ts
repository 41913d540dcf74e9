/** A segment of road between two crossings, driven at one speed. */
export interface Chain {
  /** Ids of the crossings at its ends. */
  readonly from: number;
  readonly to: number;
  /** Whether it may be driven from `from` to `to`, and back. */
  readonly forward: boolean;
  readonly backward: boolean;
  /** It leads to the doors on it, and is no way through. */
  readonly onlyToDoors?: boolean;
  /** Kilometres per hour. */
  readonly speed: number;
  /** longitude, latitude, longitude, latitude… from one end to the other, both included. */
  readonly line: readonly number[];
}
