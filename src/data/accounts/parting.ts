import type { EndedAccess, SessionAnswer } from '../../contract/accounts/session.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import { readNote, writeNote, type Farewell } from '../engine/disk/device-notes.ts';
import type { Tables } from '../engine/disk/tables.ts';
import type { Outbox } from '../engine/outbox/outbox.ts';
import type { Copies } from '../engine/replica/copies.ts';
import type { PartingEnd } from '../engine/sync/exchange.ts';
import type { TabChannel } from '../engine/tab-channel.ts';
import type { Account } from './account.ts';

/** What a device parts from a territory with. */
export interface PartingParts {
  readonly tables: Tables;
  readonly tabs: TabChannel;
  readonly account: Account;
  readonly copies: Copies;
  readonly outbox: Outbox;
  /** Hands over what was not sent; how much, and what stood in the way of the rest. */
  readonly handOver: (
    place: EndedAccess,
    author: Id<'user'>,
  ) => Promise<{ readonly facts: number; readonly problem?: PartingProblem }>;
  /** Takes the drafts of a territory off this device. */
  readonly dropDrafts: (territory: string) => Promise<void>;
  /** Forgets everything, but for what is told to the person. */
  readonly wipe: (farewell: Farewell) => Promise<void>;
}

type PartingProblem = Extract<PartingEnd, 'offline' | 'sign-in-needed' | 'failing'>;

/**
 * The server says that places of this person were taken away. What came down of those goes, what was not
 * sent is handed over to their coordinators, and then the rest goes; without any other place, all that
 * is on this device. What cannot be handed over stays sealed, until it can.
 */
export async function partFrom(parts: PartingParts, answer: SessionAnswer): Promise<PartingEnd> {
  const places = await heldHere(parts, answer);
  if (places.length === 0) return 'nothing';
  const { account, copies, handOver, outbox, tabs } = parts;
  const titles = places.map(({ title }) => title);
  const names = places.map(({ name }) => name);
  let told: Farewell = { names, titles, handedOver: await handedOverBefore(parts), waiting: 0 };
  const tell = (waiting: number): Promise<void> => say(parts, (told = { ...told, waiting }));
  await tell(await unsentIn(outbox, names));
  if (await account.update(answer)) tabs.post({ about: 'session' });
  await copies.keepOnly(answer.territories);
  let problem: PartingProblem | undefined;
  for (const place of places) {
    const handed = await handOver(place, answer.user.id);
    told = { ...told, handedOver: told.handedOver + handed.facts };
    problem ??= handed.problem;
  }
  if (problem) {
    await holdBack(outbox, names);
    await tell(await unsentIn(outbox, names));
    return problem;
  }
  return end(parts, answer, told);
}

/** The places that are gone and of which there is something on this device. */
async function heldHere(
  { tables, account, outbox }: PartingParts,
  { ended = [], territories }: SessionAnswer,
): Promise<readonly EndedAccess[]> {
  const copies = (await readNote(tables, 'copies')) ?? [];
  const farewell = await readNote(tables, 'farewell');
  const underWay = farewell && !farewell.isOver ? farewell.names : [];
  const written = await outbox.territories();
  return ended.filter(
    ({ name }) =>
      !territories.some((one) => one.name === name) &&
      (account.knows(name) ||
        underWay.includes(name) ||
        written.has(name) ||
        copies.some(({ territory }) => territory === name)),
  );
}

async function handedOverBefore({ tables }: PartingParts): Promise<number> {
  const farewell = await readNote(tables, 'farewell');
  return farewell && !farewell.isOver ? farewell.handedOver : 0;
}

async function unsentIn(outbox: Outbox, territories: readonly string[]): Promise<number> {
  const unsent = await Promise.all(territories.map((one) => outbox.unsent(one)));
  return unsent.flat().length;
}

/** They are offered to nobody else meanwhile: the server would only refuse them. */
async function holdBack(outbox: Outbox, territories: readonly string[]): Promise<void> {
  for (const territory of territories) {
    const waiting = (await outbox.unsent(territory)).filter(({ row }) => row.status === 'waiting');
    await outbox.mark(
      waiting.map(({ fact }) => fact._id),
      'refused',
      'forbidden',
    );
  }
}

/** Everything that was to be handed over is: the rest goes. */
async function end(
  parts: PartingParts,
  { territories }: SessionAnswer,
  told: Farewell,
): Promise<PartingEnd> {
  const { dropDrafts, outbox, wipe } = parts;
  const farewell: Farewell = { ...told, waiting: 0, isOver: true };
  const isNothingElse =
    territories.length === 0 && (await outbox.count('waiting', 'refused')) === 0;
  if (isNothingElse) {
    await wipe(farewell);
    return 'gone';
  }
  for (const name of told.names) {
    await outbox.forget(name);
    await dropDrafts(name);
  }
  await say(parts, farewell);
  return 'parted';
}

async function say({ tables, tabs }: PartingParts, farewell: Farewell): Promise<void> {
  await writeNote(tables, 'farewell', farewell);
  tabs.post({ about: 'farewell' });
}
