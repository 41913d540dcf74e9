/** What a role has to fetch before its first list, from the manifest of the build; gzipped as it travels. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FIRST_FILES } from '../bundle/first-files.mjs';

/**
 * The first screen of each role, and how many kilobytes (of 1,000 bytes) of JavaScript may come before
 * its list is on the screen.
 */
export const firstScreens = [
  { role: 'volunteer', screen: 'missions/missions-page.ts', most: 125 },
  {
    role: 'coordinator',
    screen: 'desk/desk-page.ts',
    // What is fetched because somebody of the staff is there, before their screen can be.
    also: [
      'src/contract/known-nouns.ts',
      'src/ui/app/staff-routes.ts',
      'src/ui/app/staff-places.ts',
    ],
    most: 175,
  },
];

/** The build in a folder, as Vite's manifest describes it. */
export function readBuild(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  return {
    /** Kilobytes of the app itself, a screen (`missions/missions-page.ts`), its French words, other files. */
    weightOf: (screen, words, also) => weigh(folder, filesOf(manifest, [screen], words, also)),
    /** Kilobytes that some screens fetch when the app itself is there already. */
    ownWeightOf: (screens, words) => {
      const own = filesOf(manifest, screens, words);
      for (const file of filesOf(manifest)) own.delete(file);
      return weigh(folder, own);
    },
  };
}

/** How many kilobytes a page of the public door may have, without a part of its own and with it. */
export const doorLimits = { page: 30, withPart: 60 };

/** Kilobytes of the public door's page, all of it: without any part, and with each. */
export function doorWeights(folder) {
  const door = join(folder, 'door');
  const manifest = JSON.parse(readFileSync(join(door, '.vite/manifest.json'), 'utf8'));
  const { css = [], dynamicImports = [] } = manifest['index.html'];
  const page = new Set(['index.html', ...css]);
  collect(manifest, 'index.html', page);
  const parts = dynamicImports.map((key) => {
    const files = new Set(page);
    collect(manifest, key, files);
    for (const file of manifest[key].css ?? []) files.add(file);
    return { part: key, weight: weigh(door, files) };
  });
  return { page: weigh(door, page), parts };
}

function filesOf(manifest, screens = [], words = [], also = []) {
  const keys = [
    'index.html',
    ...words.map((name) => `src/messages/${name}/fr.ts`),
    ...screens.map((screen) => `src/ui/screens/${screen}`),
    ...also,
  ];
  const first = Object.entries(manifest).filter(([, { name }]) => name in FIRST_FILES);
  const found = new Set();
  for (const key of [...keys, ...first.map(([key]) => key)]) collect(manifest, key, found);
  return found;
}

/** A file and all that it imports at once. */
function collect(manifest, key, found) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is no file of its own in the build.`);
  if (found.has(chunk.file)) return;
  found.add(chunk.file);
  for (const one of chunk.imports ?? []) collect(manifest, one, found);
}

function weigh(folder, files) {
  const sizes = [...files].map((file) => gzipSync(readFileSync(join(folder, file))).length);
  return sizes.reduce((sum, one) => sum + one, 0) / 1_000;
}
