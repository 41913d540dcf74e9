import * as v from 'valibot';
import { id } from '../kernel/text.ts';
import { FactorCode, Login, Password, PersonName, Role } from './session.ts';

/** A code as somebody types it: case, spaces and dashes do not matter. */
const InvitationCode = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((typed) => typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '')),
  v.regex(/^[0-9A-Z]{8}$/, 'is not a code of eight letters and digits'),
);

/** A code alone. */
export const TypedCode = v.strictObject({ code: InvitationCode });

/** What a code opens, told to whoever holds it before they choose anything. */
export const CodeMeaning = v.union([
  v.object({ opens: v.literal('place'), title: v.string(), name: v.string(), role: Role }),
  v.object({ opens: v.literal('password'), title: v.string(), name: v.string(), user: id('user') }),
]);
/** What a code opens. */
export type CodeMeaning = v.InferOutput<typeof CodeMeaning>;

/**
 * A code is redeemed: with a login and a password of one's own, or into the signed-in account. One that renews an
 * account takes the password, and a login only where another one is wanted; `factor`: the code of the account's second
 * factor, where the server asked for one.
 */
export const Redemption = v.union([
  v.strictObject({
    code: InvitationCode,
    login: Login,
    password: Password,
    name: v.exactOptional(PersonName),
    factor: v.exactOptional(FactorCode),
  }),
  v.strictObject({
    code: InvitationCode,
    password: Password,
    factor: v.exactOptional(FactorCode),
  }),
  TypedCode,
]);
/** A code and, unless one is signed in, the account to make. */
export type Redemption = v.InferOutput<typeof Redemption>;
