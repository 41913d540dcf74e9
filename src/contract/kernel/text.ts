import * as v from 'valibot';
import type { Author } from '../../domain/kernel/actor.ts';
import { isMailAddress } from '../../domain/kernel/mail-address.ts';
import { isDay, type Day, type Moment } from '../../domain/kernel/when.ts';
import type { Id } from '../../domain/kernel/ids.ts';

/** A UUID in its canonical lower-case form. */
export const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

// Control characters never come from a keyboard, and a NUL is cut by SQLite. Line feed and tab stay.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f]/;

// Half of a UTF-16 pair is no character: no store can keep it as it is.
const HALF_A_PAIR = /\p{Surrogate}/u;

/** A UUID alone, where it names nothing but what belongs together. */
export const uuid = v.pipe(v.string(), v.regex(new RegExp(`^${UUID}$`)));

/** One line or several of what somebody wrote, not empty. */
export const text = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((value) => value.trim() !== '', 'is empty'),
    v.check((value) => !UNPRINTABLE.test(value), 'holds control characters'),
    v.check((value) => !HALF_A_PAIR.test(value), 'holds half a character'),
  );

/** A short name or label. */
export const label = text(200);

/** Several sentences. */
export const words = text(4_000);

/** A telephone number as people write it: digits, spaces, dots, dashes, brackets, a leading +. */
export const phoneNumber = v.pipe(v.string(), v.regex(/^\+?[\d\s.\-/()]{4,30}$/));

/** An address to which e-mail can be sent, always one recipient. */
export const emailAddress = v.pipe(v.string(), v.check(isMailAddress, 'is no address'));

/** A day that exists in the calendar. */
export const day = v.pipe(v.string(), v.check(isDay, 'is not a day')) satisfies v.GenericSchema<
  string,
  Day
>;

/** A moment in UTC, ISO 8601, as `Date.toISOString` writes it. */
export const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'is not a moment'),
) satisfies v.GenericSchema<string, Moment>;

/** `HH:MM`, 24 hours. */
export const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** An INSEE code of a commune. */
export const communeCode = v.pipe(v.string(), v.regex(/^[0-9][0-9AB][0-9]{3}$/));

/** A whole number between two bounds. */
export const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** An id of this noun. */
export function id<N extends string>(noun: N): v.GenericSchema<unknown, Id<N>> {
  const shape = new RegExp(`^${noun}:${UUID}$`);
  return v.custom<Id<N>>((value) => typeof value === 'string' && shape.test(value));
}

/** Whoever wrote something down: an account, or the public door and what it was opened for. */
export const author = v.custom<Author>(
  (value) =>
    typeof value === 'string' &&
    new RegExp(`^(?:user:${UUID}|door:[a-z][a-z-]{0,39})$`).test(value),
);

/** An id of whatever noun. */
export const anyId = v.custom<Id>((value) => typeof value === 'string' && value.includes(':'));

/** The id of one volunteer's claim on one mission. */
export const claimId = v.custom<Id<'claim'>>(
  (value) => typeof value === 'string' && new RegExp(`^claim:${UUID}\\.${UUID}$`).test(value),
);
