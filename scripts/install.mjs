/** Installs the dependencies when they are missing or older than the lock file. */
import { stat } from 'node:fs/promises';
import { at } from './paths.mjs';
import { must, run } from './run.mjs';

// npm writes this file last: an installation that was interrupted does not have it.
const installed = at('node_modules/.package-lock.json');

/** After it, node_modules is what package-lock.json says. */
export async function installIfNeeded() {
  if ((await age(installed)) >= (await age(at('package-lock.json')))) return;
  console.log('Installing the dependencies (about a minute, once)…');
  await must(npm('ci', '--no-audit', '--no-fund', '--loglevel=error'));
}

async function age(path) {
  const file = await stat(path).catch(() => undefined);
  return file?.mtimeMs ?? 0;
}

function npm(...args) {
  // `npm start` and `npm test` say where npm itself is; typed by hand, the shell must find it.
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}
