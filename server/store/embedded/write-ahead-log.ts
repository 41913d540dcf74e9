import { BUSY_MS, type Connection } from './driver.ts';
import type { FileIdentity } from './file-identity.ts';

/** After so many characters of new documents the log is written back to the file. */
const MAX_CHARACTERS = 4_000_000;
/** After so long (milliseconds) it is written back too. */
const IDLE_MS = 500;

/**
 * The log that SQLite keeps beside a file, written back from here and not by SQLite itself: so any
 * other change of the file is somebody else's. It is emptied soon after each write, so that the file
 * alone is the territory, whoever copies it or kills us.
 */
export class WriteAheadLog {
  readonly #connection: Connection;
  readonly #identity: FileIdentity;
  #characters = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(connection: Connection, identity: FileIdentity) {
    this.#connection = connection;
    this.#identity = identity;
  }

  /** So much was just committed. */
  grew(characters: number): void {
    this.#characters += characters;
    if (this.#characters > MAX_CHARACTERS) this.#writeBack('PASSIVE');
    this.#idle ??= setTimeout(() => {
      this.#idle = undefined;
      this.#writeBack('TRUNCATE');
    }, IDLE_MS).unref();
  }

  /** Writes it back no more: the file is being closed. */
  stop(): void {
    clearTimeout(this.#idle);
  }

  #writeBack(how: 'PASSIVE' | 'TRUNCATE'): void {
    try {
      // What somebody else put in its place is not to be written over.
      if (this.#identity.hasChanged()) return;
      // Whoever reads (a backup) is not waited for: then it is done after the next write.
      this.#connection.exec(
        `PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(${how}); PRAGMA busy_timeout = ${BUSY_MS}`,
      );
      this.#characters = 0;
      this.#identity.remember();
    } catch {
      // The log stays as it is: nothing is lost, and the next write tries again.
    }
  }
}
