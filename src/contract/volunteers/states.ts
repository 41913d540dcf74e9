import * as v from 'valibot';
import type { StateSchema } from '../kernel/schemas.ts';
import { history, travelling } from '../kernel/state.ts';
import { day, id } from '../kernel/text.ts';
import { check } from '../territory/kind-setting.ts';
import { seen, signedCharter, volunteerDetails } from './facts.ts';

/** A volunteer, as the staff and they themselves receive them. */
export const volunteerState = v.strictObject({
  ...travelling,
  ...volunteerDetails.entries,
  _id: id('volunteer'),
  noun: v.literal('volunteer'),
  status: v.picklist(['pending', 'active', 'paused', 'left']),
  pausedUntil: v.exactOptional(day),
  met: v.exactOptional(day),
  charter: v.exactOptional(signedCharter),
  checks: v.exactOptional(v.array(v.strictObject({ ...seen.entries, check, by: id('user') }))),
  joined: v.boolean(),
  missions: v.exactOptional(v.array(id('request'))),
  history,
}) satisfies StateSchema<'volunteer'>;
