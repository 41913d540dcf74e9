import { CALL_STANDINGS, isToRing, type CallStanding } from './standing.ts';

/** How many people of a list stand how; they add up to the people on it. */
export type CallCounts = { readonly [S in CallStanding]: number };

/** How far a list is. */
export interface CallProgress {
  readonly people: number;
  /** Those who are still to be rung. */
  readonly left: number;
  readonly counts: CallCounts;
}

/** How far a list is, by how each of its people stands. */
export function progressOf(standings: readonly CallStanding[]): CallProgress {
  const count = (standing: CallStanding): number =>
    standings.filter((one) => one === standing).length;
  return {
    people: standings.length,
    left: standings.filter(isToRing).length,
    counts: Object.fromEntries(CALL_STANDINGS.map((one) => [one, count(one)])) as CallCounts,
  };
}
