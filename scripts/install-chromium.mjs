/** Gets a Chromium for the browser tests on a machine that has none, where that may be done unasked. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium, findShell, howToGetChromium } from './chromium.mjs';
import { run } from './run.mjs';

/** Root is asked nothing by apt; anybody else would have to be asked for a password. */
const mayInstall = () => process.getuid?.() === 0 && onPath('apt-get');

/**
 * Sees to it that suites which need a Chromium find it in CHROME_PATH, and what has no window in CHROME_SHELL_PATH:
 * the same where there is nothing lighter.
 */
export async function provideChromium(suites) {
  if (!suites.some((suite) => suite.chromium)) return;
  const chromium = await chromiumOrInstall();
  if (!chromium) return;
  const shell = (await shellOrInstall()) ?? chromium;
  process.env['CHROME_SHELL_PATH'] = shell;
  process.env['CHROME_PATH'] = chromium;
}

/**
 * The path of a Chromium, installed with apt when this is root's machine and it has none; undefined,
 * after saying how to get one, when there is none and none may be installed. A CHROME_PATH that leads
 * nowhere is somebody's mistake: nothing is installed beside it.
 */
export async function chromiumOrInstall(allowed = mayInstall()) {
  const found = findChromium();
  if (found) return found;
  if (!process.env['CHROME_PATH'] && allowed) await install('chromium');
  const installed = findChromium();
  if (!installed) console.log(howToGetChromium);
  return installed;
}

/** The path of a Chromium without a window, got likewise; where there is none the tests only take longer. */
export async function shellOrInstall(allowed = mayInstall()) {
  const found = findShell();
  if (!found && !process.env['CHROME_PATH'] && allowed) await install('chromium-headless-shell');
  return findShell();
}

/** How long apt waits for a server that says nothing, and how often it asks again: without a network nobody waits for it. */
const PATIENCE = ['-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::Retries=1'];
/** A list of packages comes within seconds, or not at all (milliseconds). */
const LIST_MS = 90_000;

async function install(what) {
  console.log(`No ${what} was found: installing one with apt-get, for the browser tests (once)…`);
  const quietly = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const wanted = ['install', '-y', '-qq', '--no-install-recommends', ...PATIENCE, what];
  const list = ['update', '-qq', ...PATIENCE];
  if ((await run('apt-get', list, { ...quietly, timeout: LIST_MS })) === 0)
    await run('apt-get', wanted, quietly);
}

function onPath(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, command)));
}
