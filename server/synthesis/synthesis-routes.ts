import type { FastifyInstance } from 'fastify';
import { readSynthesis } from '../../src/contract/synthesis/endpoints.ts';
import type { Gatekeeper } from '../accounts/gatekeeper.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { serve } from '../routes/serve.ts';
import type { NetworkFigures } from './network-figures.ts';

/** The one address that the network's account reads; to everybody else it looks as if there were none. */
export function synthesisRoutes(
  app: FastifyInstance,
  gatekeeper: Pick<Gatekeeper, 'whoIs'>,
  figures: Pick<NetworkFigures, 'of'>,
): void {
  serve(app, readSynthesis, async ({ param, request }) => {
    const person = await gatekeeper.whoIs(request);
    if (!person) return new ApiRefusal('unauthorized');
    if (!person.account.isNetwork) return new ApiRefusal('not_found');
    const year = param('year');
    if (year === 'latest') return figures.of();
    return /^[0-9]{4}$/.test(year) ? figures.of(Number(year)) : new ApiRefusal('not_found');
  });
}
