import * as v from 'valibot';
import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { FactorCode, Password } from './session.ts';

/** Whether a code is asked of the person who is signed in, beside the password. */
export const OwnSecondFactor = v.object({
  /** ISO 8601; absent: none is. */
  since: v.exactOptional(v.string()),
  /** How many codes of the paper were not used. */
  left: v.exactOptional(v.number()),
});
/** Whether a code is asked. */
export type OwnSecondFactor = v.InferOutput<typeof OwnSecondFactor>;

/** The password again, as proof that it is not a stranger at an open screen. */
const Proof = v.strictObject({ password: Password });

/** What is put into the telephone: by pointing it at the address, or by typing the secret (base32). */
const BegunFactor = v.object({ secret: v.string(), uri: v.string() });
/** What is put into the telephone. */
export type BegunFactor = v.InferOutput<typeof BegunFactor>;

/** The codes for paper, told this once. */
const RecoveryCodes = v.object({ codes: v.array(v.string()) });

/** Is a code asked of me? */
export const getSecondFactor = endpoint(
  'GET',
  '/api/session/second-factor',
  Nothing,
  OwnSecondFactor,
);
/** A coordinator wants one; nothing is asked of anybody before `confirmSecondFactor`. */
export const beginSecondFactor = endpoint(
  'POST',
  '/api/session/second-factor/begin',
  Proof,
  BegunFactor,
);
/** The telephone shows a right code: from now on one is asked for. */
export const confirmSecondFactor = endpoint(
  'POST',
  '/api/session/second-factor/confirm',
  v.strictObject({ code: FactorCode }),
  RecoveryCodes,
);
/** The password alone is to be enough again. */
export const endSecondFactor = endpoint(
  'POST',
  '/api/session/second-factor/end',
  v.strictObject({ password: Password, code: FactorCode }),
  Nothing,
);
