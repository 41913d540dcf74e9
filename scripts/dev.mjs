/** `npm run dev`: the server restarts and the page refreshes while sources change. */
import { spawn } from 'node:child_process';
import { installIfNeeded } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { root, tool } from './paths.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

requireNode();
const leaveSignalsToChildren = stopWithNpm();
await installIfNeeded();

const children = [['--watch', '--import', 'tsx', 'server/process/main.ts'], [tool.vite]].map(
  (args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }),
);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => children.forEach((child) => child.kill(signal)));
}
leaveSignalsToChildren();
