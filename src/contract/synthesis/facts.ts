import * as v from 'valibot';
import { nothing, type FactSchemas } from '../kernel/schemas.ts';

/** What is agreed upon. */
export const terms = v.strictObject({ keepsWhatWasSent: v.boolean() });

/** What facts about an agreement say. */
export const agreementFacts = {
  'agreement.signed': terms,
  'agreement.ended': nothing,
  'agreement.renewed': terms,
} satisfies FactSchemas<'agreement'>;
