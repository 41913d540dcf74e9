/** Runs one suite of suites.mjs and counts what passed and what failed. */
import { tool } from '../paths.mjs';
import { runNode } from '../run.mjs';
import { pagesOf } from './browser-pages.mjs';
import { none, tallied } from './tally.mjs';
import { compiledFile, testFiles } from './test-files.mjs';

/**
 * What passed and failed in a suite. `say` gets its lines, `hear` (see run.mjs) the output of its programs;
 * `isCompiled`: what is in `build/` is what is written.
 * @param {any} suite
 * @param {{ say?: (line: string) => void, hear?: (part: unknown) => void, isCompiled?: boolean }} [how]
 */
export async function runSuite(suite, { say = console.log, hear, isCompiled = false } = {}) {
  if (suite.check) return one((await runNode(suite.check, { hear })) === 0 ? 'passed' : 'failed');
  if (suite.chromium && !process.env['CHROME_PATH']) {
    say('This suite needs a Chromium, and there is none.');
    return one('failed');
  }
  const files = suite.files ?? testFiles(suite.node ?? suite.browser, suite.except);
  const counts = files.length > 0 ? await runTests(suite, files, { hear, isCompiled }) : none;
  if (counts.passed + counts.failed > 0) return counts;
  say(`No test was run${suite.required ? ', and this suite must have some' : ''}.`);
  return suite.required ? one('failed') : counts;
}

function runTests(suite, files, { hear, isCompiled }) {
  const isRunCompiled = isCompiled && suite.compiled === true;
  const command = suite.node ? nodeArgs(suite, isRunCompiled) : [tool.wtr, '--files'];
  const programs = programsOf(suite, files, isRunCompiled);
  return tallied((env) => runNode([...command, ...programs], { env, hear }));
}

function programsOf(suite, files, isRunCompiled) {
  if (suite.browser) return pagesOf(suite.name, files);
  return isRunCompiled ? files.map(compiledFile) : files;
}

function nodeArgs({ together, oneAtATime }, isRunCompiled) {
  return [
    isRunCompiled ? '--enable-source-maps' : '--import=tsx',
    ...(together ? [] : ['--test']),
    // Two files at once, also where node would take one: what they do is mostly to wait.
    `--test-concurrency=${oneAtATime ? 1 : 2}`,
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/suites/node-reporter.mjs', '--test-reporter-destination=stderr'],
    ...(together ? ['scripts/suites/together.mjs'] : []),
  ];
}

function one(outcome) {
  return { ...none, [outcome]: 1 };
}
