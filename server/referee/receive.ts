import { isDeepStrictEqual } from 'node:util';
import type { KnownNouns } from '../../src/contract/known-nouns-of.ts';
import type { FactProblem } from '../../src/contract/kernel/check-fact.ts';
import type { Actor, Author } from '../../src/domain/kernel/actor.ts';
import type { Receipt } from '../../src/domain/kernel/fact.ts';
import type { Fact } from '../../src/domain/nouns.ts';
import type { Rules } from '../../src/domain/rules-of.ts';
import { readReadable } from '../store/read-readable.ts';
import type { Shelf, Write } from '../store/store.ts';
import { asWritten, bodyOf, factIn } from './stored-facts.ts';

/** What the gateway says of one document of a push; shaped as CouchDB's `_bulk_docs` answers. */
export type BulkResult =
  | { readonly ok: true; readonly id: string; readonly rev: string; readonly receipt?: string }
  | { readonly id: string | null; readonly error: BulkError; readonly reason: string };

/** Why a document of a push was not taken in; a device shows it in the reader's words. */
export type BulkError =
  FactProblem | 'wrong-author' | 'conflict' | 'unavailable' | 'too-many-today';

/** What whoever takes facts in adds to it. */
export interface Receiving {
  /** What each document weighs as JSON, in bytes, where that is known already. */
  readonly weights?: readonly number[];
  /** An earlier receipt of a fact that this server, or the one it was restored from, had signed. */
  readonly firstReceiptOf?: (fact: Fact) => Receipt | undefined;
  /** Told of each document that is kept, by its index, and whether it is new. */
  readonly onKept?: (index: number, fact: Fact, received: Receipt, isNew: boolean) => void;
}

/**
 * Takes in what a device pushed: validates each fact, checks that its author is the authenticated user,
 * stamps it, and keeps it. Every document has its own result, in the same order. The same fact
 * twice is one fact; another content under a known id is refused and changes nothing.
 * @param now milliseconds since 1970, the server's clock
 */
export async function receive(
  shelf: Shelf,
  author: Actor<Author>,
  docs: readonly unknown[],
  now: number,
  nouns: KnownNouns,
  { firstReceiptOf, onKept, weights }: Receiving = {},
): Promise<BulkResult[]> {
  const receipt = receiptFor(author, now);
  const results: BulkResult[] = [];
  const taken = new Map<string, Fact>();
  const due: number[] = [];
  for (const [index, doc] of docs.entries()) {
    const checked = nouns.checks.checkFact(doc, weights?.[index]);
    if (!checked.ok) {
      results[index] = refused(doc, checked.problem, checked.where);
    } else if (checked.fact.by !== author.user) {
      results[index] = refused(doc, 'wrong-author', 'it is signed by somebody else');
    } else {
      const earlier = taken.get(checked.fact._id);
      if (earlier && !isDeepStrictEqual(earlier, checked.fact)) results[index] = conflict(doc);
      else due.push(index);
      taken.set(checked.fact._id, earlier ?? checked.fact);
    }
  }
  const stampFor = (fact: Fact): Receipt => {
    const first = firstReceiptOf?.(fact);
    return first ? { ...first, again: receipt.at } : receipt;
  };
  const kept = await keep(shelf, [...taken.values()], stampFor, nouns.rules);
  const { revs, stamps, fresh, damaged } = kept;
  for (const index of due) {
    const id = (docs[index] as Fact)._id;
    const rev = revs.get(id);
    const fact = taken.get(id);
    if (rev && fact) onKept?.(index, fact, stamps.get(id) ?? receipt, fresh.delete(id));
    if (rev) results[index] = { ok: true, id, rev };
    else results[index] = damaged.has(id) ? unavailable(docs[index]) : conflict(docs[index]);
  }
  return results;
}

/** What became of facts that were to be kept. */
interface Kept {
  /** The revision of each that is kept as it stands, new or known. */
  readonly revs: ReadonlyMap<string, string>;
  /** How each of these is stamped. */
  readonly stamps: ReadonlyMap<string, Receipt>;
  /** Those that were not known before. */
  readonly fresh: Set<string>;
  /** Those that are known, and cannot be read to be compared. */
  readonly damaged: ReadonlySet<string>;
}

async function keep(
  shelf: Shelf,
  facts: readonly Fact[],
  stampFor: (fact: Fact) => Receipt,
  rules: Rules,
): Promise<Kept> {
  const stamps = new Map(facts.map((fact) => [fact._id as string, stampFor(fact)]));
  const writes = facts.map((fact): Write => {
    return { id: fact._id, body: bodyOf(fact, stamps.get(fact._id) ?? stampFor(fact)) };
  });
  const revs = new Map<string, string>();
  const results = writes.length > 0 ? await shelf.write(writes) : [];
  for (const result of results) if (result.ok) revs.set(result.id, result.rev);
  const fresh = new Set(revs.keys());
  const known = facts.filter((fact) => !revs.has(fact._id));
  const { docs, damaged } = await readReadable(
    shelf,
    known.map((fact) => fact._id),
  );
  for (const fact of known) {
    const doc = docs.get(fact._id);
    const stored = doc && factIn(doc, rules);
    if (!stored || !isDeepStrictEqual(asWritten(stored), fact)) continue;
    revs.set(fact._id, doc._rev);
    stamps.set(fact._id, stored.received);
  }
  return { revs, stamps, fresh, damaged };
}

function receiptFor(author: Actor<Author>, now: number): Receipt {
  const { roles, volunteer } = author;
  return { at: new Date(now).toISOString(), roles: [...roles], ...(volunteer && { volunteer }) };
}

function refused(doc: unknown, error: BulkError, reason: string): BulkResult {
  const id: unknown = (doc as { _id?: unknown } | null | undefined)?._id;
  return { id: typeof id === 'string' ? id.slice(0, 100) : null, error, reason };
}

/** Its device offers it again: when the shelf was restored from a backup, it can be answered. */
function unavailable(doc: unknown): BulkResult {
  return refused(doc, 'unavailable', 'what is kept under this id cannot be read');
}

/** The answer for what its author may send only later: nothing of it is kept here, and it stays there. */
export function postponed(doc: unknown): BulkResult {
  return refused(doc, 'too-many-today', 'that is all for today; send it again later');
}

function conflict(doc: unknown): BulkResult {
  return refused(doc, 'conflict', 'another fact has this id');
}
