import { join } from 'node:path';
import { readConfig, type Config } from '../process/config.ts';
import { leaveCommandNote } from '../journal/command-notes.ts';
import { noteRun } from '../journal/note-run.ts';
import { openBackupSource, openStore } from '../store/open-store.ts';
import { BackupRefused, DamagedDocuments, ShelfExists } from '../store/store.ts';
import { restoreHouse, saveHouse } from './house.ts';
import { restoreBackup, saveBackup } from './save-backup.ts';

const USAGE = `npm run backup                                keeps the whole house in a new folder of BACKUP_DIR
npm run backup -- save [<folder>]             the same, in this folder
npm run backup -- restore <folder>            makes the whole house again, where there is none
npm run backup -- save <territory> <file>     writes one territory into a new file
npm run backup -- rescue <territory> <file>   the same, without the documents that are damaged
npm run backup -- restore <territory> <file>  makes one territory from such a file
Saving may go on beside a running service; stop it to restore.`;

/** Carries out a command; answers how many parts are missing from what was made. */
type Act = (config: Config, report: (part: string, error?: unknown) => void) => Promise<number>;

/**
 * `npm run backup`: keeps the house, or a territory, and makes it again. It ends with 0 only when
 * nothing is missing; with 2 when something was left out, which is said.
 */
const read = readConfig(process.env);
const act = actOf(process.argv.slice(2));
if (!read.ok || !act) {
  console.error(read.ok ? USAGE : read.problems.join('\n'));
  process.exitCode = 1;
} else {
  process.exitCode = await run(read.config, act);
}

function actOf([what = 'save', first, file, ...more]: readonly string[]): Act | undefined {
  if (more.length > 0) return undefined;
  switch (what) {
    case 'save':
      if (file === undefined) return saveAll(first);
      return first === undefined ? undefined : saveOne(first, file, false);
    case 'rescue':
      return first && file ? saveOne(first, file, true) : undefined;
    case 'restore':
      if (first === undefined) return undefined;
      return file === undefined ? restoreAll(first) : restoreOne(first, file);
    default:
      return undefined;
  }
}

function saveAll(folder: string | undefined): Act {
  return async (config, report) => {
    const at = new Date().toISOString();
    const place = folder ?? join(config.backupDir ?? 'backups', at.replaceAll(/[:.]/g, '-'));
    let missing = 0;
    const source = await openBackupSource(config);
    try {
      const kept = await saveHouse(source, place, at, (part, error) => {
        missing += 1;
        report(part, error);
      });
      console.log(`${place}: the accounts and ${String(kept.length)} territories.`);
      await noteBackup(config, kept);
      return missing;
    } finally {
      await source.close();
    }
  };
}

function saveOne(territory: string, file: string, isRescue: boolean): Act {
  return async (config, report) => {
    let missing = 0;
    const leaveOut = (id: string): void => {
      missing += 1;
      report(`damaged, left out: ${id}`);
    };
    const source = await openBackupSource(config);
    try {
      await saveBackup(source, territory, file, isRescue ? leaveOut : undefined);
      await noteBackup(config, [territory]);
      return missing;
    } finally {
      await source.close();
    }
  };
}

function restoreAll(folder: string): Act {
  return async (config, report) => {
    let missing = 0;
    const store = await openStore(config);
    try {
      const made = await restoreHouse(store, folder, (part, error) => {
        missing += 1;
        report(part, error);
      });
      console.log(`The accounts and ${String(made.length)} territories are made again.`);
      await noteRun(store, 'restored', made);
      return missing;
    } catch (error) {
      if (!(error instanceof ShelfExists)) throw error;
      throw new BackupRefused('There are accounts here already: restore into an empty store.');
    } finally {
      await store.close();
    }
  };
}

function restoreOne(territory: string, file: string): Act {
  return async (config) => {
    const store = await openStore(config);
    try {
      await restoreBackup(store, territory, file);
      await noteRun(store, 'restored', [territory]);
      return 0;
    } finally {
      await store.close();
    }
  };
}

/** A backup that could not be told to the journals is one all the same. */
async function noteBackup(config: Config, territories: readonly string[]): Promise<void> {
  try {
    await (config.couchdbUrl === undefined
      ? leaveCommandNote(config.dataDir, territories)
      : noteInCouchdb(config, territories));
  } catch (error) {
    console.error(`The journals do not know of it: ${said(error)}`);
  }
}

async function noteInCouchdb(config: Config, territories: readonly string[]): Promise<void> {
  const store = await openStore(config);
  try {
    await noteRun(store, 'backup-made', territories);
  } finally {
    await store.close();
  }
}

async function run(config: Config, command: Act): Promise<number> {
  try {
    const missing = await command(config, (part, error) => {
      console.error(error === undefined ? part : `${part}: ${said(error)}`);
    });
    console.log(missing === 0 ? 'Done.' : `Done, without ${String(missing)} that are named above.`);
    return missing === 0 ? 0 : 2;
  } catch (error) {
    console.error(said(error));
    return 1;
  }
}

/** The message, and the names of everything that is damaged; never what is written in it. */
function said(error: unknown): string {
  const names = error instanceof DamagedDocuments ? `\n${error.ids.join('\n')}` : '';
  return `${error instanceof Error ? error.message : String(error)}${names}`;
}
