import * as v from 'valibot';
import type { StateSchema } from '../kernel/schemas.ts';
import { travelling } from '../kernel/state.ts';
import { id, moment } from '../kernel/text.ts';
import { encounterDetails } from './facts.ts';

/** An encounter, as those who may read it receive it. */
export const encounterState = v.strictObject({
  ...travelling,
  ...encounterDetails.entries,
  _id: id('encounter'),
  noun: v.literal('encounter'),
  by: id('user'),
  at: moment,
}) satisfies StateSchema<'encounter'>;
