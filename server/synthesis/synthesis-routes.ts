import type { FastifyInstance } from 'fastify';
import { readPerspective, readSynthesis } from '../../src/contract/synthesis/endpoints.ts';
import type { Gatekeeper } from '../accounts/gatekeeper.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { requireMember } from '../routes/require-member.ts';
import { serve } from '../routes/serve.ts';
import type { NetworkFigures } from './network-figures.ts';

const YEAR = /^[0-9]{4}$/;

/**
 * What the territories say together: all of it for the network's account alone, and the others beside their own for the
 * coordinators of a territory that sends. To everybody else it looks as if there were nothing.
 */
export function synthesisRoutes(
  app: FastifyInstance,
  gatekeeper: Gatekeeper,
  figures: Pick<NetworkFigures, 'of' | 'perspectiveOf'>,
): void {
  serve(app, readSynthesis, async ({ param, request }) => {
    const person = await gatekeeper.whoIs(request);
    if (!person) return new ApiRefusal('unauthorized');
    if (!person.account.isNetwork) return new ApiRefusal('not_found');
    const year = param('year');
    if (year === 'latest') return figures.of();
    return YEAR.test(year) ? figures.of(Number(year)) : new ApiRefusal('not_found');
  });
  serve(app, readPerspective, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const year = param('year');
    if (!YEAR.test(year)) return new ApiRefusal('not_found');
    return (await figures.perspectiveOf(territory, Number(year))) ?? new ApiRefusal('not_found');
  });
}
