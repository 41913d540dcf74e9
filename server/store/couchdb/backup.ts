import { endLine, entryLine, headerLine } from '../backup-lines.ts';
import type { Shelf } from '../store.ts';

/** How many documents are read at once. */
const BATCH_SIZE = 200;

/**
 * A territory's documents, read page by page up to where the order ended at the beginning. CouchDB
 * has no snapshot over several requests: a document that changes meanwhile may come twice, and then
 * counts where it is last; each document comes at least as it was at the beginning.
 */
export async function* backupShelf(shelf: Shelf): AsyncIterable<string> {
  const { seq: end, epoch } = await shelf.head();
  yield headerLine({ territory: shelf.name, epoch, seq: end });
  let documents = 0;
  let since = '0';
  do {
    const page = await shelf.changes(since, { limit: BATCH_SIZE });
    const histories = await shelf.revisions(page.changes.map(({ doc }) => doc));
    for (const [index, { id, doc }] of page.changes.entries()) {
      const revisions = histories[index] ?? [];
      // Removed or changed meanwhile, and not remembered: then it comes again further on, or never.
      if (revisions.length === 0) continue;
      yield entryLine({ id, revisions, body: doc });
      documents += 1;
    }
    if (shelf.compare(page.lastSeq, since) === 0 && !page.pending) break;
    since = page.lastSeq;
  } while (shelf.compare(since, end) < 0);
  yield endLine(documents);
}
