/** How many of the tests that a change can touch fit into a minute. */
import { suites } from './suites.mjs';

/** What the tests may take; types, walls and lint of a changed file take the rest of the minute. */
const BUDGET_MS = 30_000;

/** What starting a suite and each of its files takes, on one of two quiet cores. */
function costOf(suite) {
  if (suite.together) return { start: 1_000, file: 100 };
  return suite.browser ? { start: 7_000, file: 3_000 } : { start: 500, file: 1_500 };
}

/** The suites with those of their affected files that fit into the time, nearest first, and what is left. */
export function testsInTime(affected, budgetMs = BUDGET_MS) {
  const chosen = new Map();
  const left = [];
  let spent = 0;
  for (const { file } of affected) {
    const suite = suites.find(({ node, browser }) => file.startsWith(`${node ?? browser}/`));
    if (!suite) continue;
    const { start, file: each } = costOf(suite);
    const cost = each + (chosen.has(suite) ? 0 : start);
    const isDriven = suite.oneAtATime; // Of the built app: nothing is built here.
    if (isDriven || spent + cost > budgetMs) left.push(file);
    else {
      spent += cost;
      chosen.set(suite, [...(chosen.get(suite) ?? []), file]);
    }
  }
  const tests = [...chosen].map(([suite, files]) => ({ ...suite, lane: 'second', files }));
  return { tests, left };
}
