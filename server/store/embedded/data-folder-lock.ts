import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '../store.ts';
import { connect } from './driver.ts';

/** The sign that this process alone uses a data folder. */
export interface DataFolderLock {
  release(): void;
}

/**
 * Takes the data folder for this process; throws StoreUnavailable when another one has it.
 *
 * The lock is the operating system's, held through SQLite on `lock.sqlite`: it ends with its
 * process, also after kill -9, and it holds between containers that share a folder. A file with a
 * process id would do neither: ids come back, and every container has a process 1. `owner.json` only
 * says to people whom to stop.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const connection = connect(join(folder, 'lock.sqlite'), 0);
  const ownerFile = join(folder, 'owner.json');
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (!isBusy(error)) throw error;
    throw new StoreUnavailable(
      `The data folder ${folder} is already in use by ${ownerIn(ownerFile)}. ` +
        'Stop that one first, or give this one another DATA_DIR.',
    );
  }
  try {
    writeFileSync(ownerFile, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  } catch {
    // On a full disk there is no such word to people; the lock itself holds.
  }
  return {
    release() {
      rmSync(ownerFile, { force: true });
      connection.exec('ROLLBACK');
      connection.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof StoreUnavailable && error.message.includes('SQLITE_BUSY');
}

function ownerIn(file: string): string {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8')) as { pid?: unknown; since?: unknown };
    return `process ${String(owner.pid)} (since ${String(owner.since)})`;
  } catch {
    return 'another process';
  }
}
