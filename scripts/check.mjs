/**
 * `npm run check`: in less than a minute, whether a change holds. Types, walls and house rules are
 * checked for everything, format and lint for the changed files; of the tests that import them run the
 * nearest, as many as the minute allows, and what is left to `npm test` is said. `--since <commit>`
 * compares with another commit than the one where this branch began.
 */
import { affectedTests } from './suites/affected-tests.mjs';
import { changedFiles } from './suites/changed-files.mjs';
import { installIfNeeded } from './install.mjs';
import { provideChromium } from './install-chromium.mjs';
import { requireNode } from './node-version.mjs';
import { tool } from './paths.mjs';
import { runAll } from './suites/run-all.mjs';
import { suites } from './suites/suites.mjs';
import { testsInTime } from './suites/tests-in-time.mjs';

requireNode();
await installIfNeeded();
const given = process.argv.indexOf('--since');
const { since, files } = changedFiles(given < 0 ? undefined : process.argv[given + 1]);
const { tests, left } = testsInTime(affectedTests(files));
const checks = [...ofEverything(), ...ofChanged()];

console.log(`Changed since ${since.slice(0, 10)}: ${inAll(files, 'file')}.`);
await provideChromium(tests);
await runAll([...checks, ...tests]);
sayWhatIsLeft();

function ofEverything() {
  return suites.filter(({ name }) => ['types', 'walls', 'house'].includes(name));
}

function ofChanged() {
  const formatted = [tool.prettier, '--check', '--log-level', 'warn', '--ignore-unknown', ...files];
  const linted = files.filter((file) => /\.(ts|mjs|cjs|js)$/.test(file));
  const lint = [tool.oxlint, ...linted];
  const style = [tool.eslint, '--no-warn-ignored', ...linted];
  return [
    ...(files.length > 0 ? [{ name: 'format', lane: 'second', check: formatted }] : []),
    ...(linted.length > 0 ? [{ name: 'lint', lane: 'second', check: lint }] : []),
    ...(linted.length > 0 ? [{ name: 'style', lane: 'second', check: style }] : []),
  ];
}

function sayWhatIsLeft() {
  const ran = tests.flatMap((suite) => suite.files);
  console.log(`Ran ${inAll(ran, 'test file')} of what the change can touch.`);
  if (left.length > 0)
    console.log(`Left to npm test: ${inAll(left, 'test file')}, among them ${nearest(left)}.`);
  console.log('Only npm test builds the app, drives it, and looks for unused code.');
}

function nearest(tests) {
  return tests.slice(0, 5).join(', ');
}

function inAll({ length }, word) {
  return `${length} ${word}${length === 1 ? '' : 's'}`;
}
