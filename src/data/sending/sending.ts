import { byTime } from '../../domain/kernel/when.ts';
import * as v from 'valibot';
import { CarriedFacts, type CarriedOutcome } from '../../contract/sending/carried-facts.ts';
import {
  bringCarriedFacts,
  listParkedFacts,
  takeInParkedFacts,
} from '../../contract/sending/endpoints.ts';
import type { ParkedFacts } from '../../contract/sending/parked-facts.ts';
import type { AskProblem, Server, ServerAnswer } from '../engine/gateway/server.ts';
import { unsentFile, type UnsentParts } from './carried-file.ts';
import type { Fact } from '../../domain/nouns.ts';
import type { Verdict } from '../../domain/sending/verdict.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import { REFUSALS } from '../../domain/kernel/refusal.ts';
import type { Live } from '../kernel/live.ts';
import { liveList } from '../engine/live/live-list.ts';
import { liveQueryOf, type LiveParts } from '../engine/live/live-query.ts';
import type { ShownDocument } from '../engine/read-model/document-queries.ts';
import type { ReadModel } from '../engine/read-model/read-model.ts';
import type { OutboxEntry, Outbox } from '../engine/outbox/outbox.ts';
import type { SendingDelay, SendingRefusal } from '../kernel/sending-refusal.ts';
import type { NewFact } from '../engine/fact-writer.ts';

/**
 * Where a fact stands on its way: on this device only; received by the server, which cannot judge it
 * yet (`held`); received; or refused.
 */
export type SendingStatus = 'waiting' | 'held' | 'sent' | 'refused';

/** One fact on its way. */
export interface Sending {
  readonly fact: Fact;
  readonly status: SendingStatus;
  /** Why it was refused, or why it still waits although there is a network. */
  readonly reason?: SendingRefusal | SendingDelay;
  /** When it took this status, by this device's clock. */
  readonly at: string;
}

/** How many facts stand where. */
export interface SendingCounts {
  readonly waiting: number;
  readonly sent: number;
  readonly refused: number;
}

/**
 * Why a file was not brought in. `no-such-file`: it is no file of this app; `other-territory`: it is for
 * another one; `wrong-seal`: it was changed, or its author has another password since; `no-place`: its
 * author, or who brings it, has no place in the territory.
 */
export type BringProblem =
  | 'no-such-file'
  | 'other-territory'
  | 'wrong-seal'
  | 'no-place'
  | 'offline'
  | 'sign-in-needed'
  | 'failed';

/** What became of a file that was brought in. */
export type BringResult =
  ({ readonly ok: true } & CarriedOutcome) | { readonly ok: false; readonly problem: BringProblem };

/** What is not sent yet, what was, and what was refused. */
export interface SendingList {
  /** Refused ones first, then waiting and held ones in the order written, then those sent, latest first. */
  list(): Live<readonly Sending[]>;
  /** Also while the device is locked. */
  counts(): Live<SendingCounts>;
  /** Offers a refused fact to the server again. */
  retry(id: Id<'fact'>): Promise<void>;
  /** Takes a refused fact off this device, once it was read. */
  discard(id: Id<'fact'>): Promise<void>;
  /** Everything of this territory that is not sent, sealed, for somebody who has a network to bring in. */
  exportFile(): Promise<Blob>;
  /** Brings in such a file of somebody else. Online. */
  bringIn(file: Blob): Promise<BringResult>;
  /**
   * For coordinators: what people whose access has ended had still to send. Online; undefined: the
   * server could not be asked.
   */
  parked(): Promise<readonly ParkedFacts[] | undefined>;
  /** Takes such facts in, in their author's name. Online. */
  takeIn(id: string): Promise<BringResult>;
  /** For coordinators: what the server refused of anybody, latest first. */
  verdicts(): Live<readonly Verdict[]>;
}

/** What the sending list is read and changed with. */
export interface SendingParts extends LiveParts, UnsentParts {
  readonly model: ReadModel;
  readonly server: Server;
}

/** The facts of this device, on their way. */
export function sendingOf(parts: SendingParts): SendingList {
  const { outbox, server, writer } = parts;
  const here = (): string => writer.membership?.territory ?? '';
  return {
    list: () => liveQueryOf(parts, TOPICS, async () => inOrder(await outbox.all())),
    counts: () => liveCounts(parts),
    retry: (id) => retried(parts, id),
    discard: (id) => outbox.discard(id),
    exportFile: () => exported(parts),
    bringIn: (file) => broughtIn(parts, file),
    async parked() {
      const asked = await server.ask(listParkedFacts, { territory: here() }, undefined);
      return asked.ok ? asked.value.parked : undefined;
    },
    async takeIn(id) {
      return resultOf(await server.ask(takeInParkedFacts, { territory: here(), id }, undefined));
    },
    verdicts: () =>
      liveList(parts, () => ({
        ids: (reader) => reader.all('verdict'),
        row: ({ state }: ShownDocument<Verdict>) => state,
        order: (a, b) => byTime(b.at, a.at),
      })),
  };
}

const TOPICS = ['outbox', 'session'] as const;
const STATUS_ORDER: Readonly<Record<SendingStatus, number>> = {
  refused: 0,
  waiting: 1,
  held: 2,
  sent: 3,
};

function inOrder(held: readonly OutboxEntry[]): readonly Sending[] {
  const oldestFirst = held.map(sendingFor);
  const sent = oldestFirst.filter(({ status }) => status === 'sent').reverse();
  const rest = oldestFirst.filter(({ status }) => status !== 'sent');
  return [...rest.sort((a, b) => STATUS_ORDER[a.status] - STATUS_ORDER[b.status]), ...sent];
}

function sendingFor({ row, fact }: OutboxEntry): Sending {
  const isHeld = row.status === 'sent' && row.reason !== undefined;
  const status = isHeld ? 'held' : row.status === 'settled' ? 'sent' : row.status;
  const at = new Date(row.changed).toISOString();
  return { fact, status, at, ...(row.reason && { reason: row.reason }) };
}

/** They are told of a device that is locked, too: how much is on it needs no key. */
function liveCounts({ outbox, tabs }: Pick<SendingParts, 'outbox' | 'tabs'>): Live<SendingCounts> {
  return {
    subscribe(next, failed) {
      let turn = 0;
      const tell = async (): Promise<void> => {
        turn += 1;
        const mine = turn;
        try {
          const counts = await countsOf(outbox);
          if (mine === turn) next(counts);
        } catch (error) {
          if (mine === turn) failed?.(error);
        }
      };
      const stops = [...TOPICS, 'wiped' as const].map((about) => tabs.on(about, () => void tell()));
      void tell();
      return () => {
        turn = Number.NaN;
        for (const stop of stops) stop();
      };
    },
  };
}

async function countsOf(outbox: Outbox): Promise<SendingCounts> {
  return {
    waiting: await outbox.count('waiting'),
    sent: await outbox.count('sent', 'settled'),
    refused: await outbox.count('refused'),
  };
}

/**
 * What the gateway refused is sent again unchanged. A verdict is final: what was judged is written
 * again as a new fact, if nothing stands against it any more.
 */
async function retried({ outbox, model, writer }: SendingParts, id: Id<'fact'>): Promise<void> {
  const held = await outbox.one(id);
  if (held?.row.status !== 'refused') return;
  const { type, subject, data } = held.fact;
  if (!(REFUSALS as readonly unknown[]).includes(held.row.reason)) {
    await outbox.mark([id], 'waiting');
    if (writer.membership) await model.review(writer.membership);
    return;
  }
  const again = await writer.write({ type, subject, data } as NewFact);
  if (again.ok) await outbox.discard(id);
}

async function exported(parts: SendingParts): Promise<Blob> {
  const unsent = await unsentFile(parts);
  if (unsent) return fileOf(unsent.file);
  const kept = (await parts.outbox.all()).filter(
    ({ row }) => row.status === 'waiting' || row.status === 'refused',
  );
  const at = new Date(parts.clock()).toISOString();
  return fileOf({ ...IN_CLEAR, at, facts: kept.map(inClear) });
}

/** From a server that gave no key: for the coordinator to read. */
const IN_CLEAR = { format: 'coudmain-unsent-facts', version: 1 };

function inClear({ row, fact }: OutboxEntry): object {
  const { territory, status, reason } = row;
  return { territory, status, ...(reason && { reason }), fact };
}

function fileOf(content: object): Blob {
  return new Blob([JSON.stringify(content, undefined, 2)], { type: 'application/json' });
}

async function broughtIn({ writer, server }: SendingParts, file: Blob): Promise<BringResult> {
  const carried = v.safeParse(CarriedFacts, jsonIn(await file.text()));
  if (!carried.success) return { ok: false, problem: 'no-such-file' };
  const { territory } = carried.output;
  if (territory !== writer.membership?.territory) return { ok: false, problem: 'other-territory' };
  return resultOf(await server.ask(bringCarriedFacts, { territory }, carried.output));
}

/** What an answer of the server means to whoever brings facts in. */
export function resultOf(asked: ServerAnswer<CarriedOutcome>): BringResult {
  if (asked.ok) return { ok: true, ...asked.value };
  return { ok: false, problem: PROBLEMS[asked.problem] ?? 'failed' };
}

const PROBLEMS: Readonly<Partial<Record<AskProblem, BringProblem>>> = {
  offline: 'offline',
  unauthorized: 'sign-in-needed',
  wrong_seal: 'wrong-seal',
  forbidden: 'no-place',
};

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
