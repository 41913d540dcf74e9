import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../accounts/session.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';
import type { BodiesAtOnce } from '../guards/bodies-at-once.ts';

const RETRY_AFTER_SECONDS = 5;

/**
 * Asked before a byte of a large body is read: whoever has no business here, or has too much under way, is
 * answered at once.
 */
export function beforeLargeBody(
  bodies: BodiesAtOnce,
  find: (request: FastifyRequest, territory: string) => Promise<SignedIn | ApiRefusal>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined> {
  return async (request, reply) => {
    const { territory = '' } = request.params as { readonly territory?: string };
    const person = await find(request, territory);
    if (person instanceof ApiRefusal) return refuse(reply, person);
    if (bodies.begin(request, reply, person.session)) return undefined;
    return refuse(reply, new ApiRefusal('too_many_requests', undefined, RETRY_AFTER_SECONDS));
  };
}
