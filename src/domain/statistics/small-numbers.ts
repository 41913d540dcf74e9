/** Fewer people than this point at somebody: no published figure stands for so few (field notes, 4.3). */
export const SMALLEST_DISCLOSED = 5;

/** Fewer answers than this are counted, not turned into a percentage: "8 sur 10" (field notes, 4.3). */
export const FEWEST_FOR_PERCENTAGE = 10;

/** Fewer answers than this: the percentage never stands without its interval (field notes, 4.3). */
export const FEWEST_FOR_BARE_PERCENTAGE = 30;

/** Whether a count would point at somebody. That there is nobody points at nobody. */
export function pointsAtSomebody(count: number): boolean {
  return count > 0 && count < SMALLEST_DISCLOSED;
}
