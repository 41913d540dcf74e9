import type { FastifyInstance } from 'fastify';
import { readJournal, tellOpenedFiles } from '../../src/contract/journal/endpoints.ts';
import type { JournalLine, JournalPage, NamedAccount } from '../../src/contract/journal/journal.ts';
import { addDays, type Day } from '../../src/domain/kernel/when.ts';
import { dayIn } from '../../src/domain/kernel/zone.ts';
import type { AccountsService } from '../accounts/accounts-service.ts';
import { Allowance } from '../guards/allowance.ts';
import { ApiRefusal } from '../guards/api-refusal.ts';
import type { PlacedLine } from '../journal/read-lines.ts';
import { requireMember } from './require-member.ts';
import { serve } from './serve.ts';

const DAY_MS = 86_400_000;
/** Openings that one account tells in a day: nobody opens more, and nobody buries the rest under them. */
const OPENINGS_PER_DAY = 1_000;
/** How many days ago an opening may have been: devices lie in a drawer for a while. */
const LONGEST_AGO_DAYS = 90;

/** The journal, for coordinators to read, and for devices of staff to say which files were opened. */
export function journalRoutes(
  app: FastifyInstance,
  { accounts, gatekeeper, journal, territories }: AccountsService,
  clock: () => number,
): void {
  const openings = new Allowance(OPENINGS_PER_DAY, DAY_MS, clock);

  serve(app, readJournal, async ({ body, param, request }): Promise<JournalPage | ApiRefusal> => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator');
    if (person instanceof ApiRefusal) return person;
    const found = await journal.read(territory, body);
    const named = async (id: `user:${string}`): Promise<NamedAccount> => {
      const account = await accounts.find(id);
      return { id, ...(account && { name: account.name }) };
    };
    const people = await Promise.all(found.accounts.map(named));
    return {
      lines: await Promise.all(found.lines.map((placed) => lineOf(placed, named))),
      ...(found.next !== undefined && { next: found.next }),
      people: people.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '')),
      older: found.older,
      unreadable: [...found.unreadable],
    };
  });

  serve(app, tellOpenedFiles, async ({ body: { opened }, param, request }) => {
    const territory = param('territory');
    const person = await requireMember(gatekeeper, request, territory, 'coordinator', 'agent');
    if (person instanceof ApiRefusal) return person;
    const { user: by } = person;
    const taken = openings.take(...opened.map(() => `${territory} ${by}`));
    if (!taken.ok) return new ApiRefusal('too_many_requests', undefined, taken.retryAfter);
    const today = dayIn(await territories.zone(territory), new Date(clock()).toISOString());
    const lines = opened.map(({ person: about, day }) => {
      return { kind: 'file-opened', by, about, day: possibleDay(day, today) } as const;
    });
    const isKept = await journal.writeOn(territory, lines);
    return isKept ? undefined : new ApiRefusal('unavailable');
  });
}

async function lineOf(
  { day, index, line }: PlacedLine,
  named: (id: `user:${string}`) => Promise<NamedAccount>,
): Promise<JournalLine> {
  const { by, whose, isOfDay, ...said } = line;
  return {
    ...said,
    id: `${day}.${String(index)}`,
    ...(by && { by: await named(by) }),
    ...(whose && { whose: await named(whose) }),
    ...(isOfDay && { day }),
  };
}

/** A device's clock may be wrong: a day that cannot be is the nearest one that can. */
function possibleDay(day: Day, today: Day): Day {
  const [oldest, latest] = [addDays(today, -LONGEST_AGO_DAYS), addDays(today, 1)];
  return day < oldest ? oldest : day > latest ? today : day;
}
