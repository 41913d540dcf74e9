import * as v from 'valibot';
import type { Purpose } from './purpose.ts';

/** What may be said through the door for each purpose. */
export const SAID = {
  stop: v.strictObject({}),
} as const satisfies Readonly<Record<Purpose, v.GenericSchema>>;

/** What is said through the door for a purpose. */
export type SaidFor<P extends Purpose> = v.InferOutput<(typeof SAID)[P]>;
