import { collectClosed } from './driver.ts';
import { takeOver } from './replaced-file.ts';
import { TerritoryFile, type FileOwner } from './territory-file.ts';

/** How many closed files may wait for the garbage collector before it is called. */
const MAX_UNCOLLECTED = 64;

/** The territories' files that are open now: few, the least recently used is closed first. */
export class OpenFiles {
  readonly #files = new Map<string, TerritoryFile>();
  /** The paths of those that were used since idle ones were last closed. */
  readonly #used = new Set<string>();
  readonly #limit: number;
  readonly #onOpen: (shelf: string, file: TerritoryFile) => void;
  #uncollected = 0;

  /**
   * Opens no file yet.
   * @param onOpen looks at each file before it is used, also at one that was put in another's place
   */
  constructor(limit: number, onOpen: (shelf: string, file: TerritoryFile) => void) {
    this.#limit = limit;
    this.#onOpen = onOpen;
  }

  /** The open file of that path, opened if need be. */
  use(path: string, owner: FileOwner): TerritoryFile {
    const open = this.#files.get(path);
    const file = open && !open.isReplaced ? open : this.#open(path, owner, open);
    // Set again, so that the map's order is the order of use.
    this.#files.delete(path);
    this.#files.set(path, file);
    this.#used.add(path);
    if (this.#files.size > this.#limit) this.#closeOldest();
    return file;
  }

  /** The shelves whose open files are no longer what they were. */
  replaced(): string[] {
    return [...this.#files.values()].flatMap((file) => (isReplaced(file) ? [file.shelf] : []));
  }

  /** Closes a file that failed: the next use reads what the disk really has. */
  drop(path: string): void {
    const file = this.#files.get(path);
    // Another file stands in its place, or none: it is for the next use to say what becomes of it.
    if (!file || isReplaced(file)) return;
    this.#files.delete(path);
    try {
      file.close();
    } catch {
      // It already failed, and its reason has been told.
    }
    this.#countClosed();
  }

  /** Closes those that nobody used since the last time this was called: they leave memory. */
  closeIdle(): void {
    const idle = [...this.#files.keys()].filter((path) => !this.#used.has(path));
    this.#used.clear();
    for (const path of idle) this.drop(path);
    if (idle.length > 0) this.#collect();
  }

  closeAll(): void {
    for (const [path, file] of [...this.#files]) {
      if (isReplaced(file)) leave(path, file);
      else this.drop(path);
    }
  }

  #open(path: string, owner: FileOwner, replaced: TerritoryFile | undefined): TerritoryFile {
    if (replaced) {
      takeOver(path, replaced);
      this.#files.delete(path);
    }
    try {
      const file = new TerritoryFile(path, owner);
      this.#onOpen(owner.shelf, file);
      return file;
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
    if (this.#uncollected >= MAX_UNCOLLECTED) this.#collect();
  }

  #collect(): void {
    if (this.#uncollected === 0) return;
    this.#uncollected = 0;
    collectClosed();
  }
}

function isReplaced(file: TerritoryFile): boolean {
  try {
    return file.isReplaced;
  } catch {
    // It is gone: nothing at all stands in its place.
    return true;
  }
}

function leave(path: string, file: TerritoryFile): void {
  try {
    takeOver(path, file);
  } catch {
    // What stands there is for the next start to look at.
  }
}
