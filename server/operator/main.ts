import { makeAccount } from './make-account.ts';

const USAGE = `npm run operator -- <login> <name>
Makes the account of whoever runs the service: it makes territories and sees how they go, and nobody of any territory.
Stop the service first. The password is told once, and changed in the settings.`;

/** `npm run operator`: makes the account that makes territories. */
await makeAccount('isOperator', USAGE, process.argv.slice(2));
