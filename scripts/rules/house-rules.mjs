/** The rules of this house that no other tool checks. Prints each breach; fails on any. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { at } from '../paths.mjs';
import { suites } from '../suites/suites.mjs';
import { testFiles } from '../suites/test-files.mjs';
import { numbersWrittenByHand } from './written-numbers.mjs';

const longest = 300;
const longestReadme = 30;
const fullest = 25;

/** A double of a server has its time limit as the real one has, a meter its rhythm. */
const timersOfTheirOwn = [
  'test/server/store/couchdb/double/double-server.ts',
  'test/server/accounts/passwords/password.test.ts',
  'test/server/outgoing/slow-server.ts',
];

/** Whose days are of UTC, as each says itself: the calendar's own reckoning, and days that no person is told. */
const daysOfGreenwich = [
  'src/domain/kernel/when.ts',
  'src/domain/kernel/zone.ts',
  'src/domain/kernel/state.ts',
  'src/domain/rates/months.ts',
  'src/domain/attempts/call-list-noun.ts',
  'server/backup/nightly.ts',
  'server/pack/build-pack.ts',
  'server/pack/osm/osm-file.ts',
  'server/pack/osm/pbf.ts',
];

const breaches = [
  ...tooLong(),
  ...tooFull(),
  ...neverRun(),
  ...countedTooSoon(),
  ...sleeps(),
  ...daysOfTheMachine(),
  ...writtenByHand(),
  ...readmesMissing(),
  ...readmesStale(),
  ...decisionsOfOneNumber(),
];
for (const breach of breaches) console.error(breach);
process.exitCode = breaches.length > 0 ? 1 : 0;

/** Two who decide side by side take the next number both. */
function decisionsOfOneNumber() {
  const numbers = filesOf('docs/decisions').map((file) => basename(file).slice(0, 4));
  return numbers
    .filter((number, index) => numbers.indexOf(number) !== index)
    .map((number) => `docs/decisions/${number}: two decisions have this number.`);
}

function tooLong() {
  return ['src', 'server', 'scripts']
    .flatMap((folder) => sourcesIn(folder))
    .map((file) => ({ file, lines: linesOf(file) }))
    .filter(({ lines }) => lines > longest)
    .map(({ file, lines }) => `${file}: ${lines} lines, ${longest} at most: it is two files.`);
}

/** A folder that one can no longer take in at a glance is two rooms. */
function tooFull() {
  return foldersIn('src', 'server', 'test', 'scripts')
    .map((folder) => ({ folder, files: filesOf(folder).filter((file) => file !== 'README.md') }))
    .filter(({ files }) => files.length > fullest)
    .map(({ folder, files }) => `${folder}: ${files.length} files, ${fullest} at most.`);
}

function neverRun() {
  const folders = suites.map((suite) => suite.node ?? suite.browser).filter(Boolean);
  return ['src', 'server', 'test']
    .flatMap((folder) => testFiles(folder))
    .filter((file) => !folders.some((folder) => file.startsWith(`${folder}/`)))
    .map((file) => `${file}: a test that no suite of scripts/suites/suites.mjs runs.`);
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

/** A Sunday evening in Martinique is a Monday in Greenwich, and elsewhere on a telephone that was set elsewhere. */
function daysOfTheMachine() {
  const local =
    /\.get(Date|Day|Hours|Minutes|Month|FullYear|TimezoneOffset)\(|\.to(Locale)?(Date|Time)String\(/;
  const utc =
    /\b(\w*At|at|until|since|expires|created|moment)\??\.slice\(0, (4|7|10)\)|\.toISOString\(\)\.slice\(0,|new Date\([^)'`]*\(?\)?\)\.getUTC/;
  return ['src', 'server']
    .flatMap((folder) => sourcesIn(folder))
    .filter((file) => !daysOfGreenwich.includes(file))
    .filter((file) => [local, utc].some((one) => one.test(readFileSync(at(file), 'utf8'))))
    .map(
      (file) =>
        `${file}: takes the machine’s day; dayIn(zone, …) of domain/kernel/zone.ts knows the territory’s.`,
    );
}

/** A minus, a comma, a thousand: written by one module, or each screen has its own. */
function writtenByHand() {
  return ['src', 'server']
    .flatMap((folder) => sourcesIn(folder))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => numbersWrittenByHand(file, readFileSync(at(file), 'utf8')));
}

/** A folder says what lives in it and what it may import. */
function readmesMissing() {
  return foldersIn('src/data', 'src/ui')
    .map((folder) => ({ folder, files: filesOf(folder) }))
    .filter(({ files }) => files.some((file) => file.endsWith('.ts')))
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

function foldersIn(...layers) {
  const below = layers
    .flatMap((layer) => readdirSync(at(layer), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(at('.'), join(entry.parentPath, entry.name)));
  return [...layers, ...below];
}

function filesOf(folder) {
  const entries = readdirSync(at(folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
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
