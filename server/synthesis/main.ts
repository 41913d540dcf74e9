import { randomBytes } from 'node:crypto';
import { openAccounts } from '../accounts/accounts-service.ts';
import { readConfig } from '../process/config.ts';
import { openStore } from '../store/open-store.ts';

const USAGE = `npm run network -- <login> <name>
Makes the account of the network, which reads the synthesis of all territories and nothing else: no territory lets it in.
Stop the service first. The password is told once, and changed in the settings.`;

/** `npm run network`: makes the account that reads the synthesis. */
const [login = '', name = ''] = process.argv.slice(2);
const read = readConfig(process.env);
if (!read.ok || login.trim().length < 3 || name.trim() === '') {
  console.error(read.ok ? USAGE : read.problems.join('\n'));
  process.exitCode = 1;
} else {
  const store = await openStore(read.config);
  const office = await openAccounts({ store, clock: Date.now, onJoined: () => Promise.resolve() });
  try {
    const password = randomBytes(12).toString('base64url');
    const user = await office.accounts.create({ login, password, name });
    if (user && (await office.accounts.appoint(user, 'isNetwork'))) {
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
