import { createReadStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { BackupSource, Store } from '../store/store.ts';

const CHUNK_CHARACTERS = 64 * 1024;

/** There is a file of that name already: a backup is never written over another. */
export class FileExists extends Error {
  override readonly name = 'FileExists';
  constructor(path: string) {
    super(`${path} is there already: choose another name.`);
  }
}

/**
 * Writes a territory into a new file. The file is there when all of it is on the disk, or not at
 * all: it is filled under another name beside its place. Throws FileExists, UnknownShelf,
 * StoreUnavailable, and DamagedDocuments unless `leaveOut` is told of these.
 */
export async function saveBackup(
  source: BackupSource,
  territory: string,
  path: string,
  leaveOut?: (damaged: string) => void,
): Promise<void> {
  if (existsSync(path)) throw new FileExists(path);
  const draft = `${path}.part`;
  try {
    const file = await open(draft, 'w', 0o600);
    try {
      for await (const text of inChunks(source.backup(territory, leaveOut)))
        await file.appendFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (existsSync(path)) throw new FileExists(path);
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Makes a territory from such a file. Throws ShelfExists, BackupRefused, StoreUnavailable. */
export async function restoreBackup(store: Store, territory: string, path: string): Promise<void> {
  await store.restore(territory, linesOf(path));
}

/** Opened when the first line is asked for: what readline reads before somebody listens is lost. */
async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path) });
}

/** Lines with their ends, many at a time: each write is a call of the system. */
async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const line of lines) {
    text += `${line}\n`;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Has the system write a folder's own list of files to the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
