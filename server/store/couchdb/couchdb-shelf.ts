import { mayBeAnId, mustBeStorable } from '../storable.ts';
import { withoutStoreFields } from '../field-names.ts';
import type {
  Conflict,
  Doc,
  Page,
  WaitLimit,
  Shelf,
  Write,
  WriteOptions,
  WriteResult,
} from '../store.ts';
import { ascendingRuns } from './ascending-runs.ts';
import { conflictsIn, endBranches } from './conflicts.ts';
import { docOf, isJson, objectOf, type Json } from './couch-answers.ts';
import type { CouchDatabase } from './couch-database.ts';
import { absentIn, failureOf } from './couch-failures.ts';
import type { EpochWitness } from './epoch-witness.ts';
import type { Filling } from './filling.ts';
import { getNote, putNote } from './notes.ts';
import { compareSeqs } from './seqs.ts';
import { goneBack, ShelfLife, type Standing } from './shelf-life.ts';
import { ShelfNews } from './shelf-news.ts';
import { changesOf, historiesOf, rowsOf } from './shelf-reading.ts';
import { deleteRevisions, writeRun } from './shelf-writing.ts';

/** What a shelf has from its store. */
export interface ShelfParts {
  readonly witness: EpochWitness | undefined;
  readonly filling: Filling;
  /** Where a database stands that was just made. */
  readonly standing?: Standing | undefined;
  /** Told when somebody begins to wait for a change. */
  readonly onWait: () => void;
}

/** One territory kept in a CouchDB database. */
export class CouchdbShelf implements Shelf {
  readonly name: string;
  readonly #database: CouchDatabase;
  readonly #life: ShelfLife;
  readonly #news: ShelfNews;

  readonly #onWait: () => void;

  constructor(name: string, database: CouchDatabase, parts: ShelfParts) {
    const { witness, filling, standing, onWait } = parts;
    this.name = name;
    this.#onWait = onWait;
    this.#database = database;
    this.#life = new ShelfLife({
      territory: name,
      database,
      witness,
      filling,
      onNewLife: () => {
        this.#news.fail(goneBack());
      },
    });
    if (standing) this.#life.begin(standing);
    this.#news = new ShelfNews({
      head: async () => (await this.#life.look()).seq,
      compare: compareSeqs,
    });
  }

  async head(): Promise<{ seq: string; epoch: string }> {
    return this.#life.look();
  }

  isBehind(seq: string): Promise<boolean> {
    return this.#life.isBehind(seq);
  }

  async get(id: string): Promise<Doc | undefined> {
    if (!mayBeAnId(id)) return undefined;
    await this.#life.mustBeSame();
    const answer = await this.#database.ask({ path: encodeURIComponent(id) });
    if (answer.ok) return docOf(objectOf(answer.value));
    if (absentIn(answer) === 'document') return undefined;
    throw failureOf(answer);
  }

  async getMany(ids: readonly string[]): Promise<(Doc | undefined)[]> {
    await this.#life.mustBeSame();
    const rows = await rowsOf(this.#database, ids, true);
    return ids.map((id) => {
      const doc = rows.get(id)?.['doc'];
      return isJson(doc) ? docOf(doc) : undefined;
    });
  }

  async write(writes: readonly Write[], options: WriteOptions = {}): Promise<WriteResult[]> {
    for (const { id, body } of writes) mustBeStorable(id, withoutStoreFields(body));
    await this.#life.mustBeSame();
    const results: WriteResult[] = [];
    for (const run of ascendingRuns(writes, options.order)) {
      results.push(...(await writeRun(this.#database, run)));
    }
    this.#news.look();
    return results;
  }

  revisions(docs: readonly Pick<Doc, '_id' | '_rev'>[]): Promise<string[][]> {
    return historiesOf(this.#database, docs);
  }

  async changes(
    since: string,
    options: { limit: number; prefixes?: readonly string[] },
  ): Promise<Page> {
    await this.#life.mustBeSame();
    return changesOf(this.#database, since, options);
  }

  waitForChange(since: string, limit: WaitLimit): Promise<boolean> {
    this.#onWait();
    return this.#news.wait(since, limit);
  }

  compare(a: string, b: string): number {
    return compareSeqs(a, b);
  }

  getLocal(key: string): Promise<Json | undefined> {
    return getNote(this.#database, key);
  }

  putLocal(key: string, body: Json | undefined): Promise<void> {
    return putNote(this.#database, key, body);
  }

  async remove(id: string, expected: string): Promise<boolean> {
    if (!mayBeAnId(id)) return false;
    await this.#life.mustBeSame();
    const [removed = false] = await deleteRevisions(this.#database, [{ id, rev: expected }]);
    this.#news.look();
    return removed;
  }

  async conflicts(): Promise<Conflict[]> {
    const { epoch } = await this.#life.look();
    return conflictsIn(this.#database, epoch);
  }

  endBranches(losers: readonly Pick<Doc, '_id' | '_rev'>[]): Promise<void> {
    return endBranches(this.#database, losers);
  }

  /** Somebody else may have written. */
  look(): void {
    this.#news.look();
  }

  /** CouchDB was away: what it has now may be another state than it had. */
  doubt(): void {
    this.#life.doubt();
    this.#news.look();
  }

  /** Lets everybody go who waits: the store closes. */
  async dismiss(): Promise<void> {
    this.#news.close();
    await this.#life.close();
  }
}
