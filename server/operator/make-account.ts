import { randomBytes } from 'node:crypto';
import { openAccounts } from '../accounts/accounts-service.ts';
import { readConfig } from '../process/config.ts';
import { openStore } from '../store/open-store.ts';

/**
 * Runs a command that makes an account without a place in any territory: `<login> <name>`. The password is told once.
 * @param usage said to whoever calls it otherwise
 */
export async function makeAccount(
  as: 'isNetwork' | 'isOperator',
  usage: string,
  [login = '', name = '']: readonly string[],
): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok || login.trim().length < 3 || name.trim() === '') {
    console.error(read.ok ? usage : read.problems.join('\n'));
    process.exitCode = 1;
    return;
  }
  const store = await openStore(read.config);
  const office = await openAccounts({ store, clock: Date.now, onJoined: () => Promise.resolve() });
  try {
    const password = randomBytes(12).toString('base64url');
    const user = await office.accounts.create({ login, password, name });
    if (user && (await office.accounts.appoint(user, as))) {
      console.log(`${name} signs in as ${login} with ${password}`);
    } else {
      console.error('This login is taken.');
      process.exitCode = 1;
    }
  } finally {
    office.close();
    await store.close();
  }
}
