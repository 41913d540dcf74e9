import type { Purpose } from '../../src/contract/door/purpose.ts';
import type { SaidFor } from '../../src/contract/door/said.ts';

/** Something that was said through the door, of the right form. */
export interface Said<P extends Purpose = Purpose> {
  readonly token: string;
  readonly key: string;
  readonly said: SaidFor<P>;
}

/**
 * What becomes of it. `refused` is one answer for used by somebody else, over, and never made; `full`: that is all that
 * is taken in today.
 */
export type Taken = 'taken' | 'refused' | 'full';

/** Takes in what is said for each purpose. */
export type Takers = { readonly [P in Purpose]: (said: Said<P>) => Promise<Taken> };
