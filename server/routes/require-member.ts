import type { FastifyRequest } from 'fastify';
import type { Role } from '../../src/domain/kernel/actor.ts';
import { membershipOf } from '../accounts/account.ts';
import type { Gatekeeper } from '../accounts/gatekeeper.ts';
import type { SignedIn } from '../accounts/session.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';

/**
 * The person who asks, if they have a place in the territory and, where roles are named, one of
 * these. A territory where one has no place and one that does not exist answer alike.
 */
export async function requireMember(
  gatekeeper: Gatekeeper,
  request: FastifyRequest,
  territory: string,
  ...roles: readonly Role[]
): Promise<SignedIn | ApiRefusal> {
  const person = await gatekeeper.whoIsIn(request, territory);
  const place = person && membershipOf(person.account, territory);
  if (!place) {
    const isAnybody = person ?? (await gatekeeper.whoIsOrWas(request));
    return new ApiRefusal(isAnybody ? 'not_found' : 'unauthorized');
  }
  const isAllowed = roles.length === 0 || roles.some((role) => place.roles.includes(role));
  return isAllowed ? person : new ApiRefusal('forbidden');
}
