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
  /** A ferry takes cars along it. */
  readonly ferry?: boolean;
  /** Kilometres per hour. */
  readonly speed: number;
  /** longitude, latitude, longitude, latitude… from one end to the other, both included. */
  readonly line: readonly number[];
}

/** How a segment may be driven, in bits: 1 onwards, 2 back, 4 to the doors on it only, 8 by ferry. */
export function waysOf({ forward, backward, onlyToDoors, ferry }: Chain): number {
  return (forward ? 1 : 0) | (backward ? 2 : 0) | (onlyToDoors ? 4 : 0) | (ferry ? 8 : 0);
}
