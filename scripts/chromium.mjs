/** Finds a Chromium for the tests that need a real browser. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const shellNames = ['chromium-headless-shell', 'chrome-headless-shell'];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((variable) => process.env[variable])
    .filter(Boolean)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
];

/** What to tell somebody who has no Chromium. */
export const howToGetChromium =
  'No Chromium was found. Install one (Debian: apt install chromium; macOS: brew install ' +
  '--cask chromium; or Google Chrome), or say where it is with CHROME_PATH=/path/to/chrome.';

/** Flags with which Chromium runs headless anywhere, also as root in a container. */
export const chromiumFlags = ['--no-sandbox', '--disable-background-networking', '--disable-gpu'];

/** The path of a Chromium or Chrome: CHROME_PATH first, then PATH, then the usual places. */
export function findChromium() {
  const given = process.env['CHROME_PATH'];
  if (given) return existsSync(given) ? given : undefined;
  return [...onPath(names), ...usualPlaces].find((path) => existsSync(path));
}

/**
 * The path of the same browser without what is around its pages, which costs two fifths less work: for tests
 * that only look at pages. Whoever says with CHROME_PATH which browser it shall be means these tests too.
 */
export function findShell() {
  const given = process.env['CHROME_SHELL_PATH'] ?? process.env['CHROME_PATH'];
  if (given) return existsSync(given) ? given : undefined;
  return onPath(shellNames).find((path) => existsSync(path));
}

function onPath(programs) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => programs.map((name) => join(folder, name)));
}
