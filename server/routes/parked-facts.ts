import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  listParkedFacts,
  parkFacts,
  takeInParkedFacts,
} from '../../src/contract/sending/endpoints.ts';
import { MAX_PARCEL, MAX_PARCEL_FACTS } from '../../src/contract/sending/parked-facts.ts';
import { endedPlaceOf } from '../accounts/account.ts';
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
 * What somebody had still to send when their place was taken away: their device hands it over, and a
 * coordinator takes it in, in its author's name and as the member they were.
 */
export function parkedFactsRoutes(
  app: FastifyInstance,
  { gatekeeper, parking, secret }: AccountsService,
  { intake, bodies }: { readonly intake: Pick<Intake, 'receive'>; readonly bodies: BodiesAtOnce },
): void {
  const coordinator = (request: FastifyRequest, territory: string) =>
    requireMember(gatekeeper, request, territory, 'coordinator');

  const onRequest = beforeLargeBody(
    bodies,
    async (request) => (await gatekeeper.whoIsOrWas(request)) ?? new ApiRefusal('unauthorized'),
  );

  serve(
    app,
    parkFacts,
    async ({ body, param, request }) => {
      const territory = param('territory');
      const person = await gatekeeper.whoIsOrWas(request);
      if (!person) return new ApiRefusal('unauthorized');
      const place = endedPlaceOf(person.account, territory);
      const isTheirs = body.territory === territory && body.author === person.user;
      if (!place || !isTheirs) return new ApiRefusal('not_found');
      const facts = openCarried(body, carryingKeyOf(secret, territory, person.user, place));
      if (!facts) return new ApiRefusal('wrong_seal');
      if (facts.length > MAX_PARCEL_FACTS) return new ApiRefusal('too_large');
      const isKept = await parking.park(person.account, body, facts);
      return isKept ? { parked: facts.length } : new ApiRefusal('too_many');
    },
    { bodyLimit: MAX_PARCEL + 1_000, onRequest },
  );

  serve(app, listParkedFacts, async ({ param, request }) => {
    const territory = param('territory');
    const person = await coordinator(request, territory);
    if (person instanceof ApiRefusal) return person;
    return { parked: await parking.list(territory) };
  });

  serve(app, takeInParkedFacts, async ({ param, request }) => {
    const territory = param('territory');
    const person = await coordinator(request, territory);
    if (person instanceof ApiRefusal) return person;
    const parcel = await parking.find(territory, param('id'));
    if (!parcel) return new ApiRefusal('not_found');
    const { author, carried } = parcel;
    const facts = openCarried(carried, carryingKeyOf(secret, territory, author.user, parcel));
    if (!facts) return new ApiRefusal('wrong_seal');
    const outcome = outcomeOf(await intake.receive(territory, author, facts));
    // What its author may not send today is taken in another day, from the same parcel.
    if (outcome.later === 0) await parking.settle(param('id'));
    return outcome;
  });
}
