import type { FastifyReply } from 'fastify';
import { API_ERRORS } from '../../src/contract/kernel/errors.ts';
import type { ApiError, ApiErrorCode } from '../../src/contract/kernel/errors.ts';

const REASONS: Record<ApiErrorCode, string> = {
  bad_request: 'The request does not have the form that is expected here.',
  unauthorized: 'Sign in first.',
  wrong_credentials: 'This login and this password do not go together.',
  second_factor_needed: 'Give the code that your telephone shows, or one of those on paper.',
  wrong_second_factor: 'This code is not right, or was used already: wait for the next one.',
  forbidden: 'Your role does not allow this.',
  cross_site: 'This request comes from another site.',
  not_found: 'missing',
  login_taken: 'Somebody has this login already: choose another one.',
  already_volunteer: 'This account already belongs to another volunteer of this territory.',
  last_coordinator: 'Nobody else coordinates this territory: invite somebody first.',
  place_elsewhere: 'This account has a place in another territory: it is not opened from here.',
  territory_taken: 'There is a territory of this short name already: choose another one.',
  has_people: 'Somebody coordinates this territory already, or people are written down there.',
  unknown_community: 'There is no such community of communes in the official list.',
  bad_phone: 'This is no telephone number: write it as it is dialled, such as 04 65 71 20 00.',
  too_many: 'There are as many as there may be: remove one first.',
  too_large: 'The request is too large.',
  not_json: 'The body must be application/json.',
  wrong_host: 'The demonstration answers on this machine only, as localhost.',
  weak_password: 'Choose a longer password: at least ten characters, and not an obvious one.',
  unknown_code: 'This code is unknown: read it again, or ask for a new one.',
  expired_code: 'This code is over: ask for a new one.',
  used_code: 'This code was used already: ask for a new one.',
  unknown_volunteer: 'There is no such volunteer in this territory.',
  sign_in_over: 'This sign-in was begun elsewhere, was used already or took too long: begin again.',
  identity_refused: 'What the other house says of you does not hold: begin again.',
  identity_taken: 'This identity opens another account already.',
  identity_away: 'The other house does not answer: sign in with the password, or try again later.',
  wrong_seal: 'This file was changed on its way, or its author has another password now.',
  too_many_requests: 'Too many tries: wait a little.',
  internal: 'The server failed. Try again; if it stays, tell the request id of this answer.',
  unavailable: 'The server cannot answer now. Try again in a moment.',
};

/** A no that was foreseen, with the seconds after which asking again makes sense. */
export class ApiRefusal {
  readonly error: ApiErrorCode;
  readonly reason: string;
  readonly retryAfter: number | undefined;

  constructor(error: ApiErrorCode, reason: string = REASONS[error], retryAfter?: number) {
    this.error = error;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

/** Says no, in the one form that every refusal has. */
export function refuse(
  reply: FastifyReply,
  { error, reason, retryAfter }: ApiRefusal,
): FastifyReply {
  if (retryAfter !== undefined) reply.header('retry-after', Math.ceil(retryAfter));
  const body: ApiError = { error, reason };
  return reply.code(API_ERRORS[error]).type('application/json; charset=utf-8').send(body);
}
