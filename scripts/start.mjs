/** `npm start`: from a bare clone to a running Coudmain. Uses nothing but Node itself. */
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { root } from './paths.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

requireNode();
const leaveSignalsToServer = stopWithNpm();
process.chdir(root);
await installIfNeeded();
await buildIfNeeded();

// In this very process, so that Ctrl-C and `kill` reach the server itself and it stops gracefully.
process.setSourceMapsEnabled(true);
await import('../build/server/process/main.js');
leaveSignalsToServer();
