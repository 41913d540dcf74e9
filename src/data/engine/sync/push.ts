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
 * harm: the same fact twice is one fact.
 */
export async function push(parts: PushParts, signal: AbortSignal): Promise<PushEnd> {
  let most = BATCH_SIZE;
  for (;;) {
    const held = await parts.outbox.nextToSend(most);
    if (held.length === 0) return 'done';
    const response = await offer(parts.server, held, signal).catch(() => undefined);
    if (!response) return 'offline';
    if (response.status === 401) return 'sign-in-needed';
    if (response.status === 413 && held.length > 1) {
      most = Math.ceil(held.length / 2);
      continue;
    }
    const results = await resultsOf(response, held);
    if (!results || !(await note(parts, held, results))) return 'failing';
    // The rest is for later, and so is whatever was written after it: it is offered at the next contact.
    if (results.includes('too-many-today')) return 'done';
  }
}

/** A refusal, a delay, or a receipt; undefined: the server did not say, or could not. */
type Result = SendingRefusal | 'too-many-today' | Taken | undefined;

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
  if (response.status === 404) return held.map(() => 'forbidden');
  if (response.status === 413) return held.map(() => 'too-large');
  if (!response.ok) return undefined;
  const results: unknown = await response.json().catch(() => undefined);
  if (!Array.isArray(results)) return undefined;
  return held.map(({ fact }, index) => resultOf(results[index], fact._id));
}

function resultOf(result: unknown, id: string): Result {
  const said = result as Readonly<Record<string, unknown>> | null | undefined;
  if (said?.['ok'] === true && said['id'] === id) {
    const receipt = said['receipt'];
    return { receipt: typeof receipt === 'string' ? receipt : undefined };
  }
  const error = said?.['error'];
  if (error === 'too-many-today') return error;
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
    if (typeof reason !== 'string' || reason === 'too-many-today') continue;
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
