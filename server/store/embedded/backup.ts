import { endLine, entryLine, headerLine, type BackupEntry } from '../backup-lines.ts';
import { DamagedDocuments, StoreUnavailable } from '../store.ts';
import { connect, type Connection } from './driver.ts';
import { bytesOf, docIn, numberOf, mustAscend, revisionsIn, textIn } from './stored-row.ts';

/** How many documents are read before others get a turn. */
const BATCH_SIZE = 200;

interface StoredRow {
  seq: number;
  id: unknown;
  rev: unknown;
  body: unknown;
  ancestors: unknown;
  /** 1 when the index of ids has this document at this place. */
  filed: number;
}

/**
 * A territory's documents as they are at one moment, while others go on writing: a connection of
 * its own keeps one read snapshot. A backup of a damaged file must not look like a good one: what
 * cannot be read is told to `leaveOut`, or ends the backup with all its names (DamagedDocuments);
 * and StoreUnavailable is thrown when the rows are not as many as the index of ids has.
 */
export async function* backupFile(
  path: string,
  territory: string,
  leaveOut?: (damaged: string) => void,
): AsyncIterable<string> {
  const connection = connect(path);
  try {
    connection.exec('BEGIN');
    yield headerLine({ territory, ...headOf(connection, territory) });
    const damaged: string[] = [];
    let rowCount = 0;
    for (const rows of batches(connection)) {
      for (const row of rows) {
        const entry = entryIn(row);
        if (typeof entry === 'string') damaged.push(entry);
        else yield entryLine(entry);
      }
      rowCount += rows.length;
      await new Promise(setImmediate);
    }
    if (damaged.length > 0 && !leaveOut) throw new DamagedDocuments(territory, damaged);
    for (const name of damaged) leaveOut?.(name);
    if (rowCount !== countedByIndex(connection)) {
      throw new StoreUnavailable(`The file of ${territory} is damaged: index and rows differ.`);
    }
    yield endLine(rowCount - damaged.length);
  } finally {
    endReading(connection);
  }
}

/** The snapshot is given back first: a closed connection may keep it until it is collected. */
export function endReading(connection: Connection): void {
  try {
    connection.exec('ROLLBACK');
  } catch {
    // A damaged file may have let no reading begin.
  }
  connection.close();
}

function headOf(connection: Connection, territory: string): { epoch: string; seq: string } {
  const head = connection
    .prepare(`SELECT ${bytesOf('epoch')}, ${numberOf('last_seq')} AS seq FROM shelf`)
    .get() as { epoch: unknown; seq: number } | undefined;
  const epoch = textIn(head?.epoch);
  if (!head || epoch === undefined) {
    throw new StoreUnavailable(`The head of ${territory} is damaged.`);
  }
  return { epoch, seq: String(head.seq) };
}

/** The row as a line of the backup, or its name when it is damaged. */
function entryIn(row: StoredRow): BackupEntry | string {
  const id = textIn(row.id);
  const doc = id === undefined ? undefined : docIn(id, row);
  const revisions = revisionsIn(row);
  if (id === undefined || !doc || !revisions || row.filed !== 1) return id ?? `#${row.seq}`;
  const { _id, _rev, ...body } = doc;
  return { id, revisions, body };
}

function* batches(connection: Connection): Iterable<StoredRow[]> {
  const read = connection.prepare(
    `SELECT seq, ${bytesOf('id', 'rev', 'body', 'ancestors')}, EXISTS (
       SELECT 1 FROM documents AS filed INDEXED BY sqlite_autoindex_documents_1
       WHERE filed.id = documents.id AND filed.seq = documents.seq) AS filed
     FROM documents WHERE seq > ? ORDER BY seq LIMIT ?`,
  );
  for (let after = 0; ;) {
    const rows = read.all(after, BATCH_SIZE) as StoredRow[];
    mustAscend(rows, after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.seq;
  }
}

/** How many documents the index of ids has. */
export function countedByIndex(connection: Connection): number {
  const { count } = connection
    .prepare('SELECT count(*) AS count FROM documents INDEXED BY sqlite_autoindex_documents_1')
    .get() as { count: number };
  return count;
}
