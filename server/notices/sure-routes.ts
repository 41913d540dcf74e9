import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readSure, saySure } from '../../src/contract/notices/endpoints.ts';
import { idOf } from '../../src/domain/kernel/ids.ts';
import { dayIn } from '../../src/domain/kernel/zone.ts';
import { isNearEnough } from '../../src/domain/notices/evening.ts';
import { claimOf, holds } from '../../src/domain/requests/claim.ts';
import { isLive } from '../../src/domain/requests/phase.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import type { Rules } from '../../src/domain/rules-of.ts';
import { membershipOf } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import type { SureYes } from '../accounts/notices/night-before.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import { stateIn } from '../referee/stored-states.ts';
import { requireMember } from '../routes/require-member.ts';
import { serve } from '../routes/serve.ts';
import type { Store } from '../store/store.ts';

/** On the evening before a volunteer says in the app that they still go; the same note as by short message. */
export function sureRoutes(
  app: FastifyInstance,
  { gatekeeper, nightBefore, territories }: AccountsService,
  parts: {
    readonly store: Pick<Store, 'shelf'>;
    readonly rules: Rules;
    readonly clock: () => number;
  },
): void {
  serve(app, readSure, async ({ param, request }) => {
    const yes = await yesOf(request, param('territory'), param('mission'));
    if (yes instanceof ApiRefusal) return yes;
    return { sure: await nightBefore.has(param('territory'), yes) };
  });

  serve(app, saySure, async ({ param, request }) => {
    const territory = param('territory');
    const yes = await yesOf(request, territory, param('mission'));
    if (yes instanceof ApiRefusal) return yes;
    const now = new Date(parts.clock()).toISOString();
    const today = dayIn(await territories.zone(territory), now);
    if (!isNearEnough({ day: yes.day }, today)) return new ApiRefusal('not_found');
    await nightBefore.note(territory, yes);
    return undefined;
  });

  /** What somebody would say yes to: a mission that is theirs still. */
  async function yesOf(
    request: FastifyRequest,
    territory: string,
    mission: string,
  ): Promise<SureYes | ApiRefusal> {
    const person = await requireMember(gatekeeper, request, territory, 'volunteer');
    if (person instanceof ApiRefusal) return person;
    const volunteer = membershipOf(person.account, territory)?.volunteer;
    const shelf = await parts.store.shelf(territory);
    const doc = await shelf.get(idOf('request', mission));
    const known = doc && (stateIn(doc, parts.rules) as Request);
    const claim = volunteer && known && claimOf(known.claims, volunteer);
    const isTheirs = claim && holds(claim) && isLive(known.phase);
    return isTheirs
      ? { request: known._id, volunteer, day: known.when.day }
      : new ApiRefusal('not_found');
  }
}
