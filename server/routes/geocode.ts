import type { FastifyInstance } from 'fastify';
import { geocode } from '../../src/contract/addresses/endpoints.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { Geocoder } from '../addresses/geocoder.ts';
import { Allowance } from '../guards/allowance.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

/** Nobody types faster: this server is no geocoder for others. */
const MAX_PER_MINUTE = 60;

/** Addresses that no pack knows, for the staff; absent unless this server was given a geocoder. */
export function geocodeRoutes(
  app: FastifyInstance,
  { gatekeeper }: AccountsService,
  geocoder: Geocoder | undefined,
  clock: () => number,
): void {
  const allowance = new Allowance(MAX_PER_MINUTE, 60_000, clock);
  serve(app, geocode, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator', 'agent');
    if (person instanceof ApiRefusal) return person;
    if (!geocoder) return new ApiRefusal('not_found');
    const may = allowance.take(person.user);
    if (!may.ok) return new ApiRefusal('too_many_requests', undefined, may.retryAfter);
    const found = await geocoder.search(body);
    return found ? { found: [...found] } : new ApiRefusal('unavailable');
  });
}
