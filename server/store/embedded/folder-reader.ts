import { existsSync } from 'node:fs';
import { isShelfName } from '../shelf-names.ts';
import { UnknownShelf, type BackupSource } from '../store.ts';
import { backupFile } from './backup.ts';
import { fileOf, territoriesIn } from './folder-files.ts';

/**
 * Reads a data folder beside the service that has it: each file at one moment, as SQLite's readers
 * may while another process writes. It changes nothing, and takes no lock.
 */
export class FolderReader implements BackupSource {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  names(): Promise<string[]> {
    return territoriesIn(this.#folder);
  }

  async *backup(shelf: string, leaveOut?: (damaged: string) => void): AsyncIterable<string> {
    const file = fileOf(this.#folder, shelf);
    // SQLite would make the file that it does not find.
    if (!isShelfName(shelf) || !existsSync(file)) throw new UnknownShelf();
    yield* backupFile(file, shelf, leaveOut);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
