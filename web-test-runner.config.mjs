/** Browser tests: real Chromium, real IndexedDB, modules made by the Vite that makes the app. */
import { readFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserReporter } from './scripts/suites/browser-reporter.mjs';
import { chromiumFlags, findChromium, findShell } from './scripts/chromium.mjs';
import { tellableFailures } from './scripts/suites/tellable-failures.mjs';
import { viteModules } from './scripts/suites/vite-modules.mjs';
import { townHall } from './test/test-server/plugin.mjs';

const hall = townHall();
const vite = await viteModules();
const limits = JSON.parse(
  readFileSync(new URL('test/support/limits.json', import.meta.url), 'utf8'),
);

export default {
  files: ['test/data/**/*.test.ts', 'test/ui/**/*.test.ts'],
  nodeResolve: true, // For the runner's own page; ours are Vite's.
  concurrency: 1, // A page in the background gets no animation frames and no keys.
  testsFinishTimeout: limits.fileMs,
  testFramework: { config: { timeout: limits.testMs } },
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findShell() ?? findChromium(), args: chromiumFlags },
    }),
  ],
  testRunnerHtml: (framework) => `<!doctype html><html lang="fr"><title>Test</title>
    <body><script type="module" src="${framework}"></script></body></html>`,
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode|\[vite\]/.test(String(args[0])),
  reporters: [defaultReporter(), browserReporter()],
  middleware: [hall.middleware, ...vite.middleware],
  plugins: [hall.plugin, ...vite.plugins, tellableFailures()],
};
