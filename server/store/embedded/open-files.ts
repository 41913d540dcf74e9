import { collectClosed } from './driver.ts';
import { TerritoryFile } from './territory-file.ts';

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
    if (oldest === undefined) return;
    this.drop(oldest);
    this.#uncollected += 1;
    if (this.#uncollected < MAX_UNCOLLECTED) return;
    this.#uncollected = 0;
    collectClosed();
  }
}
