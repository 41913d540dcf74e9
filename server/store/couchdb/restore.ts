import { graftable, type BackupEntry } from '../backup-lines.ts';
import { withoutStoreFields } from '../field-names.ts';
import { whyNotStorable } from '../storable.ts';
import { BackupRefused, StoreUnavailable } from '../store.ts';
import { ascendingRuns } from './ascending-runs.ts';
import { listOf } from './couch-answers.ts';
import type { CouchDatabase } from './couch-database.ts';

/** How many documents are gathered before they are sent. */
const BATCH_SIZE = 200;

/** Fills a new database with a backup's documents, their revisions and their order. */
export async function fillDatabase(
  database: CouchDatabase,
  entries: AsyncIterable<BackupEntry>,
): Promise<void> {
  let gathered: BackupEntry[] = [];
  for await (const entry of entries) {
    const reason = whyNotStorable(entry.id, withoutStoreFields(entry.body));
    if (reason !== undefined) throw new BackupRefused(`A document cannot be stored: ${reason}.`);
    gathered.push(entry);
    if (gathered.length < BATCH_SIZE) continue;
    await graft(database, gathered);
    gathered = [];
  }
  await graft(database, gathered);
}

async function graft(database: CouchDatabase, entries: readonly BackupEntry[]): Promise<void> {
  for (const run of ascendingRuns(entries)) {
    const body = { new_edits: false, docs: run.map(graftable) };
    const path = '_bulk_docs';
    const errors = await database.demand({ method: 'POST', path, body, safe: true });
    // With new_edits: false CouchDB lists only what it did not take.
    if (listOf(errors).some((result) => 'error' in result)) {
      throw new StoreUnavailable('CouchDB did not take every document of the backup.');
    }
  }
}
