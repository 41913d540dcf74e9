import { answerSignalByMail, readSignalMail } from '../../contract/signals/endpoints.ts';
import type { SignalMail } from '../../contract/signals/mail.ts';
import type { Signal } from '../../domain/signals/signal.ts';
import { uuidOf, type Id } from '../../domain/kernel/ids.ts';
import { plainNumber } from '../../domain/kernel/phone-number.ts';
import { byTime } from '../../domain/kernel/when.ts';
import type { FactWriter } from '../engine/fact-writer.ts';
import type { AskProblem, Server } from '../engine/gateway/server.ts';
import { liveQuery, type LiveParts } from '../engine/live/live-query.ts';
import type { DocumentQueries } from '../engine/read-model/document-queries.ts';
import { everybodyByNumber, type SameTelephone } from '../engine/read-model/same-telephone.ts';
import type { Command, CommandResult } from '../kernel/command.ts';
import type { Live } from '../kernel/live.ts';

export type { SameTelephone } from '../engine/read-model/same-telephone.ts';

/** A person of whom somebody told. */
export interface SignalCard {
  readonly signal: Signal;
  readonly provisional: boolean;
  /** Those whom they may be already. */
  readonly known: readonly SameTelephone[];
}

export type { SignalMail } from '../../contract/signals/mail.ts';

/** Why whoever signalled was not answered by e-mail. */
export type SignalMailProblem =
  | Exclude<SignalMail['way'], 'ready'>
  | NonNullable<SignalMail['refused']>
  | 'offline'
  | 'sign-in-needed'
  | 'failed';

/** That an answer is on its way, or why not. */
export type SignalMailResult =
  { readonly ok: true } | { readonly ok: false; readonly problem: SignalMailProblem };

/** People of whom somebody told on the public page of the territory. */
export interface Signals {
  /** How many are to be rung. */
  waiting(): Live<number>;
  /** Those who wait, the longest first; then those who were seen to, the latest first. */
  list(): Live<readonly SignalCard[]>;
  one(id: Id<'signal'>): Live<SignalCard | undefined>;
  /** They are this person from now on. */
  register(id: Id<'signal'>, person: Id<'person'>): Command;
  /** It is seen to without that, and what was answered. */
  answer(id: Id<'signal'>, answer: string): Command;
  /** Whether they can be answered by e-mail, and how the answer goes; undefined: the server could not be asked. */
  mail(id: Id<'signal'>): Promise<SignalMail | undefined>;
  /** They are answered by e-mail; where somebody was still to be rung, that is seen to with it. Online. */
  answerByMail(signal: Signal, answer: string): Promise<SignalMailResult | CommandResult>;
  reopen(id: Id<'signal'>): Command;
}

/** What signals are read and written with. */
export interface SignalsParts extends LiveParts {
  readonly writer: Pick<FactWriter, 'write' | 'membership'>;
  readonly server: Pick<Server, 'ask'>;
}

/** The signals of this device. */
export function signalsOf(parts: SignalsParts): Signals {
  const { server, writer } = parts;
  const about = (id: Id<'signal'>): { territory: string; signal: string } => ({
    territory: writer.membership?.territory ?? '',
    signal: uuidOf(id),
  });
  return {
    waiting: () =>
      liveQuery(parts, async ({ reader }) => (await reader.inPhases('signal', ['waiting'])).length),
    list: () =>
      liveQuery(parts, async ({ reader }) => {
        const cards = await cardsFor(reader, await reader.all('signal'));
        return cards.toSorted(
          ({ signal: a }, { signal: b }) =>
            Number(a.status !== 'waiting') - Number(b.status !== 'waiting') ||
            (a.status === 'waiting'
              ? byTime(a.givenAt, b.givenAt)
              : byTime(b.endedAt ?? '', a.endedAt ?? '')),
        );
      }),
    one: (id) => liveQuery(parts, async ({ reader }) => (await cardsFor(reader, [id]))[0]),
    register: (subject, person) =>
      writer.write({ type: 'signal.registered', subject, data: { person } }),
    answer: (subject, answer) =>
      writer.write({ type: 'signal.answered', subject, data: { answer } }),
    async mail(id) {
      const asked = await server.ask(readSignalMail, about(id), undefined);
      return asked.ok ? asked.value : undefined;
    },
    async answerByMail({ _id: subject, status }, answer) {
      const asked = await server.ask(answerSignalByMail, about(subject), { words: answer });
      if (!asked.ok) return { ok: false, problem: PROBLEMS[asked.problem] ?? 'failed' };
      const { refused, way } = asked.value;
      const problem = refused ?? (way === 'ready' ? undefined : way);
      if (problem) return { ok: false, problem };
      // Registered before: it is seen to already, and the letter alone is new.
      if (status !== 'waiting') return { ok: true };
      return writer.write({ type: 'signal.answered', subject, data: { answer } });
    },
    reopen: (subject) => writer.write({ type: 'signal.reopened', subject, data: {} }),
  };
}

async function cardsFor(
  reader: DocumentQueries,
  ids: readonly string[],
): Promise<readonly SignalCard[]> {
  const found = await reader.read<'signal'>(ids);
  if (found.length === 0) return [];
  const byNumber = await everybodyByNumber(reader);
  return found.map(({ state: signal, provisional }) => ({
    ...{ signal, provisional },
    known: (byNumber.get(plainNumber(signal.phone)) ?? []).filter(
      ({ id }) => id !== signal._id && id !== signal.person,
    ),
  }));
}

const PROBLEMS: Readonly<Partial<Record<AskProblem, SignalMailProblem>>> = {
  offline: 'offline',
  unauthorized: 'sign-in-needed',
};
