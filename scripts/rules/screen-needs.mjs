/**
 * A screen is fetched with the words that are read on it, and no others: compares what each route names
 * with what the files of its screen read. Prints each breach; fails on any.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from '../paths.mjs';
import { screenRoutes } from './screen-routes.mjs';

const catalogueOf = new Map(
  readdirSync(at('src/messages')).flatMap((folder) =>
    exportsOf(join('src/messages', folder, 'fr.ts')).map((name) => [name, folder]),
  ),
);
const alwaysThere = new Set(['app', 'accounts', 'vocabulary', 'when', 'kernel']);

const breaches = screenRoutes().flatMap(breachesOf);
for (const breach of breaches) console.error(breach);
process.exitCode = breaches.length > 0 ? 1 : 0;

function breachesOf({ file, path, page, title, words }) {
  const texts = [title, ...[...reachedFrom(page)].map(textOf)];
  const read = new Set(texts.flatMap(cataloguesIn));
  // A part that is fetched later brings its own words (`kit/words-wanted.ts`).
  const later = texts.flatMap(wantedLaterIn);
  const missing = [...read].filter((name) => !words.includes(name) && !later.includes(name));
  const needless = words.filter((name) => !read.has(name));
  return [
    ...missing.map((name) => `${file}: ${path} is fetched without the words of ${name}.`),
    ...needless.map((name) => `${file}: ${path} reads no words of ${name}.`),
  ];
}

/** A file of the screens and all that it imports there, at once or later; types bring nothing. */
function reachedFrom(file, reached = new Set()) {
  if (reached.has(file)) return reached;
  reached.add(file);
  const imports = /^import (?!type\b)(?:[^;']*from )?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;
  for (const [, now, later] of textOf(file).matchAll(imports)) {
    const other = join(dirname(file), now ?? later);
    if (other.startsWith('src/ui/') && other.endsWith('.ts')) reachedFrom(other, reached);
  }
  return reached;
}

/** `messages.people.name`, `m.people`, `{ people, when } = this.messages`, `{ people }: Messages`. */
function cataloguesIn(text) {
  const named = [...text.matchAll(/\b(?:messages|m)\.(\w+)/g)].map(([, name]) => name);
  const taken = [...text.matchAll(/\{([^{}]*)\} = (?:this\.)?messages\b|\{([^{}]*)\}: Messages\b/g)]
    .flatMap(([, one, other]) => (one ?? other).split(','))
    .map((part) => part.split(':')[0].trim());
  return [...named, ...taken]
    .map((name) => catalogueOf.get(name))
    .filter((folder) => folder && !alwaysThere.has(folder));
}

/** `wantWords(this, 'map', 'pack')`. */
function wantedLaterIn(text) {
  return [...text.matchAll(/\bwantWords\(this, ([^)]*)\)/g)].flatMap(([, names]) =>
    [...names.matchAll(/'([^']+)'/g)].map(([, name]) => name),
  );
}

function exportsOf(file) {
  if (!existsSync(at(file))) return [];
  return [...textOf(file).matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
}

function textOf(file) {
  return readFileSync(at(file), 'utf8');
}
