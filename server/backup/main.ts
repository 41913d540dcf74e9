import { readConfig } from '../process/config.ts';
import { openStore } from '../store/open-store.ts';
import { DamagedDocuments, type Store } from '../store/store.ts';
import { restoreBackup, saveBackup } from './save-backup.ts';

const USAGE = `npm run backup -- save <territory> <file>     writes a territory into a new file
npm run backup -- rescue <territory> <file>   the same, without the documents that are damaged
npm run backup -- restore <territory> <file>  makes a territory from such a file`;

/** What can be asked; each answers how many documents are missing from what was made. */
const COMMANDS: Readonly<
  Record<string, (store: Store, territory: string, file: string) => Promise<number>>
> = {
  async save(store, territory, file) {
    await saveBackup(store, territory, file);
    return 0;
  },
  async rescue(store, territory, file) {
    let missing = 0;
    await saveBackup(store, territory, file, (id) => {
      missing += 1;
      console.error(`damaged, left out: ${id}`);
    });
    return missing;
  },
  async restore(store, territory, file) {
    await restoreBackup(store, territory, file);
    return 0;
  },
};

/**
 * `npm run backup`: keeps a territory in a file, or makes it again from one. Stop the service first.
 * It ends with 0 only when nothing is missing; a rescue that left something out ends with 2.
 */
const [what = '', territory, file] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, what) ? COMMANDS[what] : undefined;
const read = readConfig(process.env);
if (!read.ok || !territory || !file || !command) {
  console.error(read.ok ? USAGE : read.problems.join('\n'));
  process.exitCode = 1;
} else {
  process.exitCode = await run(() => openStore(read.config), territory, file, command);
}

async function run(
  open: () => Promise<Store>,
  name: string,
  path: string,
  act: (store: Store, territory: string, file: string) => Promise<number>,
): Promise<number> {
  let store: Store | undefined;
  try {
    store = await open();
    const missing = await act(store, name, path);
    console.log(missing === 0 ? `${name}: done.` : `${name}: done, without ${missing} documents.`);
    return missing === 0 ? 0 : 2;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (error instanceof DamagedDocuments) console.error(error.ids.join('\n'));
    return 1;
  } finally {
    await store?.close();
  }
}
