/** A reporter for node:test that only counts; the readable one runs beside it. */
import { leave, none } from './tally.mjs';

/** Counts tests, not the `describe` around them nor the file that node:test takes for a test. */
export default async function* nodeReporter(events) {
  const counts = { ...none };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    if (type === 'test:fail') counts.failed += data.todo === undefined ? 1 : 0;
    else if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (data.name !== data.file) counts.passed += 1;
  }
  leave(counts);
  yield '';
}
