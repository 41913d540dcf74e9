import { closeSync, existsSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DiskRoom } from '../store.ts';
import { unavailable } from './failures.ts';

const MB = 1024 * 1024;
/** Below this territories stop growing; on a very small disk, a twentieth of it. */
const FLOOR_BYTES = 16 * MB;
const SMALL_DISK_PART = 20;
/** What the file holds: room for a hundred sign-ins, and for opening files that are only read. */
const FILE_BYTES = 4 * MB;

/** How much a disk has and how much of it is free, in bytes. */
export type MeasureDisk = (folder: string) => DiskRoom;

/** Asks the system, as `df` does. */
export const measureDisk: MeasureDisk = (folder) => {
  const { bsize, blocks, bfree, bavail } = statfsSync(folder);
  // What is kept for root is neither used nor free for us.
  return { total: (blocks - bfree + bavail) * bsize, free: bavail * bsize };
};

/**
 * Keeps a little of the disk free, so that a full one can still be read and signed in to. Territories
 * stop growing while there is less than the reserve; and a file takes its place on the disk, which is
 * given back when somebody else filled the disk, and taken again when there is room.
 */
export class DiskReserve {
  readonly #folder: string;
  readonly #file: string;
  readonly #measure: MeasureDisk;
  readonly #floor: number;
  #isTaken = false;

  constructor(folder: string, measure: MeasureDisk) {
    this.#folder = folder;
    this.#file = join(folder, 'reserve');
    this.#measure = measure;
    this.#floor = Math.min(FLOOR_BYTES, Math.floor(this.room.total / SMALL_DISK_PART));
    // One of an earlier start may be there already.
    this.#isTaken = existsSync(this.#file);
    this.#take();
  }

  /** Throws StoreUnavailable when the folder is gone. */
  get room(): DiskRoom {
    try {
      return this.#measure(this.#folder);
    } catch (error) {
      throw unavailable(error);
    }
  }

  /** Whether a territory may grow now. */
  hasRoom(): boolean {
    this.#take();
    return this.room.free >= this.#floor;
  }

  /** Gives the file's room to whoever needs it; false when it was given before. */
  release(): boolean {
    if (!this.#isTaken) return false;
    this.#isTaken = false;
    rmSync(this.#file, { force: true });
    return true;
  }

  /** Takes the file's room when there is much more than that. */
  #take(): void {
    if (this.#isTaken || this.room.free < 2 * this.#floor) return;
    this.#isTaken = true;
    try {
      const file = openSync(this.#file, 'w', 0o600);
      try {
        // Written, since a file with holes takes no room.
        writeSync(file, new Uint8Array(Math.min(FILE_BYTES, Math.floor(this.#floor / 2))));
      } finally {
        closeSync(file);
      }
    } catch {
      // A disk that is not ours to write to has no reserve, and works without as before.
      this.release();
    }
  }
}
