import * as v from 'valibot';
import { candidacyDetails } from '../candidacies/facts.ts';
import { signalDetails } from '../signals/facts.ts';
import { replies } from '../surveys/facts.ts';
import type { Purpose } from './purpose.ts';

/** What may be said through the door for each purpose. */
export const SAID = {
  stop: v.strictObject({}),
  survey: v.strictObject({ replies: v.pipe(replies, v.minLength(1)) }),
  volunteer: candidacyDetails,
  signal: signalDetails,
} as const satisfies Readonly<Record<Purpose, v.GenericSchema>>;

/** What is said through the door for a purpose. */
export type SaidFor<P extends Purpose> = v.InferOutput<(typeof SAID)[P]>;
