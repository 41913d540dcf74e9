/** The rules of this house that no other tool checks. Prints each breach; fails on any. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { at } from './paths.mjs';
import { suites } from './suites.mjs';
import { testFiles } from './test-files.mjs';

const longest = 300;
const longestReadme = 30;

/** A double of a server has its time limit as the real one has, a meter its rhythm. */
const timersOfTheirOwn = [
  'test/server/store/couchdb/double/double-server.ts',
  'test/server/accounts/password.test.ts',
];

const breaches = [
  ...tooLong(),
  ...neverRun(),
  ...countedTooSoon(),
  ...sleeps(),
  ...readmesMissing(),
  ...readmesStale(),
];
for (const breach of breaches) console.error(breach);
process.exitCode = breaches.length > 0 ? 1 : 0;

function tooLong() {
  return ['src', 'server', 'scripts']
    .flatMap((folder) => sourcesIn(folder))
    .map((file) => ({ file, lines: linesOf(file) }))
    .filter(({ lines }) => lines > longest)
    .map(({ file, lines }) => `${file}: ${lines} lines, ${longest} at most: it is two files.`);
}

function neverRun() {
  const folders = suites.map((suite) => suite.node ?? suite.browser).filter(Boolean);
  return ['src', 'server', 'test']
    .flatMap((folder) => testFiles(folder))
    .filter((file) => !folders.some((folder) => file.startsWith(`${folder}/`)))
    .map((file) => `${file}: a test that no suite of scripts/suites.mjs runs.`);
}

/** What is drawn a moment later is not there yet: a journey waits for it (`thereAre`), only nothing is counted. */
function countedTooSoon() {
  return sourcesIn('test/journeys').flatMap((file) =>
    /\.count\(\)(?!\), 0\b|, 0\b|, count\b)/.test(readFileSync(at(file), 'utf8'))
      ? [`${file}: counts what may not be drawn yet; thereAre(…) of phone.ts waits for it.`]
      : [],
  );
}

/** A wait ends by what happens (test/support/waiting.ts); a pause is too short on a busy machine, too long on others. */
function sleeps() {
  const waits = /\bset(Timeout|Interval)\(|\bwaitForTimeout\(|timers\/promises|\baTimeout\(/;
  const mayHold = ['test/support/waiting.ts', 'test/bench/', 'test/pictures/', ...timersOfTheirOwn];
  return sourcesIn('test')
    .filter((file) => !mayHold.some((place) => file.startsWith(place)))
    .filter((file) => waits.test(readFileSync(at(file), 'utf8')))
    .map((file) => `${file}: sleeps; until(…) of test/support/waiting.ts waits for what happens.`);
}

/** A folder of several files says what lives in it, what it may import and how to add one. */
function readmesMissing() {
  return ['src/ui']
    .flatMap((layer) => readdirSync(at(layer), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(at('.'), join(entry.parentPath, entry.name)))
    .map((folder) => ({ folder, files: readdirSync(at(folder)) }))
    .filter(({ files }) => files.filter((file) => file.endsWith('.ts')).length > 1)
    .filter(({ files }) => !files.includes('README.md'))
    .map(({ folder }) => `${folder}: has no README.md.`);
}

/** A README is short, and names files that there are (`x-…` stands for any name). */
function readmesStale() {
  const folders = ['src', 'server', 'test', 'scripts', 'docs', 'public'];
  const files = folders.flatMap((folder) =>
    readdirSync(at(folder), { recursive: true }).map((file) => `${folder}/${file}`),
  );
  const known = new Set(files.map((file) => basename(file)));
  return files
    .filter((file) => basename(file) === 'README.md')
    .flatMap((file) => {
      const text = readFileSync(at(file), 'utf8');
      const lines = text.trimEnd().split('\n').length;
      const named = [...text.matchAll(/`([\w./-]+\.(?:ts|mjs|css))`/g)].map(([, name]) =>
        basename(name),
      );
      return [
        ...(lines > longestReadme ? [`${file}: ${lines} lines, ${longestReadme} at most.`] : []),
        ...named
          .filter((name) => !known.has(name) && !/^x[-.]/.test(name))
          .map((name) => `${file}: there is no ${name}.`),
      ];
    });
}

function sourcesIn(folder) {
  return readdirSync(at(folder), { recursive: true })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.(ts|mjs|css)$/.test(file));
}

function linesOf(file) {
  return readFileSync(at(file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}
