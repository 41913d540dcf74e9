import * as v from 'valibot';
import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { uuid } from '../kernel/text.ts';

/**
 * What a letter or a code on paper holds behind the `#` of its link, never part of an address that is asked for; for a
 * page that is everybody's, the short name of its territory.
 */
const doorToken = v.pipe(v.string(), v.regex(/^[\w.-]{2,200}$/));

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

/** The page of a territory: what it is, whom to ring, how to help. */
export const TERRITORY_PAGE = '/t/:territory';

/** The page of a purpose that is everybody's. */
export const PUBLIC_DOOR_PAGE = '/t/:territory/:purpose';

/** The most that is said at once, in bytes. */
export const DOOR_BYTES = 48 * 1024;

/** What is asked of whoever holds a link: words and nothing else, put there when the links were made. */
const Sheet = v.object({ sheet: v.unknown() });

/** What the page of a link asks. Reading it changes nothing; `unknown_code` as above. */
export const readAtDoor = endpoint(
  'POST',
  '/api/door/:purpose/sheet',
  v.strictObject({ token: doorToken }),
  Sheet,
);

/** Makes links to an open survey, each for one answer: told once, and joined to nobody. Coordinators only. */
export const makeLinks = endpoint(
  'POST',
  '/api/territories/:territory/surveys/:survey/links',
  v.strictObject({ count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)) }),
  v.object({ links: v.array(v.string()) }),
);
