import * as v from 'valibot';
import { MEANS, PRESENCES } from '../../domain/encounters/encounter.ts';
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
  amended: v.exactOptional(
    v.strictObject({
      at: moment,
      first: v.strictObject({ means: v.picklist(MEANS), outcome: v.picklist(PRESENCES) }),
    }),
  ),
}) satisfies StateSchema<'encounter'>;
