import * as v from 'valibot';
import { MOST_INVITED } from '../../domain/surveys/pasted-addresses.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { day, emailAddress } from '../kernel/text.ts';

const number = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How invitations to a survey go, and the message as it would be read. Coordinators only. */
export const readInvitations = endpoint(
  'POST',
  '/api/territories/:territory/surveys/:survey/invitations/look',
  v.strictObject({ until: day }),
  v.object({
    /** Whether this service can send e-mail at all. */
    canSend: v.boolean(),
    /** How many addresses were written to, for as long as the survey is open. */
    invited: number,
    /** Of them: not sent yet, and those that could not be delivered lately. */
    waiting: number,
    givenUp: number,
    subject: v.string(),
    text: v.string(),
  }),
);

/** Sends each of these addresses a link of its own, once for a survey, however often it is asked. Coordinators only. */
export const sendInvitations = endpoint(
  'POST',
  '/api/territories/:territory/surveys/:survey/invitations',
  v.strictObject({
    /** The last day on which it is answered, as the message says. */
    until: day,
    addresses: v.pipe(v.array(emailAddress), v.minLength(1), v.maxLength(MOST_INVITED)),
  }),
  v.object({
    taken: number,
    /** Invited to this survey before: they get no second link. */
    known: number,
    askedNoMore: number,
    /** So many wait to be sent already: to be tried again later. */
    full: number,
  }),
);

/** What became of the addresses that were sent. */
export type Invited = v.InferOutput<typeof sendInvitations.answer>;
/** How invitations go. */
export type InvitationsNow = v.InferOutput<typeof readInvitations.answer>;
