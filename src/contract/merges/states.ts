import * as v from 'valibot';
import type { StateSchema } from '../kernel/schemas.ts';
import { history, travelling } from '../kernel/state.ts';
import { id, moment } from '../kernel/text.ts';
import { mergeNames } from './facts.ts';

/** Two records made one, as coordinators and agents receive it. */
export const mergeState = v.strictObject({
  ...travelling,
  ...mergeNames,
  _id: id('merge'),
  noun: v.literal('merge'),
  status: v.picklist(['made', 'undone']),
  since: moment,
  history,
}) satisfies StateSchema<'merge'>;
