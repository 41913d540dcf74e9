import type { Territory } from './territory.ts';

/**
 * How many missions a volunteer may hold at once by their own yes, where the territory has not set it:
 * nobody takes the whole board, and every address on it, in a minute. A coordinator may promise more.
 */
export const USUAL_MISSIONS_AT_ONCE = 5;
/** The most that a territory may set. */
export const MOST_MISSIONS_AT_ONCE = 50;

/** How many missions one may take here; it is as usual where the territory does not say. */
export function missionsAtOnce(territory: Pick<Territory, 'missionsAtOnce'> | undefined): number {
  return territory?.missionsAtOnce ?? USUAL_MISSIONS_AT_ONCE;
}
