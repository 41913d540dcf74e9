import * as v from 'valibot';
import { DECISION_STATUSES } from '../../domain/decisions/decision.ts';
import type { StateSchema } from '../kernel/schemas.ts';
import { history, travelling } from '../kernel/state.ts';
import { id } from '../kernel/text.ts';
import { decisionDetails, ending } from './facts.ts';

/** A decision, as coordinators and agents receive it. */
export const decisionState = v.strictObject({
  ...travelling,
  ...decisionDetails.entries,
  ...ending,
  _id: id('decision'),
  noun: v.literal('decision'),
  status: v.picklist(DECISION_STATUSES),
  history,
}) satisfies StateSchema<'decision'>;
