import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { ACCOUNTS, isTerritoryName } from '../store/shelf-names.ts';
import {
  BackupRefused,
  ShelfExists,
  ShelfLost,
  UnknownShelf,
  type BackupSource,
  type Store,
} from '../store/store.ts';
import { FileExists, restoreBackup, saveBackup, syncFolder } from './save-backup.ts';

/** What the first file of a kept house says: when it was made, and which territories are in it. */
const Contents = v.object({
  coudmain: v.literal('house'),
  version: v.literal(1),
  at: v.string(),
  territories: v.array(v.pipe(v.string(), v.check(isTerritoryName))),
});

/** Told of a part that could not be kept or made again, so that the others are. */
export type ReportPart = (part: string, error: unknown) => void;

/**
 * Keeps all territories and the accounts in a new folder, which is there when all of it is on the
 * disk, or not at all. A territory that cannot be read whole is told to `report` and left out: the
 * others are kept all the same. Works while a service writes. The accounts come last: who joined
 * meanwhile is known to their territory at worst, never the other way round.
 * @param at the moment that is noted in it, ISO 8601
 * @returns the territories that are in it
 * @throws FileExists, StoreUnavailable; DamagedDocuments when the accounts cannot be read whole
 */
export async function saveHouse(
  source: BackupSource,
  folder: string,
  at: string,
  report: ReportPart,
): Promise<readonly string[]> {
  if (existsSync(folder)) throw new FileExists(folder);
  const draft = `${folder}.part`;
  await rm(draft, { recursive: true, force: true });
  try {
    await mkdir(join(draft, 'territories'), { recursive: true, mode: 0o700 });
    const territories: string[] = [];
    for (const name of await source.names()) {
      await saveBackup(source, name, territoryFile(draft, name)).then(
        () => territories.push(name),
        (error: unknown) => {
          // It was erased a moment ago: there is nothing to keep.
          if (!(error instanceof UnknownShelf)) report(name, error);
        },
      );
    }
    await saveBackup(source, ACCOUNTS, accountsFile(draft));
    const contents = { coudmain: 'house', version: 1, at, territories };
    await writeFile(join(draft, 'house.json'), JSON.stringify(contents), { mode: 0o600 });
    if (existsSync(folder)) throw new FileExists(folder);
    await syncFolder(draft);
    await rename(draft, folder);
    return territories;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Makes a house again from such a folder, on whichever engine: everybody signs in as before. A
 * territory that is there already stays as it is, so that a restore that was cut short can be asked
 * for again; the accounts come last, and end it.
 * @returns the territories that were made
 * @throws ShelfExists when there are accounts already; BackupRefused, StoreUnavailable
 */
export async function restoreHouse(
  store: Store,
  folder: string,
  report: ReportPart,
): Promise<readonly string[]> {
  const { territories } = await contentsOf(folder);
  if (await hasAccounts(store)) throw new ShelfExists();
  const known = new Set(await store.names());
  const made: string[] = [];
  for (const name of territories.filter((one) => !known.has(one))) {
    await restoreBackup(store, name, territoryFile(folder, name)).then(
      () => made.push(name),
      (error: unknown) => {
        report(name, error);
      },
    );
  }
  await restoreBackup(store, ACCOUNTS, accountsFile(folder));
  return made;
}

async function contentsOf(folder: string): Promise<v.InferOutput<typeof Contents>> {
  const text = await readFile(join(folder, 'house.json'), 'utf8').catch(() => '');
  const checked = v.safeParse(Contents, jsonIn(text));
  if (!checked.success) throw new BackupRefused(`${folder} is not a whole backup of a house.`);
  return checked.output;
}

async function hasAccounts(store: Store): Promise<boolean> {
  return store.shelf(ACCOUNTS).then(
    () => true,
    (error: unknown) => {
      if (error instanceof UnknownShelf || error instanceof ShelfLost) return false;
      throw error;
    },
  );
}

function territoryFile(folder: string, name: string): string {
  return join(folder, 'territories', `${name}.ndjson`);
}

function accountsFile(folder: string): string {
  return join(folder, 'accounts.ndjson');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
