import { TerritoryFile } from './territory-file.ts';

/** The territories' files that are open now: few, the least recently used is closed first. */
export class OpenFiles {
  readonly #files = new Map<string, TerritoryFile>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The open file of that path, opened if need be. */
  use(path: string): TerritoryFile {
    const file = this.#files.get(path) ?? new TerritoryFile(path);
    // Set again, so that the map's order is the order of use.
    this.#files.delete(path);
    this.#files.set(path, file);
    if (this.#files.size > this.#limit) this.#closeOldest();
    return file;
  }

  /** Closes a file that failed: the next use reads what the disk really has. */
  drop(path: string): void {
    const file = this.#files.get(path);
    this.#files.delete(path);
    try {
      file?.close();
    } catch {
      // It already failed, and its reason has been told.
    }
  }

  closeAll(): void {
    for (const path of [...this.#files.keys()]) this.drop(path);
  }

  #closeOldest(): void {
    const [oldest] = this.#files.keys();
    if (oldest !== undefined) this.drop(oldest);
  }
}
