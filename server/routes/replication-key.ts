import type { FastifyInstance } from 'fastify';
import {
  createReplicationKey,
  listReplicationKeys,
  revokeReplicationKey,
} from '../../src/contract/accounts/endpoints.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

/** The keys with which another database keeps a copy; coordinators only. */
export function replicationKeyRoutes(
  app: FastifyInstance,
  { gatekeeper, keys }: AccountsService,
): void {
  serve(app, listReplicationKeys, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    return { keys: await keys.list(territory) };
  });

  serve(app, createReplicationKey, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    if (body.until !== undefined && body.until > keys.latestEnd()) {
      return new ApiRefusal('bad_request', 'A key ends within a year.');
    }
    const key = await keys.create(territory, body, person.user);
    return key ?? new ApiRefusal('too_many');
  });

  serve(app, revokeReplicationKey, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    return (await keys.revoke(territory, param('id'))) ? undefined : new ApiRefusal('not_found');
  });
}
