/** Gets a Chromium for the browser tests on a machine that has none, where that may be done unasked. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { run } from './run.mjs';

/** Root is asked nothing by apt; anybody else would have to be asked for a password. */
const mayInstall = () => process.getuid?.() === 0 && onPath('apt-get');

/** Sees to it that suites which need a Chromium find it in CHROME_PATH, where there is one to be had. */
export async function provideChromium(suites) {
  const isNeeded = suites.some((suite) => suite.chromium);
  const chromium = isNeeded ? await chromiumOrInstall() : undefined;
  if (chromium) process.env['CHROME_PATH'] = chromium;
}

/**
 * The path of a Chromium, installed with apt when this is root's machine and it has none; undefined,
 * after saying how to get one, when there is none and none may be installed. A CHROME_PATH that leads
 * nowhere is somebody's mistake: nothing is installed beside it.
 */
export async function chromiumOrInstall(allowed = mayInstall()) {
  const found = findChromium();
  if (found) return found;
  if (!process.env['CHROME_PATH'] && allowed) await install();
  const installed = findChromium();
  if (!installed) console.log(howToGetChromium);
  return installed;
}

async function install() {
  console.log('No Chromium was found: installing one with apt-get, for the browser tests (once)…');
  const quietly = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const wanted = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  if ((await run('apt-get', ['update', '-qq'], quietly)) === 0)
    await run('apt-get', wanted, quietly);
}

function onPath(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, command)));
}
