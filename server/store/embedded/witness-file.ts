import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFull } from '../store.ts';
import { connect, type Connection, type Statement } from './driver.ts';
import { bytesOf, textIn } from './stored-row.ts';

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
  readonly #connection: Connection;
  readonly #read: Statement;
  readonly #write: Statement;
  readonly #forget: Statement;

  /** Opens it, made when absent. One that is damaged is begun anew: it only ever said what was. */
  constructor(folder: string) {
    const path = join(folder, 'witness.sqlite');
    this.#connection = opened(path);
    this.#read = this.#connection.prepare(
      `SELECT ${bytesOf('epoch')}, seq FROM lives WHERE name = ?`,
    );
    this.#write = this.#connection.prepare('INSERT OR REPLACE INTO lives VALUES (?, ?, ?)');
    this.#forget = this.#connection.prepare('DELETE FROM lives WHERE name = ?');
  }

  read(name: string): WitnessedLife | undefined {
    const row = this.#read.get(name) as { epoch: unknown; seq: number } | undefined;
    const epoch = textIn(row?.epoch);
    // What was seen and cannot be read is as if it had not been seen.
    return row && epoch !== undefined ? { epoch, seq: row.seq } : undefined;
  }

  /** Notes how far a shelf has come. A disk that is full keeps nobody from going on. */
  note(name: string, { epoch, seq }: WitnessedLife): void {
    try {
      this.#write.run(name, epoch, seq);
    } catch {
      // The next commit tells it again.
    }
  }

  /** Forgets a shelf that is no more. */
  forget(name: string): void {
    this.#forget.run(name);
  }

  close(): void {
    this.#connection.close();
  }
}

/** A disk that is full keeps nobody from starting: then what is seen is known until the next start. */
function opened(path: string): Connection {
  try {
    return prepared(path);
  } catch (error) {
    if (error instanceof StoreFull) return prepared(':memory:');
  }
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
