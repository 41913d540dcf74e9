import type { Conflict, Doc } from '../store.ts';
import { docOf, isJson, listIn, objectOf, textIn } from './couch-answers.ts';
import type { CouchDatabase } from './couch-database.ts';
import { getNote, putNote } from './notes.ts';
import { sinceOf } from './seqs.ts';
import { deleteRevisions } from './shelf-writing.ts';

/** How many rows are looked at together; none of them brings its document. */
const PAGE_SIZE = 5_000;
/** Up to where a database was found without conflicts. */
const CHECKED = 'checked-for-conflicts';

/**
 * The documents that have more than one leaf: what a database of several copies left behind after a
 * split, or a foreign replication brought. What was looked through once is not looked through again.
 */
export async function conflictsIn(database: CouchDatabase, epoch: string): Promise<Conflict[]> {
  const note = await getNote(database, CHECKED);
  let since = note?.['epoch'] === epoch ? sinceOf(String(note['seq'])) : '0';
  const conflicts: Conflict[] = [];
  for (let more = true; more;) {
    const qs = { since, limit: PAGE_SIZE, style: 'all_docs' };
    const answer = objectOf(await database.demand({ path: '_changes', qs }));
    const rows = listIn(answer, 'results');
    const branched = rows.filter((row) => listIn(row, 'changes').length > 1);
    const ids = branched.map((row) => textIn(row, 'id')).filter((id) => !id.startsWith('_'));
    conflicts.push(...(await branchesOf(database, ids)));
    since = textIn(answer, 'last_seq');
    more = rows.length === PAGE_SIZE;
  }
  if (conflicts.length === 0) await putNote(database, CHECKED, { epoch, seq: since });
  return conflicts;
}

/** Ends the branches of a document that lost. */
export async function endBranches(
  database: CouchDatabase,
  losers: readonly Pick<Doc, '_id' | '_rev'>[],
): Promise<void> {
  // One by one: CouchDB takes one revision of a document in a batch.
  for (const { _id: id, _rev: rev } of losers) await deleteRevisions(database, [{ id, rev }]);
}

async function branchesOf(database: CouchDatabase, ids: readonly string[]): Promise<Conflict[]> {
  if (ids.length === 0) return [];
  const answer = await database.read('_bulk_get', { docs: ids.map((id) => ({ id })) });
  return listIn(answer, 'results').flatMap((result) => {
    const leaves = listIn(result, 'docs')
      .flatMap(({ ok }) => (isJson(ok) && ok['_deleted'] !== true ? [docOf(ok)] : []))
      .sort(winnerFirst);
    const [winner, ...losers] = leaves;
    return winner && losers.length > 0 ? [{ winner, losers }] : [];
  });
}

/** As CouchDB decides it: the longest branch, and of two the greater hash. */
function winnerFirst(a: Doc, b: Doc): number {
  const generations = Number.parseInt(b._rev, 10) - Number.parseInt(a._rev, 10);
  return generations || (a._rev < b._rev ? 1 : -1);
}
