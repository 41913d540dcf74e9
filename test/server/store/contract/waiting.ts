import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TestStore } from './test-store.ts';
import { allChanges, facts, put } from './reading.ts';
import { WAIT_MS } from '../../../support/waiting.ts';

/** How followers are told that something happened. */
export function waitingContract(bench: TestStore): void {
  describe('waiting for a change', () => {
    test('ends at once when something happened already', async () => {
      const shelf = await bench.store.create(bench.freshName());
      await put(shelf, 'm:1', {});
      assert.equal(await shelf.waitForChange('0', { timeout: WAIT_MS }), true);
    });

    test('ends when somebody writes, and what was written can be read then', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const { seq } = await shelf.head();
      const woken = shelf
        .waitForChange(seq, { timeout: WAIT_MS })
        .then(async (changed) => [changed, await allChanges(shelf, { since: seq })] as const);
      await put(shelf, 'm:1', { n: 1 });
      const [changed, changes] = await woken;
      assert.equal(changed, true);
      assert.deepEqual(
        changes.map(({ id }) => id),
        ['m:1'],
      );
    });

    test('ends by what follows a write that has more to come, and both can be read then', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const { seq } = await shelf.head();
      const woken = shelf
        .waitForChange(seq, { timeout: WAIT_MS })
        .then(() => allChanges(shelf, { since: seq }));
      const first = await shelf.write([{ id: 'm:1', body: { n: 1 } }], { more: true });
      assert.deepEqual(
        first.map(({ ok }) => ok),
        [true],
      );
      assert.equal((await shelf.get('m:1'))?.['n'], 1, 'the one who wrote it reads it');
      await put(shelf, 'm:2', { n: 2 });
      assert.ok((await woken).some(({ id }) => id === 'm:1'));
      assert.deepEqual(
        (await allChanges(shelf, { since: seq })).map(({ id }) => id),
        ['m:1', 'm:2'],
      );
    });

    test('does not end by a refused write, by a local note, or by another shelf', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const other = await bench.store.create(bench.freshName());
      await put(shelf, 'm:1', {});
      const { seq } = await shelf.head();
      const woken = shelf.waitForChange(seq, { timeout: 400 });
      await shelf.write([{ id: 'm:1', body: {} }]);
      await shelf.putLocal('note', { n: 1 });
      await put(other, 'm:2', {});
      assert.equal(await woken, false);
    });

    test('ends with false at the timeout and not before', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const { seq } = await shelf.head();
      const start = performance.now();
      assert.equal(await shelf.waitForChange(seq, { timeout: 150 }), false);
      assert.ok(performance.now() - start >= 140);
    });

    test('ends with false when the one who waits gives up, also before it began', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const { seq } = await shelf.head();
      const patience = new AbortController();
      const woken = shelf.waitForChange(seq, { timeout: WAIT_MS, signal: patience.signal });
      patience.abort();
      assert.equal(await woken, false);
      assert.equal(
        await shelf.waitForChange(seq, { timeout: WAIT_MS, signal: patience.signal }),
        false,
      );
      assert.equal(
        await shelf.waitForChange('0', { timeout: WAIT_MS, signal: patience.signal }),
        false,
      );
    });

    test('two hundred who wait are all told by one write, and again by the next', async () => {
      const shelf = await bench.store.create(bench.freshName());
      for (const round of [1, 2]) {
        const { seq } = await shelf.head();
        const woken = Array.from({ length: 200 }, () =>
          shelf.waitForChange(seq, { timeout: WAIT_MS }),
        );
        await put(shelf, `m:${round}`, {});
        assert.ok((await Promise.all(woken)).every((changed) => changed));
      }
    });

    test('a follower who reads and waits in turn gets every change', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const seen: string[] = [];
      const follow = async (): Promise<void> => {
        let since = '0';
        while (seen.length < 60 && (await shelf.waitForChange(since, { timeout: WAIT_MS }))) {
          const page = await shelf.changes(since, { limit: 10 });
          seen.push(...page.changes.map(({ id }) => id));
          since = page.lastSeq;
        }
      };
      const following = follow();
      for (let round = 0; round < 20; round += 1) await shelf.write(facts(3, round * 3));
      await following;
      assert.deepEqual(
        seen,
        facts(60).map(({ id }) => id),
      );
    });

    test('a removal wakes those who wait', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const rev = await put(shelf, 's:1', {});
      const woken = shelf.waitForChange((await shelf.head()).seq, { timeout: WAIT_MS });
      await shelf.remove('s:1', rev);
      assert.equal(await woken, true);
    });
  });
}
