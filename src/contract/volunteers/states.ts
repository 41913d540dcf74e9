import * as v from 'valibot';
import type { StateSchema } from '../kernel/schemas.ts';
import { history, travelling } from '../kernel/state.ts';
import { day, id } from '../kernel/text.ts';
import { check } from '../territory/kind-setting.ts';
import { seen, signedCharter, volunteerDetails } from './facts.ts';

const status = v.picklist(['pending', 'active', 'paused', 'left']);

/** A volunteer, as the staff and they themselves receive them. */
export const volunteerState = v.strictObject({
  ...travelling,
  ...volunteerDetails.entries,
  _id: id('volunteer'),
  noun: v.literal('volunteer'),
  status,
  pausedUntil: v.exactOptional(day),
  met: v.exactOptional(day),
  charter: v.exactOptional(signedCharter),
  checks: v.exactOptional(v.array(v.strictObject({ ...seen.entries, check, by: id('user') }))),
  joined: v.boolean(),
  missions: v.exactOptional(v.array(id('request'))),
  merged: v.exactOptional(
    v.strictObject({
      into: id('volunteer'),
      before: status,
      lent: v.exactOptional(v.literal(true)),
    }),
  ),
  was: v.exactOptional(v.array(id('volunteer'))),
  history,
}) satisfies StateSchema<'volunteer'>;
