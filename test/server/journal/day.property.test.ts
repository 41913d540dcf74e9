import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { timesOf, withLine } from '../../../server/journal/day.ts';
import type { KeptLine } from '../../../server/journal/line.ts';
import { JOURNAL_KINDS } from '../../../src/contract/journal/journal.ts';

const someLine: fc.Arbitrary<KeptLine> = fc.record(
  {
    kind: fc.constantFrom(...JOURNAL_KINDS),
    at: fc.constant('2026-03-02T08:00:00.000Z'),
    by: fc.constantFrom<`user:${string}`[]>('user:1', 'user:2'),
    about: fc.integer({ min: 0, max: 400 }).map((n) => `person:${String(n)}`),
    count: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: ['kind', 'at'] },
);

test('a line never leaves nor moves, at most its number grows; and a day has an end', () => {
  const lists = fc.array(someLine, { size: 'max', maxLength: 3_000 });
  fc.assert(
    fc.property(lists, (list) => {
      let day: readonly KeptLine[] = [];
      for (const line of list) {
        const next = withLine(day, line);
        for (const [index, known] of day.entries()) {
          const now = next[index];
          assert.ok(now);
          const { count: _, last: __, ...same } = now;
          const { count: ___, last: ____, ...before } = known;
          assert.deepEqual(same, before);
          assert.ok(timesOf(now).count >= timesOf(known).count);
        }
        day = next;
      }
      assert.ok(day.length <= 1_000 + JOURNAL_KINDS.length);
    }),
    { numRuns: 5 },
  );
});

test('nobody buries what others did: beyond so many of a kind by one account, the rest is counted', () => {
  const at = '2026-03-02T08:00:00.000Z';
  let day: readonly KeptLine[] = [{ kind: 'key-made', at, by: 'user:2', label: 'Département' }];
  for (let n = 0; n < 1_000; n += 1) day = withLine(day, { kind: 'signed-in', at, by: 'user:1' });
  assert.equal(day.length, 22);
  assert.deepEqual(day[0], { kind: 'key-made', at, by: 'user:2', label: 'Département' });
  const rest = { kind: 'signed-in', at, by: 'user:1', more: true, count: 980, last: at };
  assert.deepEqual(day.at(-1), rest);
});

test('wrong passwords of a day are one line with how many; a file opened twice is one', () => {
  let day: readonly KeptLine[] = [];
  const at = (hour: number) => `2026-03-02T0${String(hour)}:00:00.000Z`;
  for (const hour of [1, 2, 3]) {
    day = withLine(day, { kind: 'sign-in-failed', by: 'user:1', at: at(hour) });
    day = withLine(day, { kind: 'file-opened', by: 'user:1', about: 'person:1', at: at(hour) });
  }
  assert.deepEqual(day, [
    { kind: 'sign-in-failed', by: 'user:1', at: at(1), count: 3, last: at(3) },
    { kind: 'file-opened', by: 'user:1', about: 'person:1', at: at(1) },
  ]);
});
