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

/** A refusal, a delay, or `ok`; undefined: the server did not say, or could not. */
type Result = SendingRefusal | 'too-many-today' | 'ok' | undefined;

async function offer(
  server: Server,
  held: readonly OutboxEntry[],
  signal: AbortSignal,
): Promise<Response> {
  const territory = held[0]?.row.territory ?? '';
  return server.fetch(`/db/${encodeURIComponent(territory)}/_bulk_docs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ docs: held.map(({ fact }) => fact) }),
    signal: deadline(signal, TIMEOUT_MS),
  });
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
  const said = result as { ok?: unknown; id?: unknown; error?: unknown } | null | undefined;
  if (said?.ok === true && said.id === id) return 'ok';
  const { error } = said ?? {};
  if (error === 'too-many-today') return error;
  return typeof error === 'string' && REFUSALS.has(error) ? (error as SendingRefusal) : undefined;
}

/** Notes the results; whether at least one was one. */
async function note(
  { outbox, model, currentMembership }: PushParts,
  held: readonly OutboxEntry[],
  results: readonly Result[],
): Promise<boolean> {
  const sent = held.filter((_, index) => results[index] === 'ok').map(({ fact }) => fact._id);
  await outbox.markSent(sent);
  const later = held.filter(({ row }, index) => isNewlyLater(row, results[index]));
  await outbox.mark(
    later.map(({ fact }) => fact._id),
    'waiting',
    'too-many-today',
  );
  for (const [index, { row }] of held.entries()) {
    const reason = results[index];
    if (reason === 'ok' || reason === 'too-many-today' || reason === undefined) continue;
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
