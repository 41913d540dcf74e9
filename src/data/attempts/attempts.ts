import { byTime } from '../../domain/kernel/when.ts';
import {
  MAX_PEOPLE_AT_ONCE,
  type CallList,
  type CallListDetails,
  type Listed,
} from '../../domain/attempts/call-list.ts';
import type { AttemptOutcome, CallBack } from '../../domain/attempts/call.ts';
import type { Caller } from '../../domain/attempts/next-calls.ts';
import type { CallProgress } from '../../domain/attempts/progress.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { FactWriter, NewFact } from '../engine/fact-writer.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import type { Command } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';
import { callSheet, type CallSheet } from './call-sheet.ts';
import { zoneHere } from '../engine/read-model/zone-here.ts';
import { halfDayOf } from './half-day.ts';

/** A list among others. */
export interface CallListCard {
  readonly list: CallList;
  /** Absent for a closed list: its people are counted when it is opened. */
  readonly progress?: CallProgress;
  readonly provisional: boolean;
}

/** People to ring, by several callers. */
export interface Attempts {
  /** Open lists first, the latest first. */
  lists(): Live<readonly CallListCard[]>;
  /** One list as it stands for whoever works here, with whom they ring next. */
  one(list: Id<'call-list'>): Live<CallSheet | undefined>;
  /** Opens a list with these people on it. */
  open(details: CallListDetails, people: readonly Listed[]): Command;
  /** Puts more people on a list; those who are on it already stay there once. */
  extend(list: Id<'call-list'>, people: readonly Listed[]): Command;
  close(list: Id<'call-list'>): Command;
  reopen(list: Id<'call-list'>): Command;
  /** Tells the others that whoever works here rings this person now. */
  claim(call: Id<'call'>): Command;
  /**
   * Notes what became of an attempt. It is kept whatever others did meanwhile.
   * @param after when they asked to be rung again
   */
  attempt(call: Id<'call'>, outcome: AttemptOutcome, after?: CallBack): Command;
  /** Takes back an attempt that was noted by mistake: one's own, or anybody's for a coordinator. */
  undo(call: Id<'call'>, attempt: Id<'fact'>): Command;
}

/** What lists are read and written with. */
export interface AttemptsParts extends LiveParts {
  readonly writer: FactWriter;
  readonly clock: () => number;
}

/** So many people with those who are kept from ringing them fit into one fact, whatever is said of them. */
const PEOPLE_A_FACT = Math.min(50, MAX_PEOPLE_AT_ONCE);
const MAX_CLOSED_SHOWN = 20;

/** The lists of this device. */
export function attemptsOf(parts: AttemptsParts): Attempts {
  const { writer } = parts;
  return {
    lists: () =>
      liveQuery(parts, async ({ reader }) => cardsOf(reader, await callerIn(parts, reader))),
    one: (list) =>
      liveQuery(parts, async ({ reader }) => {
        const caller = await callerIn(parts, reader);
        return caller && callSheet(reader, list, caller);
      }),
    open(details, people) {
      const subject = writer.newId('call-list');
      const opened: NewFact = { type: 'call-list.opened', subject, data: details };
      return writer.write(opened, ...extensions(subject, people));
    },
    extend: (list, people) => writer.write(...extensions(list, people)),
    close: (list) => writer.write({ type: 'call-list.closed', subject: list, data: {} }),
    reopen: (list) => writer.write({ type: 'call-list.reopened', subject: list, data: {} }),
    claim: (call) => writer.write({ type: 'call.claimed', subject: call, data: {} }),
    attempt: (call, outcome, after) =>
      writer.write({
        type: 'call.attempted',
        subject: call,
        data: { outcome, ...(after && { after }) },
      }),
    undo: (call, attempt) =>
      writer.write({ type: 'call.undone', subject: call, data: { attempt } }),
  };
}

function extensions(subject: Id<'call-list'>, people: readonly Listed[]): readonly NewFact[] {
  const facts: NewFact[] = [];
  for (let from = 0; from < people.length; from += PEOPLE_A_FACT) {
    const some = people.slice(from, from + PEOPLE_A_FACT);
    facts.push({ type: 'call-list.extended', subject, data: { people: some } });
  }
  return facts;
}

async function callerIn(
  { writer, clock }: AttemptsParts,
  reader: DocumentQueries,
): Promise<Caller | undefined> {
  const actor = writer.membership?.actor;
  if (!actor) return undefined;
  const zone = await zoneHere(reader);
  return {
    actor,
    now: halfDayOf(zone, new Date(clock()).toISOString()),
    partOf: (moment) => halfDayOf(zone, moment),
  };
}

async function cardsOf(
  reader: DocumentQueries,
  caller: Caller | undefined,
): Promise<readonly CallListCard[]> {
  if (!caller) return [];
  const open = await reader.read<'call-list'>(await reader.inPhases('call-list', ['open']));
  const closed = await reader.read<'call-list'>(await reader.inPhases('call-list', ['closed']));
  const cards = await Promise.all(
    open.map(async ({ state: list, provisional }): Promise<CallListCard> => {
      const sheet = await callSheet(reader, list._id, caller);
      return { list, provisional, ...(sheet && { progress: sheet.progress }) };
    }),
  );
  const past = closed.map(({ state: list, provisional }): CallListCard => ({ list, provisional }));
  return [...cards.sort(latestFirst), ...past.sort(latestFirst).slice(0, MAX_CLOSED_SHOWN)];
}

function latestFirst({ list: a }: CallListCard, { list: b }: CallListCard): number {
  return byTime(b.openedAt, a.openedAt);
}
