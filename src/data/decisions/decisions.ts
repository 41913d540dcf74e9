import type { Decision, DecisionDetails } from '../../domain/decisions/decision.ts';
import { inOrder } from '../../domain/decisions/in-order.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Day } from '../../domain/kernel/when.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';

/** A decision among others. */
export interface DecisionCard {
  readonly decision: Decision;
  readonly provisional: boolean;
  /** The title of the survey that it follows from. */
  readonly survey?: string;
}

/** What was decided because of what was measured, and what became of it. */
export interface Decisions {
  /** All of them: what is to be done first, the most pressing at the top. */
  list(): Live<readonly DecisionCard[]>;
  one(id: Id<'decision'>): Live<DecisionCard | undefined>;
  take(details: DecisionDetails): Command;
  amend(
    id: Id<'decision'>,
    changes: Partial<Pick<DecisionDetails, 'what' | 'owner' | 'due'>>,
  ): Command;
  /** It was done; with what came of it, where somebody says so. */
  done(id: Id<'decision'>, day: Day, outcome?: string): Command;
  /** It will not be done, and why. */
  drop(id: Id<'decision'>, day: Day, why: string): Command;
  reopen(id: Id<'decision'>): Command;
}

/** What decisions are read and written with. */
export interface DecisionsParts extends LiveParts {
  readonly writer: Pick<FactWriter, 'newId' | 'write'>;
}

/** The decisions of this device. */
export function decisionsOf(parts: DecisionsParts): Decisions {
  const { writer } = parts;
  return {
    list: () => liveQuery(parts, ({ reader }) => cardsOf(reader)),
    one: (id) => liveQuery(parts, async ({ reader }) => (await cardsFor(reader, [id]))[0]),
    take: (data) =>
      writer.write({ type: 'decision.taken', subject: writer.newId('decision'), data }),
    amend: (subject, changes) =>
      writer.write({ type: 'decision.amended', subject, data: { changes } }),
    done: (subject, day, outcome) =>
      writer.write({
        type: 'decision.done',
        subject,
        data: { day, ...(outcome && { outcome }) },
      }),
    drop: (subject, day, why) =>
      writer.write({ type: 'decision.dropped', subject, data: { day, why } }),
    reopen: (subject) => writer.write({ type: 'decision.reopened', subject, data: {} }),
  };
}

async function cardsOf(reader: DocumentQueries): Promise<readonly DecisionCard[]> {
  const cards = await cardsFor(reader, await reader.all('decision'));
  const byId = new Map(cards.map((card) => [card.decision._id, card]));
  const sorted = inOrder(cards.map(({ decision }) => decision));
  return sorted.flatMap(({ _id }) => byId.get(_id) ?? []);
}

async function cardsFor(
  reader: DocumentQueries,
  ids: readonly string[],
): Promise<readonly DecisionCard[]> {
  const found = await reader.read<'decision'>(ids);
  const surveys = await reader.byId<'survey'>(
    found.flatMap(({ state: { about } }) => (about?.kind === 'survey' ? [about.survey] : [])),
  );
  return found.map(({ state: decision, provisional }) => {
    const { about } = decision;
    const survey = about?.kind === 'survey' ? surveys.get(about.survey)?.title : undefined;
    return { decision, provisional, ...(survey !== undefined && { survey }) };
  });
}
