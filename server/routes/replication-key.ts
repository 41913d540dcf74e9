import type { FastifyInstance } from 'fastify';
import {
  createReplicationKey,
  listReplicationKeys,
  renewReplicationKey,
  revokeReplicationKey,
} from '../../src/contract/accounts/key-endpoints.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

/** The keys with which another database keeps a copy; coordinators only. */
export function replicationKeyRoutes(
  app: FastifyInstance,
  { gatekeeper, journal, keys }: AccountsService,
): void {
  const endsTooLate = async (
    territory: string,
    { until }: { readonly until?: string },
  ): Promise<boolean> => until !== undefined && until > (await keys.latestEnd(territory));

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
    if (await endsTooLate(territory, body))
      return new ApiRefusal('bad_request', 'A key ends within a year.');
    const key = await keys.create(territory, body, person.user);
    if (!key) return new ApiRefusal('too_many');
    await journal.write(territory, { kind: 'key-made', by: person.user, label: key.label });
    return key;
  });

  serve(app, renewReplicationKey, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    if (await endsTooLate(territory, body))
      return new ApiRefusal('bad_request', 'A key ends within a year.');
    const label = await keys.renew(territory, param('id'), body);
    if (label === undefined) return new ApiRefusal('not_found');
    await journal.write(territory, { kind: 'key-renewed', by: person.user, label });
    return undefined;
  });

  serve(app, revokeReplicationKey, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const label = await keys.revoke(territory, param('id'));
    if (label === undefined) return new ApiRefusal('not_found');
    await journal.write(territory, { kind: 'key-revoked', by: person.user, label });
    return undefined;
  });
}
