import type { FastifyInstance } from 'fastify';
import {
  MAX_CARRIED,
  type CarriedFacts,
  type CarriedOutcome,
} from '../../src/contract/sending/carried-facts.ts';
import { bringCarriedFacts } from '../../src/contract/sending/endpoints.ts';
import { endedPlaceOf, membershipOf, type Account, type EndedPlace } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { carryingKeyOf } from '../accounts/carrying-key.ts';
import type { SignedIn } from '../accounts/session.ts';
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
  { accounts, gatekeeper, journal, parking, places, secret }: AccountsService,
  { intake, bodies }: { readonly intake: Pick<Intake, 'receive'>; readonly bodies: BodiesAtOnce },
): void {
  const bodyLimit = MAX_CARRIED + 1_000;
  const onRequest = beforeLargeBody(bodies, (request, territory) =>
    requireMember(gatekeeper, request, territory),
  );
  const noteIn = async (
    { author, territory }: CarriedFacts,
    carrier: SignedIn,
    { taken }: CarriedOutcome,
  ): Promise<void> => {
    await journal.write(territory, {
      kind: 'facts-carried',
      by: carrier.user,
      ...(carrier.user !== author && { whose: author }),
      count: taken,
    });
  };

  /**
   * Their place has ended since. What they wrote before is taken in as what their own device would have
   * handed over: a coordinator does it at once; of whoever else brings it, it waits for one.
   */
  const takeInLate = async (
    body: CarriedFacts,
    account: Account,
    ended: EndedPlace,
    carrier: SignedIn,
  ): Promise<CarriedOutcome | ApiRefusal> => {
    const { territory, author: user } = body;
    const facts = openCarried(body, carryingKeyOf(secret, territory, user, ended));
    if (!facts) return new ApiRefusal('wrong_seal');
    const before = facts.filter((fact) => wasWrittenBefore(fact, ended.at));
    const late = facts.length - before.length;
    const { roles, volunteer } = ended;
    const author = { user, roles, ...(volunteer && { volunteer }) };
    const isCoordinator = membershipOf(carrier.account, territory)?.roles.includes('coordinator');
    if (!isCoordinator) {
      const isKept = before.length === 0 || (await parking.park(account, body, facts));
      if (!isKept) return new ApiRefusal('too_many');
      return { taken: before.length, refused: late, later: 0 };
    }
    const { taken, refused, later } = outcomeOf(await intake.receive(territory, author, before));
    const outcome = { taken, refused: refused + late, later };
    await noteIn(body, carrier, outcome);
    return outcome;
  };

  serve(
    app,
    bringCarriedFacts,
    async ({ body, param, request }) => {
      const territory = param('territory');
      const carrier = await requireMember(gatekeeper, request, territory);
      if (carrier instanceof ApiRefusal) return carrier;
      const known = body.territory === territory ? await accounts.find(body.author) : undefined;
      const account = known && (await places.settledAccount(body.author, known, territory));
      const ended = account && endedPlaceOf(account, territory);
      if (account && ended) return takeInLate(body, account, ended, carrier);
      const place = account && membershipOf(account, territory);
      if (!account || !place) return new ApiRefusal('forbidden');
      const facts = openCarried(body, carryingKeyOf(secret, territory, body.author, account));
      if (!facts) return new ApiRefusal('wrong_seal');
      const outcome = outcomeOf(
        await intake.receive(territory, { user: body.author, ...place }, facts),
      );
      await noteIn(body, carrier, outcome);
      return outcome;
    },
    { bodyLimit, onRequest },
  );
}

/** By the clock of the device that it was written on, which is all that tells of it. */
function wasWrittenBefore(fact: unknown, moment: number): boolean {
  const at = typeof fact === 'object' && fact !== null && 'at' in fact ? fact.at : undefined;
  return typeof at === 'string' && Date.parse(at) < moment;
}
