import * as v from 'valibot';
import type { StateSchema } from '../kernel/schemas.ts';
import { travelling } from '../kernel/state.ts';
import { id } from '../kernel/text.ts';
import { territoryDetails } from './facts.ts';

/** The territory, as everybody in it receives it. */
export const territoryState = v.strictObject({
  ...travelling,
  ...territoryDetails.entries,
  _id: id('territory'),
  noun: v.literal('territory'),
}) satisfies StateSchema<'territory'>;
