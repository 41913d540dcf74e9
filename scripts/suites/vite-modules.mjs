/** Lets Vite serve the modules of the browser tests: same decorators, same CommonJS, same `?raw`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from '../paths.mjs';
import { symbolsInUse } from '../bundle/symbols-in-use.mjs';

/** Longer than any run; the next one has another browser. */
const KEPT = 'max-age=86400';

/** For the configuration of Web Test Runner: what is not the runner's own goes to Vite. */
export async function viteModules() {
  // Two runs at the same time must not rewrite each other's prepared dependencies.
  const cacheDir = await mkdtemp(join(tmpdir(), 'coudmain-vite-'));
  const vite = await createServer(options(cacheDir));
  return {
    middleware: [(context, next) => (isOfRunner(context.path) ? next() : pass(vite, context))],
    plugins: [{ name: 'vite-modules', serverStop: () => close(vite, cacheDir) }],
  };
}

function options(cacheDir) {
  return {
    root,
    cacheDir,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    plugins: [runnerModules, quietClient, symbolsInUse()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    // Every dependency is found before the first test: a late one would reload the page.
    optimizeDeps: {
      entries: ['test/data/**/*.test.ts', 'test/ui/**/*.test.ts'],
      exclude: ['@web/test-runner-commands'], // It imports the runner's own modules.
    },
  };
}

const runnerModules = {
  name: 'runner-modules',
  resolveId: (id) => (isOfRunner(id) ? { id, external: true } : undefined),
};

/** Styles bring Vite's client, which would call a server of changes that a test run does not have. */
const quietClient = {
  name: 'quiet-client',
  transform(code, id) {
    if (!/\/vite\/dist\/client\/client\.mjs/.test(id)) return undefined;
    const quiet = code.replace(/^transport\.connect\(.*$/m, '');
    if (quiet === code) throw new Error('Vite calls its server in another way now.');
    return quiet;
  },
};

function isOfRunner(path) {
  return path === '/' || path.startsWith('/__web-');
}

/** Each test file is a page of its own that asks for hundreds of modules: none changes during a run. */
function keepModules(response) {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => setHeader(name, value === 'no-cache' ? KEPT : value);
}

function pass(vite, context) {
  keepModules(context.res);
  context.respond = false;
  context.res.statusCode = 200; // Koa starts from 404, Vite from 200.
  return new Promise((resolve) => {
    context.res.once('close', resolve);
    vite.middlewares(context.req, context.res, () => context.res.writeHead(404).end());
  });
}

async function close(vite, cacheDir) {
  await vite.close();
  await rm(cacheDir, { recursive: true });
}
