import type { EndedAccess } from '../../contract/accounts/session.ts';
import { parkFacts } from '../../contract/sending/endpoints.ts';
import { MAX_PARCEL, MAX_PARCEL_FACTS } from '../../contract/sending/parked-facts.ts';
import type { Id } from '../../domain/kernel/ids.ts';
import type { Server } from '../engine/gateway/server.ts';
import type { Outbox, OutboxEntry } from '../engine/outbox/outbox.ts';
import { carriedFile } from './carried-file.ts';

/** What facts are parked with. */
export interface ParkingParts {
  readonly outbox: Outbox;
  readonly server: Server;
  readonly clock: () => number;
}

/** How many facts were parked, and what stood in the way of the rest. */
export interface Parked {
  readonly facts: number;
  readonly problem?: 'offline' | 'sign-in-needed' | 'failing';
}

/** Base64 makes three bytes four characters; the seal takes a few. */
const MAX_PARCEL_BYTES = (MAX_PARCEL / 4) * 3 - 1_000;
const UTF8 = new TextEncoder();

/**
 * Hands everything of a territory that was not sent over to the server, where it waits, sealed, for its
 * coordinators. A fact counts as parked once the server says that it has it, and by nothing else.
 */
export async function parkUnsent(
  { outbox, server, clock }: ParkingParts,
  { name: territory, carryingKey }: EndedAccess,
  author: Id<'user'>,
): Promise<Parked> {
  let facts = 0;
  for (;;) {
    const parcel = firstParcel(await outbox.unsent(territory));
    if (parcel.length === 0) return { facts };
    const at = new Date(clock()).toISOString();
    const head = { territory, author, at };
    const sealed = await carriedFile(
      head,
      carryingKey,
      parcel.map(({ fact }) => fact),
    );
    const asked = await server.ask(parkFacts, { territory }, sealed);
    if (!asked.ok) return { facts, problem: problemOf(asked.problem) };
    if (asked.value.parked !== parcel.length) return { facts, problem: 'failing' };
    await outbox.mark(
      parcel.map(({ fact }) => fact._id),
      'sent',
    );
    facts += parcel.length;
  }
}

/** As many as one parcel holds, at least one. */
function firstParcel(unsent: readonly OutboxEntry[]): readonly OutboxEntry[] {
  let bytes = 0;
  const tooMuch = unsent.findIndex(({ fact }, index) => {
    bytes += UTF8.encode(JSON.stringify(fact)).length + 1;
    return index > 0 && (index >= MAX_PARCEL_FACTS || bytes > MAX_PARCEL_BYTES);
  });
  return tooMuch < 0 ? unsent : unsent.slice(0, tooMuch);
}

function problemOf(problem: string): NonNullable<Parked['problem']> {
  if (problem === 'offline') return 'offline';
  return problem === 'unauthorized' ? 'sign-in-needed' : 'failing';
}
