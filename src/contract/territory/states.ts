import * as v from 'valibot';
import type { StateSchema } from '../kernel/schemas.ts';
import { travelling } from '../kernel/state.ts';
import { id, moment } from '../kernel/text.ts';
import { kindSetting } from './kind-setting.ts';
import { datedRate, publication, territoryDetails } from './facts.ts';

/** The territory, as everybody in it receives it. */
export const territoryState = v.strictObject({
  ...travelling,
  ...territoryDetails.entries,
  rates: v.exactOptional(
    v.array(v.strictObject({ ...datedRate.entries, by: id('user'), at: moment })),
  ),
  publications: v.exactOptional(v.array(publication)),
  kindSettings: v.exactOptional(v.array(kindSetting)),
  _id: id('territory'),
  noun: v.literal('territory'),
}) satisfies StateSchema<'territory'>;
