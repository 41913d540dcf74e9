/** `npm test`: every check and every test that CI runs, then one line that sums them up. */
import { chromiumOrInstall } from './install-chromium.mjs';
import { installIfNeeded } from './install.mjs';
import { inLanes } from './lanes.mjs';
import { requireNode } from './node-version.mjs';
import { runSuite } from './run-suite.mjs';
import { chosen } from './suites.mjs';
import { inWords, none, sum } from './tally.mjs';

requireNode();
await installIfNeeded();
const suites = chosen(process.argv.slice(2));
const chromium = suites.some((suite) => suite.chromium) ? await chromiumOrInstall() : undefined;
if (chromium) process.env['CHROME_PATH'] = chromium;

const results = new Map();
const began = performance.now();
await inLanes(suites, async (suite, { beside }) => {
  const started = performance.now();
  const counts = beside ? await inOnePiece(suite) : await asItComes(suite);
  const line = `${suite.name.padEnd(12)} ${secondsSince(started)}   ${inWords(counts)}`;
  console.log(line);
  results.set(suite, { counts, line });
});

const inOrder = suites.map((suite) => results.get(suite));
const total = inOrder.map(({ counts }) => counts).reduce(sum, none);
console.log(`\n${inOrder.map(({ line }) => line).join('\n')}`);
console.log(`${'all'.padEnd(12)} ${secondsSince(began)}\n\n${inWords(total)}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function asItComes(suite) {
  console.log(heading(suite));
  return runSuite(suite);
}

/** The output of suites that run side by side is shown suite by suite, each when it has ended. */
async function inOnePiece(suite) {
  console.log(`… ${suite.name}`);
  const heard = [];
  const hear = (part) => heard.push(String(part));
  const counts = await runSuite(suite, { hear, say: (line) => hear(`${line}\n`) });
  console.log(`${heading(suite)}\n${heard.join('')}`);
  return counts;
}

function heading({ name }) {
  return `\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`;
}

function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`;
}
