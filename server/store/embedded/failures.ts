import { StoreFull, StoreUnavailable } from '../store.ts';

const REASONS: readonly (readonly [prefix: string, reason: string])[] = [
  ['SQLITE_FULL', 'The disk is full.'],
  ['ENOSPC', 'The disk is full.'],
  ['EDQUOT', 'The disk quota is used up.'],
  ['SQLITE_READONLY', 'The data folder cannot be written to.'],
  ['EROFS', 'The data folder is on a disk that is mounted read-only.'],
  ['EACCES', 'This process may not use the data folder.'],
  ['EPERM', 'This process may not use the data folder.'],
  ['ENOTDIR', 'The path of the data folder leads through a file.'],
  ['EEXIST', 'The path of the data folder is a file.'],
  ['EMFILE', 'Too many files are open.'],
  ['ENFILE', 'Too many files are open.'],
  ['SQLITE_CANTOPEN', 'A file in the data folder cannot be opened.'],
  ['ENOENT', 'The data folder, or a file in it, is gone.'],
  ['SQLITE_CORRUPT', 'A file in the data folder is damaged: restore it from a backup.'],
  ['SQLITE_NOTADB', 'A file in the data folder is not a database, or is damaged.'],
  ['SQLITE_BUSY', 'A file in the data folder is held by another process.'],
  ['SQLITE_LOCKED', 'A file in the data folder is held by another process.'],
  ['SQLITE_IOERR', 'The disk does not read or write as it should.'],
  ['EIO', 'The disk does not read or write as it should.'],
];

/** SQLite makes the room for its shared memory when it opens a file, and fails there in its own way. */
const FULL = /^(?:SQLITE_FULL|ENOSPC|EDQUOT|SQLITE_IOERR_SHM)/;

/** A failure of SQLite or of the file system, told as StoreUnavailable with a reason to act on. */
export function unavailable(error: unknown): Error {
  if (error instanceof StoreUnavailable) return error;
  const code = codeOf(error);
  const reason = REASONS.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (reason !== undefined) {
    const Failure = FULL.test(code) ? StoreFull : StoreUnavailable;
    return new Failure(`${reason} (${code})`, { cause: error });
  }
  if (code.startsWith('SQLITE_')) {
    return new StoreUnavailable(`The database does not answer as it should. (${code})`, {
      cause: error,
    });
  }
  // Without a code of the world it is a mistake in the program, and stays one.
  return error instanceof Error ? error : new Error(String(error));
}

/** Whether it says that a file is damaged, and not that it is held, full or away. */
export function isDamage(error: StoreUnavailable): boolean {
  return /SQLITE_(?:CORRUPT|NOTADB)/.test(error.message);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  // libsql reports a file that it cannot open without a code.
  return error.message.startsWith('ConnectionFailed') ? 'SQLITE_CANTOPEN' : '';
}
