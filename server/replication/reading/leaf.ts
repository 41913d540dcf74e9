import { DamagedDocuments, type Doc, type Shelf } from '../../store/store.ts';
import { generationOf, historyOfTombstone, revisionsField } from './tombstone.ts';
import { giveTo, lossOf, sees } from './visibility.ts';
import type { Visit } from '../visit.ts';

/** A document and what is known of its past, as read from the store. */
export interface StoredLeaf {
  readonly doc: Doc;
  /** Revision ids, newest first. */
  readonly revisions: readonly string[];
}

/** Which revision of a document is asked for. */
export interface RevisionQuery {
  /** Undefined: the one there is now. */
  readonly rev: string | undefined;
  /** Also what became of that revision since. */
  readonly latest: boolean;
  /** With `_revisions`. */
  readonly revs: boolean;
}

/**
 * Reads documents with their revision histories, in the order asked; undefined for each that is
 * absent, `damaged` for each that cannot be read: the others are answered all the same.
 */
export async function readLeaves(
  shelf: Shelf,
  ids: readonly string[],
): Promise<(StoredLeaf | 'damaged' | undefined)[]> {
  const damaged = new Set<string>();
  for (;;) {
    const readable = ids.map((id) => (damaged.has(id) ? '' : id));
    try {
      const leaves = await readAll(shelf, readable);
      return leaves.map((leaf, index) => (damaged.has(ids[index] ?? '') ? 'damaged' : leaf));
    } catch (error) {
      if (!(error instanceof DamagedDocuments)) throw error;
      for (const id of error.ids) damaged.add(id);
    }
  }
}

async function readAll(shelf: Shelf, ids: readonly string[]): Promise<(StoredLeaf | undefined)[]> {
  const docs = await shelf.getMany(ids);
  const present = docs.filter((doc) => doc !== undefined);
  const histories = await shelf.revisions(present);
  const pasts = new Map(present.map((doc, index) => [doc, histories[index] ?? []]));
  return docs.map((doc) => doc && { doc, revisions: pasts.get(doc) ?? [] });
}

/**
 * The revision that this reader gets, as JSON-ready fields; undefined: missing. For them there are
 * only the present document, if they see it, and the tombstones that they were shown. A revision
 * that they hold and may no longer see has become its tombstone.
 */
export function leafFor(
  visit: Visit,
  held: StoredLeaf | undefined,
  { rev, latest, revs }: RevisionQuery,
): Record<string, unknown> | undefined {
  if (!held) return undefined;
  const { doc, revisions } = held;
  const isSeen = sees(visit.reader, doc);
  if (isSeen && (rev === undefined || rev === doc._rev)) return living(visit, held, revs);
  if (rev === undefined) return undefined;
  const loss = lossOf(visit.reader, doc);
  const asked = generationOf(rev);
  const wasThere = isSeen || loss !== undefined;
  if (wasThere && rev === goneRev(visit, doc, asked)) return tombstone(visit, held, asked, revs);
  if (!latest || !isAncestor(rev, revisions)) return undefined;
  if (isSeen) return living(visit, held, revs);
  return loss && asked < loss.generation
    ? tombstone(visit, held, loss.generation, revs)
    : undefined;
}

function living(visit: Visit, { doc, revisions }: StoredLeaf, revs: boolean): Doc {
  const shown = giveTo(visit, doc);
  if (!revs) return shown;
  return { ...shown, _revisions: revisionsField(revisions.length > 0 ? revisions : [doc._rev]) };
}

function tombstone(
  visit: Visit,
  { doc, revisions }: StoredLeaf,
  generation: number,
  revs: boolean,
): Record<string, unknown> {
  const rev = goneRev(visit, doc, generation);
  const bare = { _id: doc._id, _rev: rev, _deleted: true };
  if (!revs) return bare;
  return { ...bare, _revisions: revisionsField(historyOfTombstone(rev, revisions)) };
}

function goneRev({ gateway: door, territory }: Visit, doc: Doc, generation: number): string {
  return door.tombstones.rev(territory, doc._id, generation);
}

/** Older than all that is remembered counts: the store keeps a thousand, and replicas may be older. */
function isAncestor(rev: string, revisions: readonly string[]): boolean {
  const oldest = generationOf(revisions.at(-1) ?? '');
  const generation = generationOf(rev);
  return revisions.includes(rev) || (generation > 0 && generation < oldest);
}
