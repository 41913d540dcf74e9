import { collectClosed } from './driver.ts';
import { TerritoryFile, type FileOwner } from './territory-file.ts';

/** How many closed files may wait for the garbage collector before it is called. */
const MAX_UNCOLLECTED = 64;

/** The territories' files that are open now: few, the least recently used is closed first. */
export class OpenFiles {
  readonly #files = new Map<string, TerritoryFile>();
  readonly #limit: number;
  #uncollected = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The open file of that path, opened if need be. */
  use(path: string, owner: FileOwner): TerritoryFile {
    const file = this.#files.get(path) ?? this.#open(path, owner);
    // Set again, so that the map's order is the order of use.
    this.#files.delete(path);
    this.#files.set(path, file);
    if (this.#files.size > this.#limit) this.#closeOldest();
    return file;
  }

  /** Closes a file that failed: the next use reads what the disk really has. */
  drop(path: string): void {
    const file = this.#files.get(path);
    if (!file) return;
    this.#files.delete(path);
    try {
      file.close();
    } catch {
      // It already failed, and its reason has been told.
    }
    this.#countClosed();
  }

  closeAll(): void {
    for (const path of [...this.#files.keys()]) this.drop(path);
  }

  #open(path: string, owner: FileOwner): TerritoryFile {
    try {
      return new TerritoryFile(path, owner);
    } catch (error) {
      // Opened and closed: whoever asks for a damaged territory again and again uses up descriptors.
      this.#countClosed();
      throw error;
    }
  }

  #closeOldest(): void {
    const [oldest] = this.#files.keys();
    if (oldest !== undefined) this.drop(oldest);
  }

  #countClosed(): void {
    this.#uncollected += 1;
    if (this.#uncollected < MAX_UNCOLLECTED) return;
    this.#uncollected = 0;
    collectClosed();
  }
}
