import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { endPlace } from '../../src/contract/accounts/endpoints.ts';
import { id } from '../../src/contract/kernel/text.ts';
import { endedPlaceOf, membershipOf } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { OnLeft } from '../accounts/places.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

const UserId = id('user');

/** Taking somebody's place in a territory away; whose place it is may be the coordinator's own. */
export function placeRoutes(
  app: FastifyInstance,
  { accounts, gatekeeper, journal, places }: AccountsService,
  onLeft: OnLeft,
): void {
  serve(app, endPlace, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const user = v.safeParse(UserId, param('user'));
    if (!user.success) return new ApiRefusal('not_found');
    const account = await accounts.find(user.output);
    if (account && endedPlaceOf(account, territory)) return undefined;
    const place = account && membershipOf(account, territory);
    if (!place) return new ApiRefusal('not_found');
    const isCoordinator = place.roles.includes('coordinator');
    if (isCoordinator && !(await places.mayEnd(user.output, territory))) {
      return new ApiRefusal('last_coordinator');
    }
    // The fact first: what is cut here is done by the same request again.
    if (place.volunteer) await onLeft(territory, place.volunteer, person);
    await accounts.endPlace(user.output, territory, person.user);
    const whose = user.output;
    await journal.write(territory, { kind: 'place-ended', by: person.user, whose });
    return undefined;
  });
}
