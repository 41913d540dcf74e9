import { StoreUnavailable } from '../store.ts';
import { countedByIndex, endReading } from './backup.ts';
import { connect, type Connection } from './driver.ts';
import { bytesOf, mustAscend, textIn } from './stored-row.ts';

/** How many rows are looked at before others get a turn. */
const BATCH_SIZE = 500;

interface FiledRow {
  seq: number;
  id: unknown;
  /** 1 when the index of ids has this document at this place. */
  filed: number;
}

/**
 * Looks whether the index of ids and the rows of a territory's file say the same, while others go on. An
 * index that is damaged tells of nothing by itself: a document that it lost would be taken for absent.
 * @returns the names of the documents that it lost
 * @throws StoreUnavailable when the file cannot be read, or the index names what is not there
 */
export async function lookThrough(path: string): Promise<string[]> {
  const connection = connect(path);
  try {
    connection.exec('BEGIN');
    const lost: string[] = [];
    let rowCount = 0;
    for (const rows of batches(connection)) {
      lost.push(
        ...rows.flatMap(({ seq, id, filed }) => (filed === 1 ? [] : (textIn(id) ?? `#${seq}`))),
      );
      rowCount += rows.length;
      await new Promise(setImmediate);
    }
    if (lost.length === 0 && rowCount !== countedByIndex(connection)) {
      throw new StoreUnavailable('The index of a territory’s file is damaged (SQLITE_CORRUPT).');
    }
    return lost;
  } finally {
    endReading(connection);
  }
}

function* batches(connection: Connection): Iterable<FiledRow[]> {
  const read = connection.prepare(
    `SELECT seq, ${bytesOf('id')}, EXISTS (
       SELECT 1 FROM documents AS filed INDEXED BY sqlite_autoindex_documents_1
       WHERE filed.id = documents.id AND filed.seq = documents.seq) AS filed
     FROM documents WHERE seq > ? ORDER BY seq LIMIT ?`,
  );
  for (let after = 0; ;) {
    const rows = read.all(after, BATCH_SIZE) as FiledRow[];
    mustAscend(rows, after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.seq;
  }
}
