import { openAccounts } from '../accounts/accounts-service.ts';
import { readConfig } from '../process/config.ts';
import { openStore } from '../store/open-store.ts';
import { isTerritoryName } from '../store/shelf-names.ts';
import { eraseTerritory } from './erase-territory.ts';

const USAGE = `npm run erase -- <territory> <the same name again>
Erases a territory for good: everything written in it, its map, and the accounts of those who have no
other place. Keep a backup first (npm run backup), and stop the service.`;

/** `npm run erase`: erases a territory whose name is given twice; there is no way back but a backup. */
const [territory = '', again] = process.argv.slice(2);
const read = readConfig(process.env);
if (!read.ok || !isTerritoryName(territory) || again !== territory) {
  console.error(read.ok ? USAGE : read.problems.join('\n'));
  process.exitCode = 1;
} else {
  const store = await openStore(read.config);
  const accounts = await openAccounts({
    store,
    clock: Date.now,
    onJoined: () => Promise.resolve(),
  });
  try {
    const { people } = await eraseTerritory(store, accounts, read.config.dataDir, territory);
    console.log(`${territory} is erased, and ${String(people)} accounts with it.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    accounts.close();
    await store.close();
  }
}
