import type { FastifyReply } from 'fastify';
import { ACCESS_HEADER } from '../../src/contract/kernel/app-generation.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';

/** The one answer for what is absent, forbidden, or no URL of this gateway. */
export function absent(reply: FastifyReply): FastifyReply {
  reply.removeHeader(ACCESS_HEADER); // It would tell an address that is there from one that is not.
  return refuse(reply, new ApiRefusal('not_found'));
}

/** Not authenticated, or no longer: the device must sign in again. */
export function unknownCaller(reply: FastifyReply): FastifyReply {
  return refuse(reply, new ApiRefusal('unauthorized'));
}

/** The question cannot be understood; the reason is a sentence for whoever writes the client. */
export function unreadable(reply: FastifyReply, reason: string): FastifyReply {
  return refuse(reply, new ApiRefusal('bad_request', reason));
}

/** Too much at once; the reason says how much would do. */
export function tooLarge(reply: FastifyReply, reason: string): FastifyReply {
  return refuse(reply, new ApiRefusal('too_large', reason));
}
