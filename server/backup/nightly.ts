import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupSource } from '../store/store.ts';
import { FileExists } from './save-backup.ts';
import { saveHouse, type ReportPart } from './house.ts';

/** What nightly backups are made with. */
export interface NightlyParts {
  readonly source: BackupSource;
  /** Where they lie, each in a folder named by its day. */
  readonly folder: string;
  /** How many days they are kept. */
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly report: ReportPart;
}

const DAY_MS = 86_400_000;
const BY_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Keeps the house once a day (UTC), whenever it is asked to, and forgets all but the last `days`, once
 * today's is there. The last ones stay when no new one can be made.
 * @returns the territories that it kept now; none when that was done today
 */
export async function keepNightly(parts: NightlyParts): Promise<readonly string[]> {
  const { source, folder, days, clock, report } = parts;
  const at = new Date(clock()).toISOString();
  // The file of a store with many territories is named by the day of UTC, as the operator's log is.
  const today = at.slice(0, 10);
  const kept = await readdir(folder).catch((): string[] => []);
  const now = kept.includes(today)
    ? []
    : await saveHouse(source, join(folder, today), at, report).catch((error: unknown) => {
        // Another gateway of the same store was faster.
        if (error instanceof FileExists) return [];
        throw error;
      });
  const oldest = new Date(clock() - (days - 1) * DAY_MS).toISOString().slice(0, 10);
  for (const day of kept.filter((name) => BY_DAY.test(name) && name < oldest)) {
    await rm(join(folder, day), { recursive: true, force: true });
  }
  return now;
}
