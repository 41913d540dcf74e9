import type { FastifyInstance } from 'fastify';
import { calendarLink } from '../../src/contract/accounts/calendar.ts';
import type { Request } from '../../src/domain/requests/request.ts';
import { membershipOf } from '../accounts/account.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { Allowance } from '../guards/allowance.ts';
import { ApiRefusal, refuse } from '../guards/api-refusal.ts';
import { addressOf } from '../guards/rate-limit.ts';
import { requireMember } from '../routes/require-member.ts';
import { serve } from '../routes/serve.ts';
import type { Store } from '../store/store.ts';
import { calendarFeed } from './feed.ts';

/** Calendars look each quarter of an hour at most; whoever guesses looks more often. */
const TRIES = 60;
const SPAN_MS = 60_000;

/** A volunteer's missions in their own calendar, by an address that only they are given. */
export function calendarRoutes(
  app: FastifyInstance,
  { accounts, calendars, gatekeeper, territories }: AccountsService,
  { store, clock }: { readonly store: Store; readonly clock: () => number },
): void {
  const tries = new Allowance(TRIES, SPAN_MS, clock);

  serve(app, calendarLink, async ({ body, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'volunteer');
    if (person instanceof ApiRefusal) return person;
    const token = await calendars.tokenOf({ user: person.user, territory }, body.renew);
    return { path: `/calendar/${token}.ics` };
  });

  app.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const tried = tries.take(addressOf(request));
    if (!tried.ok) {
      return refuse(reply, new ApiRefusal('too_many_requests', undefined, tried.retryAfter));
    }
    const feed = await feedOf(request.params.file.replace(/\.ics$/, ''));
    // Wrong, renewed, left, or never made: one and the same.
    if (feed === undefined) return refuse(reply, new ApiRefusal('not_found'));
    return reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', 'inline; filename="missions.ics"')
      .type('text/calendar; charset=utf-8')
      .send(feed);
  });

  async function feedOf(token: string): Promise<string | undefined> {
    const owner = await calendars.ownerOf(token);
    // Of a territory that was erased nothing is left to read.
    if (!owner || (await territories.epoch(owner.territory)) === undefined) return undefined;
    const account = await accounts.find(owner.user);
    const own = account && membershipOf(account, owner.territory)?.volunteer;
    const volunteer = own && (await territories.standingFor(owner.territory, own));
    const known = volunteer && (await territories.volunteer(owner.territory, volunteer));
    if (!known) return undefined;
    const shelf = await store.shelf(owner.territory);
    const { missions = [] } = known as { readonly missions?: readonly string[] };
    const docs = await Promise.all(missions.map((id) => shelf.get(id)));
    return calendarFeed({
      title: await territories.title(owner.territory),
      desk: await territories.desk(owner.territory),
      volunteer,
      requests: docs.filter((doc) => doc !== undefined) as unknown as readonly Request[],
      now: clock(),
    });
  }
}
