/** Browser tests: real Chromium, real IndexedDB, modules made by the Vite that makes the app. */
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserReporter } from './scripts/browser-reporter.mjs';
import { chromiumFlags, findChromium } from './scripts/chromium.mjs';
import { viteModules } from './scripts/vite-modules.mjs';

export default {
  files: ['test/data/**/*.test.ts', 'test/ui/**/*.test.ts'],
  nodeResolve: true, // For the runner's own page; ours are Vite's.
  concurrency: 1, // A page in the background gets no animation frames and no keys.
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: findChromium(), args: chromiumFlags } }),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), browserReporter()],
  ...(await viteModules()),
};
