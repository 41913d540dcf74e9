/** `npm run dev`: the server restarts and the page refreshes while sources change. */
import { spawn } from 'node:child_process';
import { installIfNeeded } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { root } from './paths.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

requireNode();
const leaveSignalsToChildren = stopWithNpm();
process.chdir(root);
await installIfNeeded();

const service = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', '--import', 'tsx', 'server/process/main.ts'],
  { stdio: ['inherit', 'pipe', 'inherit'] },
);
const pages = import('vite').then(({ createServer }) => createServer());
const address = pages
  .then((vite) => vite.listen())
  .then(({ resolvedUrls }) => resolvedUrls.local[0]);
service.stdout.on('data', (said) => {
  void address.then((where) => process.stdout.write(withAddress(String(said), where)));
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    service.kill(signal);
    void pages.then((vite) => vite.close());
  });
}
leaveSignalsToChildren();

/** The service says where it answers itself; the app that follows changes is elsewhere, and asks it. */
function withAddress(said, address) {
  return said
    .replace(/ answers at (\S+)/, ` follows your changes at ${address} (its service: $1)`)
    .replace(/^The app is not built yet.*\n/m, '');
}
