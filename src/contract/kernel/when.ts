import * as v from 'valibot';
import type { When } from '../../domain/kernel/when.ts';
import { count, day, time } from './text.ts';

/** When help is wanted; the last day is never before the first. */
export const when = v.pipe(
  v.strictObject({
    day,
    until: v.exactOptional(day),
    part: v.exactOptional(v.picklist(['morning', 'afternoon', 'evening'])),
    time: v.exactOptional(time),
    minutes: v.exactOptional(count(1, 1_440)),
  }),
  v.check((value) => !value.until || value.until >= value.day, 'ends before it begins'),
) satisfies v.GenericSchema<unknown, When>;
