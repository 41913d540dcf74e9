import { generationOf } from '../backup-lines.ts';
import { withoutStoreFields } from '../field-names.ts';
import { mustBeStorable } from '../storable.ts';
import type { Change, Doc, Page, Write, WriteResult } from '../store.ts';
import { connect, type Connection } from './driver.ts';
import { nextRevision } from './revision.ts';
import { checkFile } from './schema.ts';
import { statementsOf, type Statements } from './statements.ts';

/** One territory's open SQLite file. Every call is one step: done or not done, nothing between. */
export class TerritoryFile {
  readonly #connection: Connection;
  readonly #statements: Statements;

  /** Opens an existing file; throws StoreUnavailable when it is not one of ours. */
  constructor(path: string) {
    this.#connection = connect(path);
    // FULL: the commit returns when the disk has it. A small cache: many files may be open.
    this.#connection.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA cache_size = -1000;
    `);
    checkFile(this.#connection);
    this.#statements = statementsOf(this.#connection);
  }

  head(): { seq: string; epoch: string } {
    const { seq, epoch } = this.#statements.head();
    return { seq: String(seq), epoch };
  }

  get(id: string): Doc | undefined {
    const row = this.#statements.byId(id);
    return row && docOf(row);
  }

  /** The documents of these ids, in their order; undefined for each that is absent. */
  getMany(ids: readonly string[]): (Doc | undefined)[] {
    const [only] = ids;
    if (only !== undefined && ids.length === 1) return [this.get(only)];
    const rows = new Map(this.#statements.byIds(ids).map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = rows.get(id);
      return row && docOf(row);
    });
  }

  revisions(id: string): string[] {
    const row = this.#statements.history(id);
    return row ? revisionsOf(row) : [];
  }

  changes(since: number, limit: number, prefixes: readonly string[]): Page {
    const rows = this.#statements.after(since, limit + 1, prefixes);
    const pending = rows.length > limit;
    const changes = rows.slice(0, limit).map(changeOf);
    const lastSeq = (pending ? rows[limit - 1]?.seq : undefined) ?? this.#statements.head().seq;
    const removed = this.#statements.removals(since, lastSeq, prefixes);
    return { changes, removed, lastSeq: String(lastSeq), pending };
  }

  write(writes: readonly Write[]): WriteResult[] {
    // What cannot be stored is refused before the first write, so that a call is all or nothing.
    const ready = writes.map(prepared);
    return this.#step(() => {
      const before = this.#statements.head().seq;
      let seq = before;
      const results = ready.map((write): WriteResult => {
        const { id, expected, text } = write;
        const rev = nextRevision(expected, text);
        const written =
          expected === undefined
            ? this.#statements.insert(seq + 1, id, rev, text)
            : this.#statements.update(seq + 1, id, expected, rev, text);
        if (!written) return this.#conflict(id);
        seq += 1;
        return { id, ok: true, rev };
      });
      if (seq !== before) this.#statements.setHead(seq);
      return results;
    });
  }

  remove(id: string, expected: string): boolean {
    return this.#step(() => {
      const removed = this.#statements.remove(id, expected);
      if (!removed) return false;
      const seq = this.#statements.head().seq + 1;
      this.#statements.setHead(seq);
      this.#statements.addRemoval(seq, id);
      return true;
    });
  }

  getLocal(key: string): Record<string, unknown> | undefined {
    const text = this.#statements.local(key);
    return text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>);
  }

  putLocal(key: string, body: Record<string, unknown> | undefined): void {
    if (body === undefined) {
      this.#statements.removeLocal(key);
    } else {
      mustBeStorable(key, body);
      this.#statements.setLocal(key, JSON.stringify(body));
    }
  }

  /**
   * Leaves a file that is whole without its write-ahead log, so that it may be copied. PASSIVE:
   * the other modes wait for a backup that is reading, and everybody with them.
   */
  close(): void {
    try {
      this.#connection.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } finally {
      this.#connection.close();
    }
  }

  #conflict(id: string): WriteResult {
    const current = this.#statements.revision(id);
    return current === undefined ? { id, ok: false } : { id, ok: false, current };
  }

  #step<Result>(act: () => Result): Result {
    this.#connection.exec('BEGIN IMMEDIATE');
    try {
      const result = act();
      this.#connection.exec('COMMIT');
      return result;
    } catch (error) {
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

/** A stored row as a document. */
function docOf(row: { id: string; rev: string; body: string }): Doc {
  const body = JSON.parse(row.body) as Record<string, unknown>;
  return Object.assign(body, { _id: row.id, _rev: row.rev });
}

/** A row's known revision ids, newest first. */
export function revisionsOf({ rev, ancestors }: { rev: string; ancestors: string }): string[] {
  const hashes = ancestors.match(/.{32}/g) ?? [];
  const generation = generationOf(rev);
  return [rev, ...hashes.map((hash, age) => `${generation - 1 - age}-${hash}`)];
}

function changeOf(row: { seq: number; id: string; rev: string; body: string }): Change {
  return { seq: String(row.seq), id: row.id, rev: row.rev, doc: docOf(row) };
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
