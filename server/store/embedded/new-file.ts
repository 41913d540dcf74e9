import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BackupEntry } from '../backup-lines.ts';
import { withoutStoreFields } from '../field-names.ts';
import { mustBeStorable } from '../storable.ts';
import { BackupRefused, ShelfExists } from '../store.ts';
import { connect, type Connection } from './driver.ts';
import { unavailable } from './failures.ts';
import { makeTables } from './schema.ts';

/** How many documents go in before others get a turn. */
const BATCH_SIZE = 200;
const HASH = 32;

/** What a new territory begins with, in order. */
export type Entries = AsyncIterable<BackupEntry> | Iterable<BackupEntry>;

/**
 * Makes a territory's file with these documents, in their order. It is filled beside its place and
 * moved there at the end: whatever happens before, no half territory is ever there.
 * @returns the last seq in it
 */
export async function fillNewFile(path: string, epoch: string, entries: Entries): Promise<number> {
  const draft = `${path}.draft`;
  removeDraft(draft);
  try {
    const last = await fill(draft, epoch, entries);
    if (existsSync(path)) throw new ShelfExists();
    renameSync(draft, path);
    syncFolder(dirname(path));
    return last;
  } catch (error) {
    removeDraft(draft);
    throw unavailable(error);
  }
}

async function fill(draft: string, epoch: string, entries: Entries): Promise<number> {
  const connection = connect(draft);
  try {
    // One file without a log beside it, since it will be moved; one transaction, synced at its end.
    connection.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; BEGIN IMMEDIATE');
    makeTables(connection, epoch);
    const last = await insertAll(connection, entries);
    connection.prepare('UPDATE shelf SET last_seq = ?').run(last);
    connection.exec('COMMIT');
    return last;
  } finally {
    connection.close();
  }
}

async function insertAll(connection: Connection, entries: Entries): Promise<number> {
  // A document that comes twice (CouchDB's backups are not one snapshot) counts where it is last.
  const insert = connection.prepare(
    'INSERT OR REPLACE INTO documents (seq, id, rev, body, ancestors) VALUES (?, ?, ?, ?, ?)',
  );
  let seq = 0;
  for await (const { id, revisions, body } of entries) {
    const [rev = '', ...ancestors] = revisions;
    const own = withoutStoreFields(body);
    const text = JSON.stringify(own);
    refuseUnstorable(id, own, text);
    seq += 1;
    insert.run(seq, id, rev, text, ancestors.map((ancestor) => ancestor.slice(-HASH)).join(''));
    if (seq % BATCH_SIZE === 0) await new Promise(setImmediate);
  }
  return seq;
}

function refuseUnstorable(id: string, body: Record<string, unknown>, text: string): void {
  try {
    mustBeStorable(id, body, text);
  } catch (error) {
    throw new BackupRefused(error instanceof Error ? error.message : 'It cannot be stored.');
  }
}

function removeDraft(draft: string): void {
  for (const file of [draft, `${draft}-journal`]) rmSync(file, { force: true });
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
