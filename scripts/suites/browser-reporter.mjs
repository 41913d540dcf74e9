/** A reporter for Web Test Runner that only counts; the readable one runs beside it. */
import { leave, none, sum } from './tally.mjs';

/** Counts tests, and a file that could not even be loaded as one failure. */
export function browserReporter() {
  return {
    onTestRunFinished({ sessions }) {
      leave(sessions.map(ofSession).reduce(sum, none));
    },
  };
}

function ofSession({ testResults, errors, passed }) {
  const counts = testResults ? ofSuite(testResults) : none;
  const broken = errors.length > 0 || (!passed && counts.failed === 0);
  return broken ? sum(counts, { ...none, failed: 1 }) : counts;
}

function ofSuite({ tests, suites }) {
  return [...tests.map(ofTest), ...suites.map(ofSuite)].reduce(sum, none);
}

function ofTest({ passed, skipped }) {
  if (skipped) return { ...none, skipped: 1 };
  return passed ? { ...none, passed: 1 } : { ...none, failed: 1 };
}
