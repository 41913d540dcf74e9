import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { StoreUnavailable } from '../store.ts';
import { connect } from './driver.ts';
import { unavailable } from './failures.ts';
import { checkFile } from './schema.ts';
import type { TerritoryFile } from './territory-file.ts';

/**
 * Takes over what somebody put in the place of an open file while the server ran: an older copy, as
 * a rule. It is copied aside and looked through first, since a copy may be under way at this very
 * moment; then the old file is let go, with the log that belongs to it and not to the other one.
 * Throws StoreUnavailable while what is there is not whole; nothing of it is touched then.
 */
export function takeOver(path: string, open: TerritoryFile): void {
  const found = `${path}.found`;
  try {
    const before = statSync(path, { bigint: true });
    copyFileSync(path, found);
    if (open.isLogReplaced && existsSync(`${path}-wal`))
      copyFileSync(`${path}-wal`, `${found}-wal`);
    mustBeWhole(found);
    const after = statSync(path, { bigint: true });
    if (before.mtimeNs !== after.mtimeNs || before.size !== after.size) throw notWhole();
    open.leave();
    removeLogs(path);
    renameSync(found, path);
  } catch (error) {
    throw unavailable(error);
  } finally {
    for (const file of [found, `${found}-wal`, `${found}-shm`]) rmSync(file, { force: true });
  }
}

function mustBeWhole(found: string): void {
  const connection = connect(found);
  try {
    checkFile(connection);
    const check = connection.prepare('PRAGMA quick_check(1)').get() as Record<string, unknown>;
    if (Object.values(check)[0] !== 'ok') throw notWhole();
    // One file, whatever it was before: a log of its own would stay behind when it is moved.
    connection.exec('PRAGMA journal_mode = DELETE');
  } finally {
    connection.close();
  }
}

function removeLogs(path: string): void {
  for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
}

function notWhole(): StoreUnavailable {
  return new StoreUnavailable('A territory’s file was replaced by one that is not whole yet.');
}
