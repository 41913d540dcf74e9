import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { changeRole, endPlace } from '../../src/contract/accounts/team-endpoints.ts';
import { id } from '../../src/contract/kernel/text.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { OnLeft, PlaceChange } from '../accounts/places.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

const UserId = id('user');

/** Changing somebody's role, or taking their place away; it may be the coordinator's own. */
export function placeRoutes(
  app: FastifyInstance,
  { gatekeeper, journal, places }: AccountsService,
  onLeft: OnLeft,
): void {
  serve(app, endPlace, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const whose = userIn(param('user'));
    if (!whose) return new ApiRefusal('not_found');
    const change = await places.takeAway(whose, territory, person, onLeft);
    if (change === 'done') {
      await journal.write(territory, { kind: 'place-ended', by: person.user, whose });
    }
    return answerTo(change);
  });

  serve(app, changeRole, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const whose = userIn(param('user'));
    if (!whose) return new ApiRefusal('not_found');
    const change = await places.changeRole(whose, territory, body);
    if (change === 'done') {
      const { role } = body;
      await journal.write(territory, { kind: 'role-changed', by: person.user, whose, role });
    }
    return answerTo(change);
  });
}

function userIn(text: string): `user:${string}` | undefined {
  const user = v.safeParse(UserId, text);
  return user.success ? user.output : undefined;
}

function answerTo(change: PlaceChange): ApiRefusal | undefined {
  switch (change) {
    case 'last-coordinator':
      return new ApiRefusal('last_coordinator');
    case 'nobody':
      return new ApiRefusal('not_found');
    case 'done':
    case 'unchanged':
      return undefined;
  }
}
