/** `npm test`: every check and every test that CI runs, then one line that sums them up. */
import { findChromium, howToGetChromium } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { tool } from './paths.mjs';
import { runNode } from './run.mjs';
import { chosen } from './suites.mjs';
import { inWords, none, sum, tallied } from './tally.mjs';
import { testFiles } from './test-files.mjs';

requireNode();
await installIfNeeded();
const chromium = findChromium();
if (chromium) process.env['CHROME_PATH'] = chromium;

let total = none;
const summary = [];
for (const suite of chosen(process.argv.slice(2))) {
  const started = performance.now();
  console.log(`\n── ${suite.name} ${'─'.repeat(Math.max(0, 76 - suite.name.length))}`);
  const counts = await runSuite(suite);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  summary.push(`${suite.name.padEnd(12)} ${seconds.padStart(6)} s   ${inWords(counts)}`);
  console.log(summary.at(-1));
  total = sum(total, counts);
}
console.log(`\n${summary.join('\n')}\n\n${inWords(total)}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function runSuite(suite) {
  if (suite.check) return (await runNode(suite.check)) === 0 ? one('passed') : one('failed');
  const files = testFiles(suite.node ?? suite.browser);
  const counts = files.length > 0 ? await runTests(suite, files) : none;
  if (counts.passed + counts.failed > 0) return counts;
  console.log(`No test was run${suite.required ? ', and this suite must have some' : ''}.`);
  return suite.required ? one('failed') : counts;
}

function runTests(suite, files) {
  if (suite.chromium && !chromium) {
    console.log(howToGetChromium);
    return one('failed');
  }
  const command = suite.node ? nodeArgs(suite) : [tool.wtr, '--files'];
  return tallied((env) => runNode([...command, ...files], { env }));
}

function nodeArgs({ oneAtATime }) {
  return [
    '--import=tsx',
    '--test',
    ...(oneAtATime ? ['--test-concurrency=1'] : []),
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/node-reporter.mjs', '--test-reporter-destination=stderr'],
  ];
}

function one(outcome) {
  return { ...none, [outcome]: 1 };
}
