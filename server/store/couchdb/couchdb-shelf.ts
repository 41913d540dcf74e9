import { escapeFields, withoutStoreFields } from '../field-names.ts';
import { mayBeAnId, mustBeStorable } from '../storable.ts';
import { StoreUnavailable, UnknownShelf } from '../store.ts';
import type { Doc, Page, WaitLimit, Shelf, Write, WriteOptions, WriteResult } from '../store.ts';
import { ascendingRuns } from './ascending-runs.ts';
import { docOf, isJson, listIn, listOf, objectOf, textIn, type Json } from './couch-answers.ts';
import type { CouchClient, CouchRequest } from './couch-client.ts';
import { readEpoch } from './database-epoch.ts';
import { getNote, putNote } from './notes.ts';
import { compareSeqs, sinceOf } from './seqs.ts';
import { UpstreamFeed } from './upstream-feed.ts';

/** How long one long-poll upstream lasts, in milliseconds; CouchDB's own limit is 60,000. */
const POLL_TIMEOUT_MS = 50_000;

/** One territory kept in a CouchDB database. */
export class CouchdbShelf implements Shelf {
  readonly name: string;
  readonly #client: CouchClient;
  readonly #db: string;
  readonly #feed: UpstreamFeed;

  constructor(name: string, client: CouchClient, db: string) {
    this.name = name;
    this.#client = client;
    this.#db = db;
    this.#feed = new UpstreamFeed({
      head: () => this.#headSeq(),
      next: (since) => this.#nextSeq(since),
      compare: compareSeqs,
    });
  }

  async head(): Promise<{ seq: string; epoch: string }> {
    const [seq, life] = await Promise.all([this.#headSeq(), readEpoch(this.#client, this.#db)]);
    if (life === undefined) throw new UnknownShelf();
    return { seq, epoch: life.epoch };
  }

  async get(id: string): Promise<Doc | undefined> {
    if (!mayBeAnId(id)) return undefined;
    const request = { db: this.#db, path: encodeURIComponent(id) };
    const answer = await this.#client.ask(request);
    if (answer.ok) return docOf(objectOf(answer.value));
    if (answer.status !== 404) throw refused(answer.status);
    if (answer.reason !== 'missing' && answer.reason !== 'deleted') throw new UnknownShelf();
    return undefined;
  }

  async getMany(ids: readonly string[]): Promise<(Doc | undefined)[]> {
    const rows = await this.#rows(ids, true);
    return ids.map((id) => {
      const doc = rows.get(id)?.['doc'];
      return isJson(doc) ? docOf(doc) : undefined;
    });
  }

  async write(writes: readonly Write[], options: WriteOptions = {}): Promise<WriteResult[]> {
    for (const { id, body } of writes) mustBeStorable(id, withoutStoreFields(body));
    const results: WriteResult[] = [];
    for (const run of ascendingRuns(writes, options.order)) {
      results.push(...(await this.#writeRun(run)));
    }
    return results;
  }

  async revisions(ids: readonly string[]): Promise<string[][]> {
    const docs = ids.filter(mayBeAnId).map((id) => ({ id }));
    const histories = new Map<string, string[]>();
    if (docs.length > 0) {
      const answer = await this.#read('_bulk_get', { docs }, { revs: true });
      for (const result of listIn(answer, 'results')) {
        histories.set(textIn(result, 'id'), historyIn(listIn(result, 'docs')));
      }
    }
    return ids.map((id) => histories.get(id) ?? []);
  }

  async changes(
    since: string,
    { limit, prefixes = [] }: { limit: number; prefixes?: readonly string[] },
  ): Promise<Page> {
    const most = Math.max(1, limit);
    const filter = prefixes.length > 0;
    const answer = await this.#read('_changes', filter ? selecting(prefixes) : {}, {
      since: sinceOf(since),
      limit: most,
      include_docs: true,
      ...(filter && { filter: '_selector' }),
    });
    const rows = listIn(answer, 'results');
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
      lastSeq: textIn(objectOf(answer), 'last_seq'),
      // With a filter it counts what the filter would leave out as well: then a page may be empty.
      pending: typeof pending === 'number' ? pending > 0 : rows.length === most,
    };
  }

  waitForChange(since: string, limit: WaitLimit): Promise<boolean> {
    return this.#feed.wait(since, limit);
  }

  compare(a: string, b: string): number {
    return compareSeqs(a, b);
  }

  getLocal(key: string): Promise<Json | undefined> {
    return getNote(this.#client, this.#db, key);
  }

  putLocal(key: string, body: Json | undefined): Promise<void> {
    return putNote(this.#client, this.#db, key, body);
  }

  async remove(id: string, expected: string): Promise<boolean> {
    if (!mayBeAnId(id)) return false;
    const [result] = await this.#post([{ _id: id, _rev: legible(expected), _deleted: true }]);
    return result?.['ok'] === true;
  }

  /** Lets everybody go who waits: the store closes. */
  dismiss(): void {
    this.#feed.close();
  }

  async #writeRun(run: readonly Write[]): Promise<WriteResult[]> {
    const answers = await this.#post(
      run.map(({ id, expected, body }) => ({
        ...escapeFields(withoutStoreFields(body)),
        _id: id,
        ...(expected !== undefined && { _rev: legible(expected) }),
      })),
    );
    const refusedIds = run.flatMap(({ id }, index) => (answers[index]?.['ok'] === true ? [] : id));
    const inTheWay = await this.#rows(refusedIds, false);
    return run.map(({ id }, index): WriteResult => {
      const answer = answers[index];
      if (answer?.['ok'] === true) return { id, ok: true, rev: textIn(answer, 'rev') };
      const current = inTheWay.get(id)?.['value'];
      if (!isJson(current) || current['deleted'] === true) return { id, ok: false };
      return { id, ok: false, current: textIn(current, 'rev') };
    });
  }

  /** Sends documents with `_bulk_docs`; each is taken or in conflict, anything else throws. */
  async #post(docs: readonly Json[]): Promise<Json[]> {
    const answer = await this.#client.ask({
      method: 'POST',
      db: this.#db,
      path: '_bulk_docs',
      body: { docs },
    });
    if (!answer.ok) {
      throw answer.status === 404 ? new UnknownShelf() : refused(answer.status);
    }
    const results = listOf(answer.value);
    const understood =
      results.length === docs.length &&
      results.every((result, index) => {
        const isAnswerTo = result['id'] === docs[index]?.['_id'];
        return isAnswerTo && (result['ok'] === true || result['error'] === 'conflict');
      });
    if (!understood) throw new StoreUnavailable('CouchDB did not take every document.');
    return results;
  }

  /** The rows of `_all_docs` for some ids, by id. */
  async #rows(ids: readonly string[], withDocs: boolean): Promise<Map<string, Json>> {
    const keys = ids.filter(mayBeAnId);
    if (keys.length === 0) return new Map();
    const answer = await this.#read('_all_docs', { keys }, { include_docs: withDocs });
    return new Map(listIn(answer, 'rows').map((row) => [textIn(row, 'key'), row]));
  }

  async #headSeq(): Promise<string> {
    const answer = await this.#ask({ db: this.#db });
    return textIn(objectOf(answer), 'update_seq');
  }

  async #nextSeq(since: string): Promise<string> {
    const answer = await this.#ask({
      db: this.#db,
      path: '_changes',
      qs: { feed: 'longpoll', since, timeout: POLL_TIMEOUT_MS },
      timeoutMs: POLL_TIMEOUT_MS + 20_000,
      safe: false,
    });
    return textIn(objectOf(answer), 'last_seq');
  }

  /** Reads with a POST, for what would be too long in a URL. */
  #read(path: string, body: Json, qs: NonNullable<CouchRequest['qs']>): Promise<unknown> {
    return this.#ask({ method: 'POST', db: this.#db, path, body, qs, safe: true });
  }

  async #ask(request: CouchRequest): Promise<unknown> {
    const answer = await this.#client.ask(request);
    if (answer.ok) return answer.value;
    throw answer.status === 404 ? new UnknownShelf() : refused(answer.status);
  }
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

/** CouchDB refuses a batch with a revision that it cannot read: nobody has one, and nobody has this. */
function legible(rev: string): string {
  return /^[1-9]\d{0,8}-[0-9a-f]{32}$/.test(rev) ? rev : `1-${'0'.repeat(32)}`;
}

function historyIn(docs: readonly Json[]): string[] {
  for (const { ok } of docs) {
    if (!isJson(ok) || ok['_deleted'] === true) continue;
    const { start, ids } = objectOf(ok['_revisions']);
    if (typeof start !== 'number' || !Array.isArray(ids)) continue;
    return ids.map((hash, age) => `${start - age}-${String(hash)}`);
  }
  return [];
}

function refused(status: number): StoreUnavailable {
  return new StoreUnavailable(`CouchDB refused a request (${status}).`);
}
