import type { Connection } from './driver.ts';
import { StoreUnavailable } from '../store.ts';

/** "COUD": tells our files from any other SQLite file. */
const APPLICATION_ID = 0x434f5544;
const VERSION = 1;

/**
 * `seq` is the row id, so that following changes reads the file in order; a document that changes
 * moves to the end. `ancestors` holds the hashes of the earlier revisions, newest first, 32
 * characters each: history is linear, so generations count down by one. It is the last column
 * because reading a body then never touches it.
 */
const TABLES = `
  CREATE TABLE documents (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    rev TEXT NOT NULL,
    body TEXT NOT NULL,
    ancestors TEXT NOT NULL
  ) STRICT;
  CREATE TABLE removals (seq INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT;
  CREATE TABLE locals (key TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE shelf (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    epoch TEXT NOT NULL,
    last_seq INTEGER NOT NULL
  ) STRICT;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${VERSION};
`;

/** Makes the tables in a new file, and begins the shelf's life. */
export function makeTables(connection: Connection, epoch: string): void {
  connection.exec(TABLES);
  connection.prepare('INSERT INTO shelf VALUES (1, ?, 0)').run(epoch);
}

/**
 * Checks at opening that the file is ours, of a version we know, and that its end fits its head.
 *
 * It does not run `PRAGMA quick_check`: that reads the whole file, seconds for a large one, at each
 * opening, and finds nothing after a crash, which WAL with synchronous=FULL survives by itself. What
 * damages files is disks and people (a `.sqlite` copied without its `-wal`). The comparison of head
 * and end notices the latter; any damaged page that is read later stops that read with
 * SQLITE_CORRUPT; and a backup reads and counts everything, so it can never quietly be incomplete.
 */
export function checkFile(connection: Connection): void {
  const ours =
    pragma(connection, 'application_id') === APPLICATION_ID &&
    pragma(connection, 'user_version') !== 0;
  if (!ours) throw new StoreUnavailable('A file in the data folder is not a Coudmain territory.');
  if (pragma(connection, 'user_version') !== VERSION) {
    throw new StoreUnavailable('A territory was written by a newer version of Coudmain.');
  }
  const fits = connection
    .prepare(
      `SELECT typeof(last_seq) = 'integer'
         AND last_seq >= coalesce((SELECT max(seq) FROM documents), 0) AS fits FROM shelf`,
    )
    .get() as { fits: number } | undefined;
  if (fits?.fits !== 1) {
    throw new StoreUnavailable('A territory’s file is damaged or half copied: restore a backup.');
  }
}

function pragma(connection: Connection, name: string): unknown {
  const row = connection.prepare(`PRAGMA ${name}`).get() as Record<string, unknown> | undefined;
  return row?.[name];
}
