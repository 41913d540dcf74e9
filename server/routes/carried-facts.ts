import type { FastifyInstance } from 'fastify';
import { MAX_CARRIED } from '../../src/contract/sending/carried-facts.ts';
import { bringCarriedFacts } from '../../src/contract/sending/endpoints.ts';
import { membershipOf } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { carryingKeyOf } from '../accounts/carrying-key.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import type { BodiesAtOnce } from '../guards/bodies-at-once.ts';
import type { Intake } from '../referee/intake.ts';
import { beforeLargeBody } from './large-body.ts';
import { openCarried, outcomeOf } from './open-carried.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

/**
 * Facts that a member brings for somebody else, whose device has no network. They are opened with
 * their author's own key and taken in as that author's: in their name, each once, by the same checks.
 */
export function carriedFactsRoutes(
  app: FastifyInstance,
  { accounts, gatekeeper, journal, places, secret }: AccountsService,
  { intake, bodies }: { readonly intake: Pick<Intake, 'receive'>; readonly bodies: BodiesAtOnce },
): void {
  const bodyLimit = MAX_CARRIED + 1_000;
  const onRequest = beforeLargeBody(bodies, (request, territory) =>
    requireMember(gatekeeper, request, territory),
  );
  serve(
    app,
    bringCarriedFacts,
    async ({ body, param, request }) => {
      const territory = param('territory');
      const carrier = await requireMember(gatekeeper, request, territory);
      if (carrier instanceof ApiRefusal) return carrier;
      const known = body.territory === territory ? await accounts.find(body.author) : undefined;
      const account = known && (await places.settledAccount(body.author, known, territory));
      const place = account && membershipOf(account, territory);
      if (!account || !place) return new ApiRefusal('forbidden');
      const facts = openCarried(body, carryingKeyOf(secret, territory, body.author, account));
      if (!facts) return new ApiRefusal('wrong_seal');
      const author = { user: body.author, ...place };
      const outcome = outcomeOf(await intake.receive(territory, author, facts));
      await journal.write(territory, {
        kind: 'facts-carried',
        by: carrier.user,
        ...(carrier.user !== body.author && { whose: body.author }),
        count: outcome.taken,
      });
      return outcome;
    },
    { bodyLimit, onRequest },
  );
}
