import * as v from 'valibot';
import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { uuid } from '../kernel/text.ts';

/** What a letter or a code on paper holds behind the `#` of its link; never part of an address that is asked for. */
const doorToken = v.pipe(v.string(), v.regex(/^[\w.-]{20,200}$/));

/**
 * Says something through the public door, without an account. 204: it is taken, also when it was before and the
 * answer was lost. `unknown_code`: the link was used by somebody else, is over, or never was one: all alike.
 */
export const sayAtDoor = endpoint(
  'POST',
  '/api/door/:purpose',
  v.strictObject({
    token: doorToken,
    /** The same each time the same words are sent: a lost answer is no second try. */
    key: uuid,
    said: v.unknown(),
  }),
  Nothing,
);

/** Where the page of a purpose is. */
export const DOOR_PAGE = '/p/:purpose';

/** The most that is said at once, in bytes. */
export const DOOR_BYTES = 48 * 1024;
