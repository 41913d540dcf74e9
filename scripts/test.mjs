/** `npm test`: every check and every test that CI runs, then one line that sums them up. */
import { installIfNeeded } from './install.mjs';
import { provideChromium } from './install-chromium.mjs';
import { requireNode } from './node-version.mjs';
import { runAll } from './suites/run-all.mjs';
import { chosen } from './suites/suites.mjs';

requireNode();
await installIfNeeded();
const suites = chosen(process.argv.slice(2));
await provideChromium(suites);
await runAll(suites);
