import type { FastifyReply } from 'fastify';
import { Refusal, refuse } from '../guards/refusal.ts';

/** The one answer for what is absent, forbidden, or no address of this door. */
export function absent(reply: FastifyReply): FastifyReply {
  return refuse(reply, new Refusal('not_found'));
}

/** Nobody is at the door, or no longer: the device must sign in again. */
export function unknownCaller(reply: FastifyReply): FastifyReply {
  return refuse(reply, new Refusal('unauthorized'));
}

/** The question cannot be understood; the reason is a sentence for whoever writes the client. */
export function unreadable(reply: FastifyReply, reason: string): FastifyReply {
  return refuse(reply, new Refusal('bad_request', reason));
}

/** Too much at once; the reason says how much would do. */
export function tooLarge(reply: FastifyReply, reason: string): FastifyReply {
  return refuse(reply, new Refusal('too_large', reason));
}
