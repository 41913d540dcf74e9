import { randomBytes } from 'node:crypto';
import { openAccounts } from '../accounts/accounts-service.ts';
import { readConfig } from '../process/config.ts';
import { openStore } from '../store/open-store.ts';

const USAGE = `npm run operator -- <login> <name>
Makes the account of whoever runs the service: it makes territories and sees how they go, and nobody of any territory.
Stop the service first. The password is told once, and changed in the settings.`;

/** `npm run operator`: makes the account that makes territories. */
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
    if (user && (await office.accounts.appoint(user, 'isOperator'))) {
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
