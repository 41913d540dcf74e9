/** Which tests a change can touch: those that import what changed, directly or through others. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from '../paths.mjs';

const folders = ['src', 'server', 'test', 'scripts'];
const ofTypes = /^import type [^;]*;$/gm;
const paths = /['"`](\.{1,2}\/[^'"`?\n]+)(?:\?\w+)?['"`]/g;

/**
 * The test files that the changed files can touch, nearest first, each with its distance in imports.
 * Every relative path that is written in a file and leads to another counts as an import, so that a
 * program that a test starts counts too. Types do not: what they break is told by the compiler.
 */
export function affectedTests(changed, home = root) {
  const importers = importersIn(home);
  const distances = new Map(changed.map((file) => [file, 0]));
  for (const [file, distance] of distances)
    for (const importer of importers.get(file) ?? [])
      if (!distances.has(importer)) distances.set(importer, distance + 1);
  return [...distances]
    .filter(([file]) => file.endsWith('.test.ts') && importers.has(file))
    .map(([file, distance]) => ({ file, distance }));
}

/** For each file of the repository, those that import it. */
function importersIn(home) {
  const importers = new Map(folders.flatMap((folder) => filesIn(home, folder)).map(nobodyYet));
  for (const file of importers.keys())
    for (const imported of importsOf(home, file)) importers.get(imported)?.push(file);
  return importers;
}

function nobodyYet(file) {
  return [file, []];
}

function importsOf(home, file) {
  if (!/\.(ts|mjs)$/.test(file)) return [];
  const source = readFileSync(join(home, file), 'utf8').replace(ofTypes, '');
  const found = [...source.matchAll(paths)].map(([, path]) => posix.join(dirname(file), path));
  return new Set(found);
}

function filesIn(home, folder) {
  try {
    return readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(home, '/').length))
      .map((file) => file.replaceAll('\\', '/'));
  } catch {
    return [];
  }
}
