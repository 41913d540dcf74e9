import * as v from 'valibot';
import { id, text } from '../kernel/text.ts';

const ROLES = ['coordinator', 'agent', 'volunteer'] as const;

/** The name of a territory in an address: `trois-clochers`. */
const TerritoryName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,40}$/));

/** A role, as it travels; the same words as in `domain/actor.ts`. */
export const Role = v.picklist(ROLES);

/** The id of a volunteer. */
export const VolunteerId = id('volunteer');

/** What somebody types to sign in: an address, a name, a telephone number; case does not matter. */
export const Login = v.pipe(v.string(), v.trim(), v.minLength(3), text(100));

/** A password as it is tried: whatever is stored, a longer one costs work for nothing. */
export const Password = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** The name under which somebody is known to the coordinators. */
export const PersonName = v.pipe(v.string(), v.trim(), text(100));

/**
 * The code of a second factor as it is typed, of the telephone (six digits) or of the paper; case, spaces and dashes do
 * not matter.
 */
export const FactorCode = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((typed) => typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '')),
  v.regex(
    /^(?:\d{6}|[0-9A-Z]{12})$/,
    'is not a code of six digits, or of twelve letters and digits',
  ),
);

/** What one signs in with; the code where the server asked for one. */
export const Credentials = v.strictObject({
  login: Login,
  password: Password,
  code: v.exactOptional(FactorCode),
});
/** A new password, and the present one as proof that it is not a stranger at an open phone. */
export const PasswordChange = v.strictObject({ current: Password, next: Password });
/** One territory in which the person has a place. */
const TerritoryAccess = v.object({
  name: TerritoryName,
  /** What people call it. */
  title: v.string(),
  roles: v.array(Role),
  volunteer: v.exactOptional(VolunteerId),
  /**
   * Changes when the person's rights or the server's life change: the replica starts anew. Absent: the
   * server cannot read this territory now, and says nothing about it; a device keeps what it knows.
   */
  epoch: v.exactOptional(v.string()),
  /** Said where the epoch is absent. */
  unavailable: v.exactOptional(v.literal(true)),
  /** Seals what somebody else carries for this person: 32 bytes, base64url. */
  carryingKey: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{43}$/))),
});
/** One territory in which the person had a place, until it was taken away. */
const EndedAccess = v.object({
  name: TerritoryName,
  /** What people call it. */
  title: v.string(),
  /** When it ended, ISO 8601. */
  at: v.string(),
  /** Seals what was still to be sent, for the coordinators: 32 bytes, base64url. */
  carryingKey: v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{43}$/)),
});
/** Such a territory. */
export type EndedAccess = v.InferOutput<typeof EndedAccess>;
/**
 * Who is signed in, and where. Answers may carry more than this device knows: an older app must not
 * stop working because a newer server says one thing more. Requests must not.
 */
export const SessionAnswer = v.object({
  user: v.object({
    id: id('user'),
    name: v.string(),
  }),
  territories: v.array(TerritoryAccess),
  /** Where their place was taken away: a device that holds anything of it hands over and forgets. */
  ended: v.exactOptional(v.array(EndedAccess)),
  /** They read the synthesis of all territories, and have a place in none. */
  isNetwork: v.exactOptional(v.literal(true)),
  /** They run the service: they make territories and see how these go, and have a place in none. */
  isOperator: v.exactOptional(v.literal(true)),
});
/** Who is signed in, and where. */
export type SessionAnswer = v.InferOutput<typeof SessionAnswer>;
