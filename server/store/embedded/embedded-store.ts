import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readBackup } from '../backup-lines.ts';
import { ACCOUNTS, isShelfName, isTerritoryName } from '../shelf-names.ts';
import { KnownDamage } from '../known-damage.ts';
import {
  DamagedDocuments,
  ShelfExists,
  ShelfLost,
  StoreFull,
  StoreUnavailable,
  UnknownShelf,
  type DiskRoom,
  type Store,
} from '../store.ts';
import { backupFile } from './backup.ts';
import { lockDataFolder, type DataFolderLock } from './data-folder-lock.ts';
import { DiskReserve, measureDisk } from './disk-reserve.ts';
import { EmbeddedShelf } from './embedded-shelf.ts';
import { isDamage, unavailable } from './failures.ts';
import { marksOfFiles } from './file-marks.ts';
import { fileOf, territoriesIn } from './folder-files.ts';
import { fillNewFile, type Entries } from './new-file.ts';
import { lookThrough } from './look-through.ts';
import { OpenFiles } from './open-files.ts';
import { newRunId } from './runs.ts';
import type { TerritoryFile } from './territory-file.ts';
import { WitnessFile } from './witness-file.ts';

/** How often it is looked whether somebody replaced a file that is open, in milliseconds. */
const LOOK_EVERY_MS = 2_000;
/** How many territories' files are kept open unless told otherwise. */
const MAX_OPEN_FILES = 64;
/** How often those are closed that nobody used since the last time, in milliseconds. */
const CLOSE_IDLE_EVERY_MS = 120_000;

/** All territories in one data folder of this machine, each in a SQLite file of its own. */
export class EmbeddedStore implements Store {
  readonly engine = 'embedded';
  readonly clockSkew = 0;
  readonly damage = new KnownDamage();
  readonly #folder: string;
  readonly #lock: DataFolderLock;
  readonly #files: OpenFiles;
  readonly #reserve: DiskReserve;
  readonly #witness: WitnessFile;
  readonly #run = newRunId(Math.random());
  readonly #looking: NodeJS.Timeout;
  readonly #closingIdle: NodeJS.Timeout;
  readonly #shelves = new Map<string, EmbeddedShelf>();
  /** Whoever still holds one of these follows the territory that is made under its name later. */
  readonly #erased = new Map<string, EmbeddedShelf>();
  readonly #beingMade = new Set<string>();
  #closed = false;

  private constructor(parts: {
    folder: string;
    lock: DataFolderLock;
    openFiles: number;
    closeIdleEveryMs: number;
    reserve: DiskReserve;
  }) {
    this.#folder = parts.folder;
    this.#lock = parts.lock;
    this.#reserve = parts.reserve;
    this.#witness = new WitnessFile(parts.folder);
    this.#files = new OpenFiles(parts.openFiles, (name, file) => {
      this.#compare(name, file);
    });
    this.#looking = setInterval(() => {
      this.#lookAtReplaced();
    }, LOOK_EVERY_MS).unref();
    this.#closingIdle = setInterval(() => {
      this.#files.closeIdle();
    }, parts.closeIdleEveryMs).unref();
  }

  /** Takes the data folder, made when absent; throws StoreUnavailable when that cannot be. */
  static open(
    folder: string,
    {
      openFiles = MAX_OPEN_FILES,
      closeIdleEveryMs = CLOSE_IDLE_EVERY_MS,
      measure = measureDisk,
    } = {},
  ): EmbeddedStore {
    try {
      // Personal data: nobody else on this machine reads it.
      mkdirSync(join(folder, 'territories'), { recursive: true, mode: 0o700 });
      const lock = lockDataFolder(folder);
      return new EmbeddedStore({
        folder,
        lock,
        openFiles,
        closeIdleEveryMs,
        reserve: new DiskReserve(folder, measure),
      });
    } catch (error) {
      throw unavailable(error);
    }
  }

  shelf(territory: string): Promise<EmbeddedShelf> {
    return promised(() => {
      this.#mustBeOpen();
      const known = this.#shelves.get(territory);
      if (known) return known;
      if (!isShelfName(territory)) throw new UnknownShelf();
      if (!existsSync(this.#path(territory))) throw this.#whyAbsent(territory);
      const shelf = this.#erased.get(territory) ?? this.#newShelf(territory);
      this.#erased.delete(territory);
      this.#shelves.set(territory, shelf);
      return shelf;
    });
  }

  async create(territory: string): Promise<EmbeddedShelf> {
    await this.#make(territory, []);
    return this.shelf(territory);
  }

  async names(): Promise<string[]> {
    this.#mustBeOpen();
    return territoriesIn(this.#folder);
  }

  async marks(): Promise<ReadonlyMap<string, string>> {
    return marksOfFiles(this.#folder, await this.names());
  }

  room(): DiskRoom {
    return this.#reserve.room;
  }

  watch(): void {
    // No other process uses this data folder: the lock sees to that.
  }

  async lookThrough(name: string): Promise<void> {
    await this.shelf(name);
    this.damage.add(name, await lookThrough(this.#path(name)));
  }

  async *backup(territory: string, leaveOut?: (damaged: string) => void): AsyncIterable<string> {
    await this.shelf(territory);
    yield* backupFile(this.#path(territory), territory, leaveOut);
  }

  async restore(territory: string, lines: AsyncIterable<string>): Promise<void> {
    await this.#make(territory, readBackup(lines));
  }

  async erase(territory: string): Promise<void> {
    this.#mustBeOpen();
    if (!isTerritoryName(territory)) throw new UnknownShelf();
    const path = this.#path(territory);
    // What is lost can be erased as well: then nobody waits for it any more.
    if (!existsSync(path) && !this.#witness.read(territory)) throw new UnknownShelf();
    const shelf = this.#shelves.get(territory);
    this.#shelves.delete(territory);
    if (shelf) this.#erased.set(territory, shelf);
    shelf?.dismiss();
    this.#files.drop(path);
    // What SQLite keeps beside a file goes after it: alone it is nothing, and the next file is not made of it.
    for (const end of ['', '-wal', '-shm']) await rm(`${path}${end}`, { force: true });
    this.#witness.forget(territory);
  }

  close(): Promise<void> {
    return promised(() => {
      if (this.#closed) return;
      this.#closed = true;
      clearInterval(this.#looking);
      clearInterval(this.#closingIdle);
      for (const shelf of this.#shelves.values()) shelf.dismiss();
      this.#files.closeAll();
      this.#witness.close();
      this.#lock.release();
    });
  }

  async #make(territory: string, entries: Entries): Promise<void> {
    this.#mustBeOpen();
    if (!isShelfName(territory)) throw new UnknownShelf();
    if (existsSync(this.#path(territory)) || this.#beingMade.has(territory)) {
      throw new ShelfExists();
    }
    if (territory !== ACCOUNTS) this.#mustHaveRoom();
    this.#beingMade.add(territory);
    try {
      const epoch = randomUUID();
      const seq = await fillNewFile(this.#path(territory), epoch, entries);
      this.#witness.note(territory, { epoch, seq });
    } finally {
      this.#beingMade.delete(territory);
    }
  }

  #newShelf(territory: string): EmbeddedShelf {
    const path = this.#path(territory);
    const owner = { shelf: territory, damage: this.damage };
    const use = <Result>(act: (file: TerritoryFile) => Result): Result => {
      this.#mustBeOpen();
      if (this.#erased.has(territory)) throw new UnknownShelf();
      try {
        return act(this.#files.use(path, owner));
      } catch (error) {
        const isFileInDoubt =
          error instanceof StoreUnavailable && !(error instanceof DamagedDocuments);
        if (isFileInDoubt) this.#files.drop(path);
        if (isFileInDoubt && isDamage(error)) this.damage.noteUnreadable(territory);
        throw error;
      }
    };
    return new EmbeddedShelf(territory, {
      run: this.#run,
      use: (act, purpose) =>
        promised(() => {
          if (purpose === 'grow' && territory !== ACCOUNTS) {
            this.#mustHaveRoom();
            return use(act);
          }
          try {
            return use(act);
          } catch (error) {
            // For reading, and for signing in, there is room.
            if (error instanceof StoreFull && this.#reserve.release()) return use(act);
            throw error;
          }
        }),
      committed: (file) => {
        this.#witness.note(territory, { epoch: file.epoch, seq: file.last });
      },
      renew: (file) => {
        this.#renew(territory, file);
      },
    });
  }

  /** A file that is behind what was seen of it, or of another life, was put back. */
  #compare(name: string, file: TerritoryFile): void {
    const known = this.#witness.read(name);
    const hasGoneBack = known && (known.epoch !== file.epoch || known.seq > file.last);
    if (hasGoneBack) this.#renew(name, file);
    else if (!known) this.#witness.note(name, { epoch: file.epoch, seq: file.last });
  }

  #renew(name: string, file: TerritoryFile): void {
    const epoch = randomUUID();
    // Should the file not be told any more, the next opening finds them different, and begins anew.
    this.#witness.note(name, { epoch, seq: file.last });
    file.beginLife(epoch);
  }

  #lookAtReplaced(): void {
    for (const name of this.#files.replaced()) {
      // What cannot be taken over yet is told to whoever asks for it.
      void this.#shelves
        .get(name)
        ?.look()
        .catch(() => undefined);
    }
  }

  /** A file that was there before is on a disk that is not mounted, or was lost: it is not "no such thing". */
  #whyAbsent(name: string): Error {
    return this.#witness.read(name) ? new ShelfLost(name) : new UnknownShelf();
  }

  #path(name: string): string {
    return fileOf(this.#folder, name);
  }

  #mustHaveRoom(): void {
    if (!this.#reserve.hasRoom()) throw new StoreFull('The disk is full.');
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new StoreUnavailable('The store is closed.');
  }
}

/** SQLite answers at once; what it throws must still arrive as a rejection. */
function promised<Result>(act: () => Result | Promise<Result>): Promise<Result> {
  return new Promise((resolve) => {
    resolve(act());
  });
}
