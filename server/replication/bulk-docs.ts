import { setImmediate as nextTurn } from 'node:timers/promises';
import { tooLarge, unreadable } from './answers.ts';
import { objectIn } from './body.ts';
import type { PushResult, Visit } from './visit.ts';

const MAX_DOCS = 10_000;
const BATCH_SIZE = 200;

/**
 * `_bulk_docs`: new facts from a device, each with a result of its own, in the same order. A failure
 * of the store in the middle fails the whole answer: the device sends all again, and a fact that
 * arrives twice is one fact.
 */
export async function bulkDocs(visit: Visit): Promise<unknown> {
  const { request, reply, reader } = visit;
  const body = objectIn(request);
  const docs = body?.['docs'];
  if (!Array.isArray(docs)) return unreadable(reply, 'The body is {"docs": […]}.');
  if (docs.length > MAX_DOCS) {
    return tooLarge(reply, `At most ${MAX_DOCS} documents at once; send fewer.`);
  }
  if (body?.['new_edits'] === false) {
    return reply.code(201).send(docs.map((doc) => forbidden(doc, 'revisions are made here')));
  }
  if (!reader.mayPush) {
    return reply.code(201).send(docs.map((doc) => forbidden(doc, 'this key keeps a copy')));
  }
  const receipts = receiptsIn(body);
  const results: PushResult[] = [];
  for (let start = 0; start < docs.length; start += BATCH_SIZE) {
    // A large push must not keep everybody else waiting.
    if (start > 0) await nextTurn();
    const slice = docs.slice(start, start + BATCH_SIZE);
    results.push(...(await visit.gateway.receive(visit.territory, reader, slice, receipts)));
  }
  return reply.code(201).send(results);
}

/** What the device was told when it first sent these; a stock replicator brings none. */
function receiptsIn(
  body: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  const receipts = body?.['receipts'];
  return typeof receipts === 'object' && receipts !== null ? { ...receipts } : {};
}

function forbidden(doc: unknown, reason: string): PushResult {
  const id: unknown = (doc as { _id?: unknown } | null | undefined)?._id;
  return { id: typeof id === 'string' ? id.slice(0, 250) : null, error: 'forbidden', reason };
}
