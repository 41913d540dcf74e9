import * as v from 'valibot';

/**
 * Every way in which the server says no, with its HTTP status. The words are those of CouchDB where
 * it has one, so that replication and the API answer alike.
 */
export const API_ERRORS = {
  /** The body is not JSON, or not of the shape that the endpoint takes. */
  bad_request: 400,
  /** There is no session (any more): sign in again. */
  unauthorized: 401,
  /** This login and this password do not go together. */
  wrong_credentials: 401,
  /** The password is right, and a code of the telephone is asked for besides. */
  second_factor_needed: 401,
  /** The code is not the telephone's of this moment, was used, or is none of the paper's. */
  wrong_second_factor: 401,
  /** The person is known, and their role does not allow it. */
  forbidden: 403,
  /** The request was made by a page of another site. */
  cross_site: 403,
  /** Absent, or not for this person: both look the same. */
  not_found: 404,
  /** Somebody has this login already. */
  login_taken: 409,
  /** This account is already another volunteer of the same territory. */
  already_volunteer: 409,
  /** Nobody else coordinates the territory. */
  last_coordinator: 409,
  /** The account has a place in another territory: no coordinator of this one opens it. */
  place_elsewhere: 409,
  /** There is a territory of that name already. */
  territory_taken: 409,
  /** Somebody coordinates it already, or people are written down there: its own people let others in. */
  has_people: 409,
  /** There is no such community of communes in the official list. */
  unknown_community: 422,
  /** No telephone number of this country. */
  bad_phone: 422,
  /** As many as one may have exist already. */
  too_many: 409,
  /** The body is longer than the endpoint takes. */
  too_large: 413,
  /** A body that is not `application/json`. */
  not_json: 415,
  /** The server was asked under a name that is not its own. */
  wrong_host: 421,
  /** The password is too short or too easily guessed. */
  weak_password: 422,
  /** There is no such code. */
  unknown_code: 422,
  /** Whoever has this code comes too late: its days are over, it was withdrawn, or its reason fell away. */
  expired_code: 422,
  /** This code has let somebody in already. */
  used_code: 422,
  /** The invitation names a volunteer that is not in this territory. */
  unknown_volunteer: 422,
  /** A sign-in at another house was begun elsewhere, was finished already, or took too long. */
  sign_in_over: 422,
  /** What the other house says of somebody does not hold. */
  identity_refused: 422,
  /** This identity opens another account. */
  identity_taken: 409,
  /** What was sealed was sealed with another key, or was changed on its way. */
  wrong_seal: 422,
  /** Too many tries; `Retry-After` says when to come back. */
  too_many_requests: 429,
  /** A fault of the server; the request id finds it in the log. */
  internal: 500,
  /** The other house that says who somebody is does not answer. */
  identity_away: 503,
  /** The store or the server cannot answer now; try again. */
  unavailable: 503,
} as const;

/** One of the ways in which the server says no. */
export type ApiErrorCode = keyof typeof API_ERRORS;

const API_ERROR_CODES = Object.keys(API_ERRORS) as ApiErrorCode[];

/** What the server answers when it says no: a code for the app and one plain sentence for people. */
export const ApiError = v.object({
  error: v.picklist(API_ERROR_CODES),
  reason: v.string(),
});
/** A refusal as it travels. */
export type ApiError = v.InferOutput<typeof ApiError>;
