import { withoutStoreFields } from '../field-names.ts';
import { mustBeStorable } from '../storable.ts';
import type { KnownDamage } from '../known-damage.ts';
import { DamagedDocuments } from '../store.ts';
import type { Change, Doc, Page, Write, WriteResult } from '../store.ts';
import { rowsInPage } from '../page-bytes.ts';
import { connect, type Connection } from './driver.ts';
import { FileIdentity } from './file-identity.ts';
import { FileLife } from './file-life.ts';
import { nextRevision } from './revision.ts';
import { checkFile } from './schema.ts';
import { statementsOf, type Row, type Statements } from './statements.ts';
import { WriteAheadLog } from './write-ahead-log.ts';
import { rowsAfter } from './rows-after.ts';
import { docIn, objectIn, revisionIn, revisionsIn, textIn, weightOf } from './stored-row.ts';

/** Whose file it is, and where what cannot be read in it is noted. */
export interface FileOwner {
  readonly shelf: string;
  readonly damage: KnownDamage;
}

/**
 * One territory's open SQLite file. Every call is one step: done or not done, nothing between. A
 * document that cannot be read is named, and everything else is read as ever.
 */
export class TerritoryFile {
  readonly #owner: FileOwner;
  readonly #connection: Connection;
  readonly #statements: Statements;
  readonly #identity: FileIdentity;
  readonly #log: WriteAheadLog;
  readonly #life: FileLife;

  /** Opens an existing file; throws StoreUnavailable when it is not one of ours. */
  constructor(path: string, owner: FileOwner) {
    this.#owner = owner;
    this.#identity = new FileIdentity(path);
    this.#connection = connect(path);
    this.#log = new WriteAheadLog(this.#connection, this.#identity);
    try {
      // FULL: the commit returns when the disk has it. A small cache: many files may be open.
      this.#connection.exec(`
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -1000;
        PRAGMA wal_autocheckpoint = 0;
      `);
      checkFile(this.#connection);
      this.#statements = statementsOf(this.#connection);
      this.#life = new FileLife(this.#statements, owner.shelf);
    } catch (error) {
      this.#connection.close();
      throw error;
    }
    this.#identity.remember();
  }

  /** Whose file it is. */
  get shelf(): string {
    return this.#owner.shelf;
  }

  /** The life it is in. */
  get epoch(): string {
    return this.#life.epoch;
  }

  /** The number of the last seq given. */
  get last(): number {
    return this.#life.last;
  }

  /** Whether somebody else put another file there, or wrote into it. */
  get isReplaced(): boolean {
    return this.#identity.hasChanged();
  }

  /** Whether somebody else put a log beside it. */
  get isLogReplaced(): boolean {
    return this.#identity.hasLogChanged();
  }

  head(): { seq: string; epoch: string } {
    return { seq: this.#life.seq(this.last), epoch: this.epoch };
  }

  /** Whether a seq was given in this very past. */
  isOnTheWay(seq: string): boolean {
    return this.#life.isOnTheWay(seq);
  }

  /** Begins another life: what was given in the one before leads nowhere. */
  beginLife(epoch: string): void {
    this.#step(() => {
      this.#life.begin(epoch);
    });
  }

  get(id: string): Doc | undefined {
    return this.getMany([id])[0];
  }

  /** The documents of these ids, in their order; undefined for each that is absent. */
  getMany(ids: readonly string[]): (Doc | undefined)[] {
    const docs = ids.map((): Doc | undefined => undefined);
    const damaged = new Set<string>();
    for (const { place, ...row } of this.#rowsOf(ids)) {
      const id = ids[place] ?? '';
      docs[place] = docIn(id, row);
      if (!docs[place]) damaged.add(id);
    }
    // What the index of ids has lost is not absent.
    for (const [at, id] of ids.entries()) if (!docs[at] && this.#isDamaged(id)) damaged.add(id);
    this.#mustBeWhole([...damaged]);
    return docs;
  }

  /** Known revisions from this very one back; none when the document does not have it. */
  revisions(docs: readonly Pick<Doc, '_id' | '_rev'>[]): string[][] {
    const damaged: string[] = [];
    const histories = docs.map(({ _id, _rev }) => {
      const row = _id === '' ? undefined : this.#statements.history(_id);
      const revisions = row ? revisionsIn(row) : [];
      if (!revisions) damaged.push(_id);
      const from = revisions?.indexOf(_rev) ?? -1;
      return revisions && from >= 0 ? revisions.slice(from) : [];
    });
    this.#mustBeWhole(damaged);
    return histories;
  }

  changes(since: number, limit: number, prefixes: readonly string[]): Page {
    const rows = rowsAfter(this.#statements, since, limit + 1, prefixes);
    const taken = Math.min(limit, rowsInPage(rows, weightOf));
    const pending = rows.length > taken;
    const read = rows.slice(0, taken).map((row) => this.#changeIn(row));
    const lastSeq = (pending ? rows[taken - 1]?.seq : undefined) ?? this.#statements.head().seq;
    const removals = this.#statements.removals(since, lastSeq, prefixes);
    const removed = removals.map(({ seq, id }) => textIn(id) ?? { damaged: `#${seq}` });
    const damaged = [...read, ...removed].flatMap((one) =>
      typeof one === 'object' && 'damaged' in one ? one.damaged : [],
    );
    this.#owner.damage.add(this.#owner.shelf, damaged);
    return {
      changes: read.filter((one): one is Change => 'doc' in one),
      removed: removed.filter((one) => typeof one === 'string'),
      damaged,
      lastSeq: this.#life.seq(lastSeq),
      pending,
    };
  }

  /**
   * Writes all of it, or nothing.
   * @param run the run of the server that writes
   * @param more whether the disk is waited for with the next write only, which follows at once
   */
  write(writes: readonly Write[], run: string, more = false): WriteResult[] {
    // What cannot be stored is refused before the first write, so that a call is all or nothing.
    const ready = writes.map(prepared);
    const characters = ready.reduce((sum, { text }) => sum + text.length, 0);
    const act = (): WriteResult[] => {
      const before = this.#statements.head().seq;
      let seq = before;
      const results = ready.map((write): WriteResult => {
        const { id, expected, text } = write;
        const rev = nextRevision(expected, text);
        // The index may have lost it: a second one of that id would stand beside it.
        if (expected === undefined && this.#isDamaged(id)) return this.#conflict(id);
        const written =
          expected === undefined
            ? this.#statements.insert(seq + 1, id, rev, text)
            : this.#statements.update(seq + 1, id, expected, rev, text);
        if (!written) return this.#conflict(id);
        seq += 1;
        this.#owner.damage.forget(this.#owner.shelf, id);
        return { id, ok: true, rev };
      });
      if (seq !== before) this.#life.goOn(seq, run);
      return results;
    };
    return more
      ? this.#withoutDisk(() => this.#step(act, characters))
      : this.#step(act, characters);
  }

  /**
   * Removes a document that is still at that revision.
   * @param run the run of the server that removes it
   */
  remove(id: string, expected: string, run: string): boolean {
    return this.#step(() => {
      const removed = this.#statements.remove(id, expected);
      if (!removed) return false;
      const seq = this.#statements.head().seq + 1;
      this.#life.goOn(seq, run);
      this.#statements.addRemoval(seq, id);
      return true;
    });
  }

  getLocal(key: string): Record<string, unknown> | undefined {
    const row = this.#statements.local(key);
    const body = row && objectIn(row.body);
    if (row && !body) this.#mustBeWhole([`_local/${key}`]);
    return body;
  }

  putLocal(key: string, body: Record<string, unknown> | undefined): void {
    if (body === undefined) {
      this.#statements.removeLocal(key);
    } else {
      mustBeStorable(key, body);
      this.#statements.setLocal(key, JSON.stringify(body));
    }
    this.#log.grew(0);
  }

  /** Leaves a file that is whole without its log, and may be copied. PASSIVE does not wait for a backup that reads. */
  close(): void {
    this.#log.stop();
    try {
      this.#connection.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } finally {
      this.#connection.close();
    }
  }

  /**
   * Lets go of a file in whose place another one stands. The connection itself lives on until the
   * garbage collector meets it, and would then take the other file's log away: so its own is ended
   * here. Where another file was moved to its place SQLite sees that by itself, and touches nothing.
   */
  leave(): void {
    this.#log.stop();
    if (!this.#identity.hasMoved()) this.#connection.exec('PRAGMA journal_mode = DELETE');
    this.#connection.close();
  }

  #rowsOf(ids: readonly string[]): Iterable<Row & { place: number }> {
    const [only] = ids;
    if (only === undefined || ids.length > 1) return this.#statements.byIds(ids);
    const row = this.#statements.byId(only);
    return row ? [{ ...row, place: 0 }] : [];
  }

  #changeIn(row: Row): Change | { damaged: string } {
    const id = textIn(row.id);
    const doc = id === undefined || this.#isDamaged(id) ? undefined : docIn(id, row);
    if (id === undefined || !doc) return { damaged: id ?? `#${row.seq}` };
    return { seq: this.#life.seq(row.seq), id, rev: doc._rev, doc };
  }

  #isDamaged(id: string): boolean {
    return this.#owner.damage.has(this.#owner.shelf, id);
  }

  #mustBeWhole(damaged: readonly string[]): void {
    if (damaged.length === 0) return;
    this.#owner.damage.add(this.#owner.shelf, damaged);
    throw new DamagedDocuments(this.#owner.shelf, damaged);
  }

  #conflict(id: string): WriteResult {
    // A damaged revision is told by the reading that follows a conflict; the batch goes on.
    const current = revisionIn(this.#statements.history(id)?.rev);
    return { id, ok: false, ...(current !== undefined && { current }) };
  }

  /** The log is one file: whoever waits for its end has waited for all of it. */
  #withoutDisk<Result>(act: () => Result): Result {
    this.#connection.exec('PRAGMA synchronous = NORMAL');
    try {
      return act();
    } finally {
      this.#connection.exec('PRAGMA synchronous = FULL');
    }
  }

  #step<Result>(act: () => Result, characters = 0): Result {
    const putBack = this.#life.keep();
    this.#connection.exec('BEGIN IMMEDIATE');
    try {
      const result = act();
      this.#connection.exec('COMMIT');
      this.#log.grew(characters);
      return result;
    } catch (error) {
      putBack();
      this.#rollBack();
      throw error;
    }
  }

  #rollBack(): void {
    try {
      this.#connection.exec('ROLLBACK');
    } catch {
      // A full disk has rolled back by itself: then there is no transaction left to end.
    }
  }
}

function prepared({ id, expected, body }: Write): {
  id: string;
  expected: string | undefined;
  text: string;
} {
  const own = withoutStoreFields(body);
  const text = JSON.stringify(own);
  mustBeStorable(id, own, text);
  return { id, expected, text };
}
