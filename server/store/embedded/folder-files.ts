import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ACCOUNTS, OUTGOING, isTerritoryName } from '../shelf-names.ts';
import { unavailable } from './failures.ts';

const SUFFIX = '.sqlite';

/** The file of a shelf in a data folder. */
export function fileOf(folder: string, shelf: string): string {
  // Beside and not among the territories: one of them may be called `accounts`.
  if (shelf === ACCOUNTS || shelf === OUTGOING) return join(folder, `${shelf.slice(1)}${SUFFIX}`);
  return join(folder, 'territories', `${shelf}${SUFFIX}`);
}

/** The territories that have a file in a data folder, sorted. Throws StoreUnavailable. */
export async function territoriesIn(folder: string): Promise<string[]> {
  const files = await readdir(join(folder, 'territories')).catch((error: unknown) => {
    throw unavailable(error);
  });
  return files
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .filter(isTerritoryName)
    .sort();
}
