/** A reporter for Web Test Runner that only counts and names; the readable one runs beside it. */
import { relative } from 'node:path';
import { root } from '../paths.mjs';
import { failure, leave, none, sum } from './tally.mjs';

/** Counts tests, and a file that could not even be loaded as one failure. */
export function browserReporter() {
  return {
    onTestRunFinished({ sessions }) {
      leave(sessions.map(ofSession).reduce(sum, none));
    },
  };
}

function ofSession({ testFile, testResults, errors, passed }) {
  const file = relative(root, testFile);
  const counts = testResults ? ofSuite(testResults, [file]) : none;
  const isBroken = errors.length > 0 || (!passed && counts.failed === 0);
  return isBroken ? sum(counts, failed([file], errors[0] ?? { message: 'not run' })) : counts;
}

function ofSuite({ tests, suites }, names) {
  return [
    ...tests.map((test) => ofTest(test, names)),
    ...suites.map((suite) => ofSuite(suite, [...names, suite.name])),
  ].reduce(sum, none);
}

function ofTest({ name, passed, skipped, error }, names) {
  if (skipped) return { ...none, skipped: 1 };
  return passed ? { ...none, passed: 1 } : failed([...names, name], error);
}

function failed(names, error) {
  return { ...none, failed: 1, failures: [failure(names, error?.message)] };
}
