import { openAccounts } from '../accounts/accounts-service.ts';
import { readConfig } from '../process/config.ts';
import { openStore } from '../store/open-store.ts';
import { letIn } from './let-in.ts';

const USAGE = `npm run let-in -- <login>
For the only coordinator of a territory who lost the password, or what shows the codes: another password, told once,
and no code asked any more, until they set one up again. Make sure who asks. Stop the service first.`;

/** `npm run let-in`: the way back in for somebody whom nobody of their territory can let in. */
const [login = '', ...more] = process.argv.slice(2);
const read = readConfig(process.env);
if (!read.ok || login.trim() === '' || login.startsWith('-') || more.length > 0) {
  console.error(read.ok ? USAGE : read.problems.join('\n'));
  process.exitCode = 1;
} else {
  const store = await openStore(read.config);
  const office = await openAccounts({ store, clock: Date.now, onJoined: () => Promise.resolve() });
  try {
    const password = await letIn(office, login);
    if (password === undefined) {
      console.error('Nobody has this login. Letters large or small do not matter; read it again.');
      process.exitCode = 1;
    } else console.log(`${login} signs in with ${password}, and chooses another in the settings.`);
  } finally {
    office.close();
    await store.close();
  }
}
