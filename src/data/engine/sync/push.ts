import * as v from 'valibot';
import { ApiError } from '../../../contract/kernel/errors.ts';
import type { SendingRefusal } from '../../kernel/sending-refusal.ts';
import type { ReadModel } from '../read-model/read-model.ts';
import type { CurrentMembership } from '../read-model/current-membership.ts';
import type { OutboxEntry, Outbox } from '../outbox/outbox.ts';
import { deadline } from '../gateway/deadline.ts';
import type { Server } from '../gateway/server.ts';

/** How a push ended: everything was answered, or what stood in the way. */
export type PushEnd = 'done' | 'offline' | 'sign-in-needed' | 'failing';

/** What facts are pushed with. */
export interface PushParts {
  readonly outbox: Outbox;
  readonly model: ReadModel;
  readonly currentMembership: CurrentMembership;
  readonly server: Server;
}

const BATCH_SIZE = 200;
const TIMEOUT_MS = 60_000;

const REFUSALS: ReadonlySet<string> = new Set<SendingRefusal>([
  'malformed',
  'unknown-type',
  'too-large',
  'wrong-author',
  'conflict',
  'forbidden',
]);

/**
 * Offers every waiting fact to the server, in the order written. Each has a result of its own, and
 * leaves the queue only by it; a fact whose result did not arrive is offered again, which is no
 * harm: the same fact twice is one fact. A territory that cannot take any now, and a fact that the
 * server cannot answer for now, wait for the next contact alone: the others go on.
 */
export async function push(parts: PushParts, signal: AbortSignal): Promise<PushEnd> {
  const later = new Set<string>();
  let end: PushEnd = 'done';
  let most = BATCH_SIZE;
  for (;;) {
    const held = await parts.outbox.nextToSend(most, later);
    const [first] = held;
    if (!first) return end;
    const response = await offer(parts.server, held, signal).catch(() => undefined);
    if (!response) return 'offline';
    if (response.status === 401) return 'sign-in-needed';
    if (response.status === 413 && held.length > 1) {
      most = Math.ceil(held.length / 2);
      continue;
    }
    const { territory } = first.row;
    const results = await resultsOf(response, held);
    if (!results || !(await note(parts, held, results))) {
      later.add(territory);
      if (territory === parts.currentMembership.membership?.territory) end = 'failing';
    } else {
      // What this person may not send today is for later, and so is what they wrote there after it.
      if (results.includes('too-many-today')) later.add(territory);
      for (const [index, { row }] of held.entries())
        if (isDelayed(results[index])) later.add(row.id);
    }
  }
}

/** A refusal, a delay, or a receipt; undefined: the server did not say, or could not. */
type Result = SendingRefusal | SendingDelayed | Taken | undefined;

/** Not now: the person has sent all that one may in a day, or the server cannot read what it has. */
type SendingDelayed = 'too-many-today' | 'unavailable';

/** The server has the fact, and says when it received it in a seal of its own. */
interface Taken {
  readonly receipt: string | undefined;
}

async function offer(
  server: Server,
  held: readonly OutboxEntry[],
  signal: AbortSignal,
): Promise<Response> {
  const territory = held[0]?.row.territory ?? '';
  return server.fetch(`/db/${encodeURIComponent(territory)}/_bulk_docs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ docs: held.map(({ fact }) => fact), ...receiptsOf(held) }),
    signal: deadline(signal, TIMEOUT_MS),
  });
}

/** What the server said when it first received these: it may have lost them since. */
function receiptsOf(held: readonly OutboxEntry[]): { readonly receipts?: Record<string, string> } {
  const known = held.flatMap(({ row }) => (row.receipt ? [[row.id, row.receipt] as const] : []));
  return known.length > 0 ? { receipts: Object.fromEntries(known) } : {};
}

async function resultsOf(
  response: Response,
  held: readonly OutboxEntry[],
): Promise<readonly Result[] | undefined> {
  const said: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    // Only what the server says in its own words: a proxy in front of it answers 404 when it restarts.
    const refusal = REFUSALS_OF_ALL.find(
      (one) => one.status === response.status && isSaid(said, one),
    );
    return refusal && held.map(() => refusal.means);
  }
  if (!Array.isArray(said)) return undefined;
  return held.map(({ fact }, index) => resultOf(said[index], fact._id));
}

/** What the server answers to a whole push, and what it then means for each fact. */
const REFUSALS_OF_ALL = [
  { status: 404, error: 'not_found', means: 'forbidden' },
  { status: 413, error: 'too_large', means: 'too-large' },
] as const;

function isSaid(said: unknown, { error }: { readonly error: string }): boolean {
  const checked = v.safeParse(ApiError, said);
  return checked.success && checked.output.error === error;
}

function isDelayed(result: Result): result is SendingDelayed | undefined {
  return result === undefined || result === 'too-many-today' || result === 'unavailable';
}

function resultOf(result: unknown, id: string): Result {
  const said = result as Readonly<Record<string, unknown>> | null | undefined;
  if (said?.['ok'] === true && said['id'] === id) {
    const receipt = said['receipt'];
    return { receipt: typeof receipt === 'string' ? receipt : undefined };
  }
  const error = said?.['error'];
  if (error === 'too-many-today' || error === 'unavailable') return error;
  return typeof error === 'string' && REFUSALS.has(error) ? (error as SendingRefusal) : undefined;
}

/** Notes the results; whether at least one was one. */
async function note(
  { outbox, model, currentMembership }: PushParts,
  held: readonly OutboxEntry[],
  results: readonly Result[],
): Promise<boolean> {
  const sent = held.flatMap(({ fact }, index) => {
    const result = results[index];
    return typeof result === 'object' ? [[fact._id, result.receipt] as const] : [];
  });
  await outbox.markSent(new Map(sent));
  const later = held.filter(({ row }, index) => isNewlyLater(row, results[index]));
  await outbox.mark(
    later.map(({ fact }) => fact._id),
    'waiting',
    'too-many-today',
  );
  for (const [index, { row }] of held.entries()) {
    const reason = results[index];
    if (typeof reason !== 'string' || isDelayed(reason)) continue;
    const membership = currentMembership.in(row.territory);
    if (membership) await model.refuse(membership, { id: row.id, reason });
    else await outbox.mark([row.id], 'refused', reason);
  }
  return results.some((result) => result !== undefined);
}

/** What is known to wait is not noted again: whoever listens to the outbox would offer it again at once. */
function isNewlyLater({ reason }: OutboxEntry['row'], result: Result): boolean {
  return result === 'too-many-today' && reason !== result;
}
