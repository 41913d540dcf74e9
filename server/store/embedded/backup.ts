import { endLine, entryLine, headerLine } from '../backup-lines.ts';
import { StoreUnavailable } from '../store.ts';
import { connect, type Connection } from './driver.ts';
import { revisionsOf } from './territory-file.ts';

/** How many documents are read before others get a turn. */
const BATCH_SIZE = 200;

interface StoredRow {
  seq: number;
  id: string;
  rev: string;
  body: string;
  ancestors: string;
}

/**
 * A territory's documents as they are at one moment, while others go on writing: a connection of
 * its own keeps one read snapshot. Throws StoreUnavailable rather than end when the rows are not as
 * many as the index of ids has, for a backup of a damaged file must not look like a good one.
 */
export async function* backupFile(path: string, territory: string): AsyncIterable<string> {
  const connection = connect(path);
  connection.exec('BEGIN');
  try {
    const { epoch, seq } = connection.prepare('SELECT epoch, last_seq AS seq FROM shelf').get() as {
      epoch: string;
      seq: number;
    };
    yield headerLine({ territory, epoch, seq: String(seq) });
    let documents = 0;
    for (const rows of batches(connection)) {
      for (const row of rows) {
        const body = JSON.parse(row.body) as Record<string, unknown>;
        yield entryLine({ id: row.id, revisions: revisionsOf(row), body });
      }
      documents += rows.length;
      await new Promise(setImmediate);
    }
    if (documents !== countedByIndex(connection)) {
      throw new StoreUnavailable('The territory’s file is damaged: its index and rows differ.');
    }
    yield endLine(documents);
  } finally {
    connection.exec('ROLLBACK');
    connection.close();
  }
}

function* batches(connection: Connection): Iterable<StoredRow[]> {
  const read = connection.prepare(
    'SELECT seq, id, rev, body, ancestors FROM documents WHERE seq > ? ORDER BY seq LIMIT ?',
  );
  let rows = read.all(0, BATCH_SIZE) as StoredRow[];
  while (rows.length > 0) {
    yield rows;
    rows = read.all(rows.at(-1)?.seq ?? 0, BATCH_SIZE) as StoredRow[];
  }
}

function countedByIndex(connection: Connection): number {
  const { count } = connection
    .prepare('SELECT count(*) AS count FROM documents INDEXED BY sqlite_autoindex_documents_1')
    .get() as { count: number };
  return count;
}
