import type { Point } from '../kernel/place.ts';
import { isWithin, nearestTravel, type ReachLimit, type TravelMeasure } from './nearest.ts';

/** A home: in which commune, and where when that is known. */
export interface Home {
  /** INSEE code. */
  readonly commune: string;
  readonly point?: Point;
}

/** How it is from one home to the services of one kind. */
export interface Reach {
  readonly within: boolean;
  /** Measured along no road: told as "environ". */
  readonly approximate: boolean;
}

/** Of those whose home is known, how many live beyond the limit; and how many are not known. */
export interface ReachShare {
  readonly beyond: number;
  readonly known: number;
  /** Their home is not placed on the map: they are in neither figure. */
  readonly unknown: number;
  readonly approximate: boolean;
}

/** Nobody is counted yet. */
export const NOBODY: ReachShare = { beyond: 0, known: 0, unknown: 0, approximate: false };

/**
 * Whether some service is near enough to a home.
 * @returns undefined when no service of the kind is known: then nothing can be said of anybody
 */
export function reachFrom(
  home: Point,
  services: readonly Point[],
  limit: ReachLimit,
  measure: TravelMeasure,
): Reach | undefined {
  const travel = nearestTravel(home, services, limit, measure);
  return travel && { within: isWithin(travel, limit), approximate: travel.approximate };
}

/**
 * A share with one more home in it.
 * @param weight how many people live there
 */
export function withHome(share: ReachShare, reach: Reach | undefined, weight = 1): ReachShare {
  if (!reach) return { ...share, unknown: share.unknown + weight };
  return {
    beyond: share.beyond + (reach.within ? 0 : weight),
    known: share.known + weight,
    unknown: share.unknown,
    approximate: share.approximate || reach.approximate,
  };
}

/** Several shares as one. */
export function sumOfReachShares(shares: Iterable<ReachShare>): ReachShare {
  let sum = NOBODY;
  for (const { beyond, known, unknown, approximate } of shares) {
    sum = {
      beyond: sum.beyond + beyond,
      known: sum.known + known,
      unknown: sum.unknown + unknown,
      approximate: sum.approximate || approximate,
    };
  }
  return sum;
}
