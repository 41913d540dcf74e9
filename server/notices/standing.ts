import type { FastifyInstance } from 'fastify';
import { readNoticesStanding } from '../../src/contract/notices/endpoints.ts';
import type { NoticesStanding } from '../../src/contract/notices/notices.ts';
import { uuidOf } from '../../src/domain/kernel/ids.ts';
import { dayIn } from '../../src/domain/kernel/zone.ts';
import { holds } from '../../src/domain/requests/claim.ts';
import { isLive } from '../../src/domain/requests/phase.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import type { GivenUp } from '../outgoing/message.ts';
import type { Outbox } from '../outgoing/outbox.ts';
import { requireMember } from '../routes/require-member.ts';
import { serve } from '../routes/serve.ts';
import type { Teller } from './teller.ts';

const DAY_MS = 86_400_000;
const DAYS = 7;

/** What a coordinator reads of messages: what could not be delivered, who has not answered, how many and for how much. */
export function standingRoutes(
  app: FastifyInstance,
  office: AccountsService,
  parts: {
    readonly outbox: Outbox | undefined;
    readonly teller: Teller | undefined;
    readonly cents: number | undefined;
    readonly clock: () => number;
  },
): void {
  serve(app, readNoticesStanding, async ({ param, request }) => {
    const territory = param('territory');
    const person = await requireMember(office.gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const { outbox, teller } = parts;
    if (!outbox || !teller) return { undelivered: [], unanswered: [], days: [] };
    return {
      undelivered: [
        ...(await undeliveredOf(outbox, territory)),
        ...(await withoutBrowser(office, territory)),
      ],
      unanswered: await unansweredOf(office, outbox, teller, territory),
      days: await daysOf(parts, outbox, teller, territory),
    };
  });
}

const REASONS: Readonly<Record<GivenUp, NoticesStanding['undelivered'][number]['reason']>> = {
  ...{ refused: 'address', unknown: 'unsure' },
  ...{ 'too-long': 'gone', lost: 'gone', unfinished: 'gone' },
};

async function undeliveredOf(
  outbox: Outbox,
  territory: string,
): Promise<NoticesStanding['undelivered']> {
  const messages = await outbox.messagesOf(territory);
  return messages.flatMap(({ channel, ended = 0, reader, reason, status }) => {
    // Nobody looks after a browser that is gone: `withoutBrowser` says who has none left.
    const isTold = channel !== 'push' || reason !== 'refused';
    return status === 'given-up' && reader !== undefined && reason !== undefined && isTold
      ? [{ reader, at: new Date(ended).toISOString(), reason: REASONS[reason] }]
      : [];
  });
}

/** Who wants notifications and has no browser any more that shows them. */
async function withoutBrowser(
  { push, wishes }: AccountsService,
  territory: string,
): Promise<NoticesStanding['undelivered']> {
  const unreached: NoticesStanding['undelivered'] = [];
  for (const { at, channel, reader } of await wishes.list(territory)) {
    if (channel !== 'push' || (await push.of(territory, reader)).length > 0) continue;
    unreached.push({ reader, at, reason: 'device' });
  }
  return unreached;
}

/** Who was asked and is silent; it follows from the mission, the message and the note of a yes. */
async function unansweredOf(
  { nightBefore }: AccountsService,
  outbox: Outbox,
  teller: Teller,
  territory: string,
): Promise<NoticesStanding['unanswered']> {
  const { hour, view } = await teller.town(territory);
  const silent: { volunteer: string; request: string }[] = [];
  for (const { _id: request, claims, phase, when } of view.requests.values()) {
    if (!isLive(phase) || when.day < hour.today) continue;
    for (const { volunteer } of claims.filter(holds)) {
      const name = ['tomorrow', uuidOf(request), when.day];
      const uuid = teller.post.uuidOf(territory, volunteer, name);
      const [status] = await outbox.standing(territory, [uuid]);
      const yes = { request, volunteer, day: when.day };
      if (status === undefined || (await nightBefore.has(territory, yes))) continue;
      silent.push({ volunteer, request });
    }
  }
  return silent;
}

async function daysOf(
  { cents, clock }: { readonly cents: number | undefined; readonly clock: () => number },
  outbox: Outbox,
  teller: Teller,
  territory: string,
): Promise<NoticesStanding['days']> {
  const { zone } = (await teller.town(territory)).hour;
  const sent = (await outbox.messagesOf(territory)).filter(({ status }) => status === 'sent');
  const now = clock();
  return Array.from({ length: DAYS }, (_, back) => {
    const day = dayIn(zone, new Date(now - back * DAY_MS).toISOString());
    const those = sent.filter(
      ({ ended = 0 }) => dayIn(zone, new Date(ended).toISOString()) === day,
    );
    const short = those.filter(({ channel }) => channel === 'sms');
    const parts = short.reduce((sum, one) => sum + (one.parts ?? 1), 0);
    const mail = those.filter(({ channel }) => channel === 'mail').length;
    const push = outbox.has('push') && {
      push: those.filter(({ channel }) => channel === 'push').length,
    };
    return {
      day,
      mail,
      sms: short.length,
      ...push,
      ...(cents !== undefined && { cents: cents * parts }),
    };
  });
}
