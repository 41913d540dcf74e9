import { escapeFields, withoutStoreFields } from '../field-names.ts';
import { StoreUnavailable } from '../store.ts';
import type { Write, WriteResult } from '../store.ts';
import { isJson, listOf, textIn, type Json } from './couch-answers.ts';
import { notWritten } from './couch-client.ts';
import type { CouchDatabase } from './couch-database.ts';
import { rowsOf } from './shelf-reading.ts';

/** Sends writes with one `_bulk_docs`; each is taken, or refused with the revision in its way. */
export async function writeRun(
  database: CouchDatabase,
  run: readonly Write[],
): Promise<WriteResult[]> {
  const answers = await post(
    database,
    run.map(({ id, expected, body }) => ({
      ...escapeFields(withoutStoreFields(body)),
      _id: id,
      ...(expected !== undefined && { _rev: legible(expected) }),
    })),
  );
  const refusedIds = run.flatMap(({ id }, index) => (answers[index]?.['ok'] === true ? [] : id));
  const inTheWay = await rowsOf(database, refusedIds, false);
  return run.map(({ id }, index): WriteResult => {
    const answer = answers[index];
    if (answer?.['ok'] === true) return { id, ok: true, rev: textIn(answer, 'rev') };
    const current = inTheWay.get(id)?.['value'];
    if (!isJson(current) || current['deleted'] === true) return { id, ok: false };
    return { id, ok: false, current: textIn(current, 'rev') };
  });
}

/** Deletes revisions of documents; true for each that was the end of its branch. */
export async function deleteRevisions(
  database: CouchDatabase,
  revisions: readonly { readonly id: string; readonly rev: string }[],
): Promise<boolean[]> {
  const docs = revisions.map(({ id, rev }) => ({ _id: id, _rev: legible(rev), _deleted: true }));
  const results = await post(database, docs);
  return results.map((result) => result['ok'] === true);
}

/** Sends documents with `_bulk_docs`; each is taken or in conflict, anything else throws. */
async function post(database: CouchDatabase, docs: readonly Json[]): Promise<Json[]> {
  const results = listOf(
    await database.demand({ method: 'POST', path: '_bulk_docs', body: { docs } }),
  );
  // A proxy may hide the status: each result says it as well.
  if (results.some((result) => result['accepted'] === true)) throw notWritten();
  const understood =
    results.length === docs.length &&
    results.every((result, index) => {
      const isAnswerTo = result['id'] === docs[index]?.['_id'];
      return isAnswerTo && (result['ok'] === true || result['error'] === 'conflict');
    });
  if (!understood) throw new StoreUnavailable('CouchDB did not take every document.');
  return results;
}

/** CouchDB refuses a batch with a revision that it cannot read: nobody has one, and nobody has this. */
function legible(rev: string): string {
  return /^[1-9]\d{0,8}-[0-9a-f]{32}$/.test(rev) ? rev : `1-${'0'.repeat(32)}`;
}
