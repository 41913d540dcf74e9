import * as v from 'valibot';
import { Login, Password, PersonName, Role, VolunteerId } from './session.ts';

const STAFF = ['coordinator', 'agent'] as const;

/** A coordinator asks for a code: for a volunteer of the territory, or for a colleague. */
export const InvitationRequest = v.union([
  v.strictObject({ role: v.literal('volunteer'), volunteer: VolunteerId }),
  v.strictObject({ role: v.picklist(STAFF), name: PersonName }),
]);
/** What a coordinator asks for. */
export type InvitationRequest = v.InferOutput<typeof InvitationRequest>;

/** The code to dictate or to print; shown once, the server keeps only its trace. */
export const Invitation = v.object({
  /** `XXXX-XXXX`, without the characters that are taken for one another. */
  code: v.string(),
  role: Role,
  /** ISO 8601. */
  expires: v.string(),
});
/** A code as somebody types it: case, spaces and dashes do not matter. */
const InvitationCode = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((typed) => typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '')),
  v.regex(/^[0-9A-Z]{8}$/, 'is not a code of eight letters and digits'),
);

/** A code is redeemed: with a login and a password of one's own, or into the signed-in account. */
export const Redemption = v.union([
  v.strictObject({
    code: InvitationCode,
    login: Login,
    password: Password,
    name: v.exactOptional(PersonName),
  }),
  v.strictObject({ code: InvitationCode }),
]);
/** A code and, unless one is signed in, the account to make. */
export type Redemption = v.InferOutput<typeof Redemption>;
