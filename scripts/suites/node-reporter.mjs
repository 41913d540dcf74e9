/** A reporter for node:test that only counts and names; the readable one runs beside it. */
import { relative } from 'node:path';
import { root } from '../paths.mjs';
import { failure, leave, none } from './tally.mjs';
import { sourceFile } from './test-files.mjs';

/** Counts tests, not the `describe` around them nor the file that node:test takes for a test. */
export default async function* nodeReporter(events) {
  const counts = { ...none, failures: [] };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    if (type === 'test:fail' && data.todo === undefined) {
      counts.failed += 1;
      counts.failures.push(failure([fileOf(data), data.name], reasonOf(data)));
    } else if (type === 'test:fail') continue;
    else if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (data.name !== data.file) counts.passed += 1;
  }
  leave(counts);
  yield '';
}

function fileOf({ file }) {
  return file && sourceFile(relative(root, file));
}

function reasonOf({ details }) {
  return details.error?.cause?.message ?? details.error?.message;
}
