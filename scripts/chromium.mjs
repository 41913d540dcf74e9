/** Finds a Chromium for the tests that need a real browser. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path));
}
