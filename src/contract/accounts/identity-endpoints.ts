import * as v from 'valibot';
import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { TypedCode } from './invitation.ts';
import { FactorCode, Password, SessionAnswer } from './session.ts';

/** Whether people may come in by an identity of another house, and what that is called. */
const IdentityDoor = v.object({ name: v.exactOptional(v.string()) });

/** Where somebody goes, at another house; absent: nowhere. */
const Way = v.object({ url: v.string() });

/** What another house sent somebody back with. */
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
const Return = v.strictObject({ code: word, state: word, iss: v.exactOptional(word) });

/**
 * What became of somebody who comes from another house: `signed-in`; `factor`: it knows them, and a code of the telephone
 * is asked besides; `unlinked`: it knows them, and no account does. They tell a coordinator the code, which opens nothing.
 */
export const IdentityOutcome = v.variant('became', [
  v.object({ became: v.literal('signed-in'), session: SessionAnswer }),
  v.object({ became: v.literal('factor') }),
  v.object({ became: v.literal('unlinked'), code: v.string(), expires: v.string() }),
]);
/** What became of somebody who comes from another house. */
export type IdentityOutcome = v.InferOutput<typeof IdentityOutcome>;

/** What another house says of somebody; none of it opens anything. */
const Description = v.object({
  name: v.exactOptional(v.string()),
  email: v.exactOptional(v.string()),
});
/** What another house says of somebody. */
export type IdentityDescription = v.InferOutput<typeof Description>;

/** A coordinator links an identity, once it was made sure in words whose it is; to their own account with its password. */
const Linking = v.strictObject({
  code: TypedCode.entries.code,
  checked: v.literal(true),
  password: v.exactOptional(Password),
});

/** May people come in by another house? */
export const getIdentityDoor = endpoint('GET', '/api/identity', Nothing, IdentityDoor);
/** Somebody wants to come in by it: the answer sets a cookie that their return is held against. */
export const beginIdentity = endpoint('POST', '/api/identity/begin', Nothing, Way);
/** They are back. Nothing is done by opening the address that they were sent to. */
export const finishIdentity = endpoint('POST', '/api/identity/return', Return, IdentityOutcome);
/** The code of their telephone, where it was asked for. */
export const giveIdentityFactor = endpoint(
  'POST',
  '/api/identity/factor',
  v.strictObject({ code: FactorCode }),
  IdentityOutcome,
);
/** Where does the session that the other house opened end there too? Nothing is ended by asking. */
export const getIdentityFarewell = endpoint(
  'GET',
  '/api/identity/farewell',
  Nothing,
  v.partial(Way),
);

/** Who told a coordinator this code? */
export const readIdentityCode = endpoint(
  'POST',
  '/api/territories/:territory/identity-codes/meaning',
  TypedCode,
  Description,
);
/** The identity opens this account of the team from now on. */
export const linkIdentity = endpoint(
  'POST',
  '/api/territories/:territory/identities/:user',
  Linking,
  Nothing,
);
/** It opens it no more, and the sessions that it opened are over. */
export const unlinkIdentity = endpoint(
  'DELETE',
  '/api/territories/:territory/identities/:user',
  Nothing,
  Nothing,
);
