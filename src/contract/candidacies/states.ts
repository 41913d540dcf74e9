import * as v from 'valibot';
import { CANDIDACY_STATUSES } from '../../domain/candidacies/candidacy.ts';
import type { StateSchema } from '../kernel/schemas.ts';
import { history, travelling } from '../kernel/state.ts';
import { id, moment } from '../kernel/text.ts';
import { candidacyDetails, why } from './facts.ts';

/** Somebody who offered to help, as coordinators receive it. */
export const candidacyState = v.strictObject({
  ...travelling,
  ...candidacyDetails.entries,
  _id: id('candidacy'),
  noun: v.literal('candidacy'),
  status: v.picklist(CANDIDACY_STATUSES),
  offeredAt: moment,
  endedAt: v.exactOptional(moment),
  volunteer: v.exactOptional(id('volunteer')),
  why: v.exactOptional(why),
  history,
}) satisfies StateSchema<'candidacy'>;
