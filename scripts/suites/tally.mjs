/** Counts of tests and the names of those that failed, written by the reporters to a file so that no output has to be parsed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** No test yet. `failures` are lines: which test failed, and with what. */
export const none = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** Where the reporter of a child process writes its counts (the name of the variable). */
const tallyVariable = 'COUDMAIN_TALLY';

/** The sum of two counts. */
export function sum(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** Counts as a sentence: the last line of `npm test`. */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** One failure as a line: its names from the file inwards, and the first line of what was said of it. */
export function failure(names, reason) {
  const [first = ''] = String(reason ?? '')
    .trim()
    .split('\n');
  return [names.filter(Boolean).join(' › '), first].filter(Boolean).join(': ');
}

/**
 * Runs a test command and returns what its reporter counted; a crash is one more failure.
 * @param {(env: NodeJS.ProcessEnv) => Promise<number>} start
 */
export async function tallied(start) {
  const folder = mkdtempSync(join(tmpdir(), 'coudmain-tally-'));
  const file = join(folder, 'tally.json');
  try {
    const code = await start({ ...process.env, [tallyVariable]: file });
    const counts = read(file);
    const crashed = code !== 0 && counts.failed === 0;
    return crashed ? sum(counts, { ...none, failed: 1, failures: [crash(code)] }) : counts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function crash(code) {
  return `the program ended with ${code}, and no test had failed`;
}

/** For the reporters: leaves the counts for the process that started this one. */
export function leave(counts) {
  const file = process.env[tallyVariable];
  if (file) writeFileSync(file, JSON.stringify(counts));
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return none;
  }
}
