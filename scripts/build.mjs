/** Builds the server and the app when a source changed since the last build. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { at, root, tool } from './paths.mjs';
import { must, runNode } from './run.mjs';

const sources = ['src', 'server', 'public'];
const single = [
  'index.html',
  'vite.config.ts',
  'tsconfig.base.json',
  'tsconfig.browser.json',
  'package-lock.json',
];
const stamp = at('build/sources.sha256');

/** After it, build/ holds the server and dist/ the app, both made from the present sources. */
export async function buildIfNeeded() {
  const now = await fingerprint();
  if (now === (await readFile(stamp, 'utf8').catch(() => ''))) return;
  console.log('Building (about twenty seconds, when something changed)…');
  await must(runNode([tool.tsc, '-b', 'server']));
  await must(runNode([tool.vite, 'build', '--logLevel', 'warn']));
  await mkdir(at('build'), { recursive: true });
  await writeFile(stamp, now);
}

async function fingerprint() {
  const folders = await Promise.all(sources.map((folder) => filesIn(folder)));
  const hash = createHash('sha256');
  for (const file of [...folders.flat(), ...single].sort()) {
    hash.update(file).update('\0');
    hash.update(await readFile(at(file)).catch(() => '')).update('\0');
  }
  return hash.digest('hex');
}

async function filesIn(folder) {
  const entries = await readdir(at(folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
