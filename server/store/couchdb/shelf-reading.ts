import { rowsInPage } from '../page-bytes.ts';
import { mayBeAnId } from '../storable.ts';
import type { Doc, Page } from '../store.ts';
import { docOf, isJson, listIn, objectOf, textIn, type Json } from './couch-answers.ts';
import type { CouchDatabase } from './couch-database.ts';
import { sinceOf } from './seqs.ts';

/** The rows of `_all_docs` for some ids, by id. */
export async function rowsOf(
  database: CouchDatabase,
  ids: readonly string[],
  withDocs: boolean,
): Promise<Map<string, Json>> {
  const keys = ids.filter(mayBeAnId);
  if (keys.length === 0) return new Map();
  const answer = await database.read('_all_docs', { keys }, { include_docs: withDocs });
  return new Map(listIn(answer, 'rows').map((row) => [textIn(row, 'key'), row]));
}

/**
 * The known revision ids of each document from this very revision back, newest first. Asked without
 * a revision, CouchDB would list every leaf, and a losing one could be taken for the winner.
 */
export async function historiesOf(
  database: CouchDatabase,
  docs: readonly Pick<Doc, '_id' | '_rev'>[],
): Promise<string[][]> {
  const asked = docs.filter(({ _id }) => mayBeAnId(_id));
  if (asked.length === 0) return docs.map(() => []);
  const body = { docs: asked.map(({ _id: id, _rev: rev }) => ({ id, rev })) };
  const answer = await database.read('_bulk_get', body, { revs: true });
  const histories = new Map<string, string[]>();
  for (const { ok } of listIn(answer, 'results').flatMap((result) => listIn(result, 'docs'))) {
    if (!isJson(ok) || ok['_deleted'] === true) continue;
    histories.set(`${textIn(ok, '_id')} ${textIn(ok, '_rev')}`, historyIn(ok));
  }
  return docs.map(({ _id, _rev }) => histories.get(`${_id} ${_rev}`) ?? []);
}

/** A page of `_changes`, of ids with one of these prefixes if there are any. */
export async function changesOf(
  database: CouchDatabase,
  since: string,
  { limit, prefixes = [] }: { limit: number; prefixes?: readonly string[] },
): Promise<Page> {
  const most = Math.max(1, limit);
  const filter = prefixes.length > 0;
  const answer = await database.read('_changes', filter ? selecting(prefixes) : {}, {
    since: sinceOf(since),
    limit: most,
    include_docs: true,
    ...(filter && { filter: '_selector' }),
  });
  const answered = listIn(answer, 'results');
  const taken = rowsInPage(answered, (row) => JSON.stringify(row).length);
  const rows = answered.slice(0, taken);
  const isCut = taken < answered.length;
  const { pending } = objectOf(answer);
  const isRemoved = (row: Json): boolean => row['deleted'] === true;
  return {
    // A design document is the administrator's own.
    changes: rows
      .filter((row) => !isRemoved(row) && !textIn(row, 'id').startsWith('_'))
      .map((row) => {
        const doc = docOf(objectOf(row['doc']));
        return { seq: textIn(row, 'seq'), id: doc._id, rev: doc._rev, doc };
      }),
    removed: rows.filter(isRemoved).map((row) => textIn(row, 'id')),
    damaged: [],
    lastSeq: isCut ? textIn(objectOf(rows.at(-1)), 'seq') : textIn(objectOf(answer), 'last_seq'),
    // With a filter it counts what the filter would leave out as well: then a page may be empty.
    pending: isCut || (typeof pending === 'number' ? pending > 0 : answered.length === most),
  };
}

/**
 * Lets CouchDB keep only ids with these prefixes, without a design document. A regular expression
 * and not `$gte`/`$lt`: Mango compares text by ICU collation, where `fact;` comes before `fact:`,
 * so that the range would be empty.
 */
function selecting(prefixes: readonly string[]): Json {
  const quoted = prefixes.map((prefix) => prefix.replace(/[!-/:-@[-`{-~]/g, '\\$&'));
  return { selector: { _id: { $regex: `^(?:${quoted.join('|')})` } } };
}

function historyIn(leaf: Json): string[] {
  const { start, ids } = objectOf(leaf['_revisions']);
  if (typeof start !== 'number' || !Array.isArray(ids)) return [];
  return ids.map((hash, age) => `${start - age}-${String(hash)}`);
}
