import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFull, StoreUnavailable } from '../store.ts';
import { connect, type Connection, type Statement } from './driver.ts';
import { isDamage } from './failures.ts';
import { bytesOf, numberOf, textIn } from './stored-row.ts';

/** What is known of a shelf outside its own file: the life it is in, and how far it has come. */
export interface WitnessedLife {
  readonly epoch: string;
  readonly seq: number;
}

const TABLE = `CREATE TABLE IF NOT EXISTS lives (
  name TEXT PRIMARY KEY, epoch TEXT NOT NULL, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID`;

/**
 * The epoch and the last seq of each shelf, in a file of their own: a territory's file that is put
 * back to an earlier state puts its own epoch back with it, and cannot know. It is written at every
 * commit without waiting for the disk: after a power cut it may be a little behind, never ahead, for
 * a commit is told here after the disk has it.
 */
export class WitnessFile {
  readonly #path: string;
  #open: OpenWitness;

  /** Opens it, made when absent. One that is damaged is begun anew: it only ever said what was. */
  constructor(folder: string) {
    this.#path = join(folder, 'witness.sqlite');
    this.#open = asked(opened(this.#path));
  }

  read(name: string): WitnessedLife | undefined {
    try {
      const row = this.#open.read.get(name) as { epoch: unknown; seq: number } | undefined;
      const epoch = textIn(row?.epoch);
      // What was seen and cannot be read is as if it had not been seen.
      return row && epoch !== undefined ? { epoch, seq: row.seq } : undefined;
    } catch (error) {
      this.#beginAnewIfDamaged(error);
      return undefined;
    }
  }

  /** Notes how far a shelf has come. A disk that is full keeps nobody from going on. */
  note(name: string, { epoch, seq }: WitnessedLife): void {
    try {
      this.#open.write.run(name, epoch, seq);
    } catch (error) {
      // The next commit tells it again.
      this.#beginAnewIfDamaged(error);
    }
  }

  /** Forgets a shelf that is no more. */
  forget(name: string): void {
    try {
      this.#open.forget.run(name);
    } catch (error) {
      this.#beginAnewIfDamaged(error);
    }
  }

  close(): void {
    this.#open.connection.close();
  }

  /** A page of it that is damaged must not make every territory unavailable. */
  #beginAnewIfDamaged(error: unknown): void {
    if (!(error instanceof StoreUnavailable) || !isDamage(error)) return;
    this.#open.connection.close();
    this.#open = asked(anew(this.#path));
  }
}

/** The open file, and what is asked of it. */
interface OpenWitness {
  readonly connection: Connection;
  readonly read: Statement;
  readonly write: Statement;
  readonly forget: Statement;
}

function asked(connection: Connection): OpenWitness {
  return {
    connection,
    read: connection.prepare(
      `SELECT ${bytesOf('epoch')}, ${numberOf('seq')} AS seq FROM lives WHERE name = ?`,
    ),
    write: connection.prepare('INSERT OR REPLACE INTO lives VALUES (?, ?, ?)'),
    forget: connection.prepare('DELETE FROM lives WHERE name = ?'),
  };
}

/** A disk that is full keeps nobody from starting: then what is seen is known until the next start. */
function opened(path: string): Connection {
  try {
    return prepared(path);
  } catch (error) {
    if (error instanceof StoreFull) return prepared(':memory:');
  }
  return anew(path);
}

function anew(path: string): Connection {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  return prepared(path);
}

function prepared(path: string): Connection {
  const connection = connect(path);
  try {
    connection.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${TABLE}`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
