/** Runs suites, shows what they say and sums them up in the lines at the end. */
import { inLanes } from './lanes.mjs';
import { runSuite } from './run-suite.mjs';
import { inWords, none, sum } from './tally.mjs';

/** Runs the suites in their lanes, then sets the exit code: a success is something that passed and nothing that failed. */
export async function runAll(suites) {
  const results = new Map();
  const began = performance.now();
  const hasPassed = (name) =>
    [...results].some(([suite, { counts }]) => suite.name === name && counts.failed === 0);
  await inLanes(suites, async (suite, { beside }) => {
    const started = performance.now();
    const isCompiled = hasPassed('types');
    const counts = beside
      ? await inOnePiece(suite, isCompiled)
      : await asItComes(suite, isCompiled);
    const line = `${suite.name.padEnd(12)} ${secondsSince(started)}   ${inWords(counts)}`;
    console.log(line);
    results.set(suite, { counts, line });
  });
  const inOrder = suites.map((suite) => results.get(suite));
  const total = inOrder.map(({ counts }) => counts).reduce(sum, none);
  console.log(`\n${inOrder.map(({ line }) => line).join('\n')}`);
  for (const failure of total.failures) console.log(`failed: ${failure}`);
  console.log(`${'all'.padEnd(12)} ${secondsSince(began)}\n\n${inWords(total)}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

function asItComes(suite, isCompiled) {
  console.log(heading(suite));
  return runSuite(suite, { isCompiled });
}

/** The output of suites that run side by side is shown suite by suite, each when it has ended. */
async function inOnePiece(suite, isCompiled) {
  console.log(`… ${suite.name}`);
  const heard = [];
  const hear = (part) => heard.push(String(part));
  const counts = await runSuite(suite, { hear, say: (line) => hear(`${line}\n`), isCompiled });
  console.log(`${heading(suite)}\n${heard.join('')}`);
  return counts;
}

function heading({ name }) {
  return `\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`;
}

function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`;
}
