import { makeAccount } from '../operator/make-account.ts';

const USAGE = `npm run network -- <login> <name>
Makes the account of the network, which reads the synthesis of all territories and nothing else: no territory lets it in.
Stop the service first. The password is told once, and changed in the settings.`;

/** `npm run network`: makes the account that reads the synthesis. */
await makeAccount('isNetwork', USAGE, process.argv.slice(2));
