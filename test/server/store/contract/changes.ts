import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TestStore } from './test-store.ts';
import { allChanges, facts, put, revOf } from './reading.ts';

/** What followers of a shelf read. */
export function changesContract(bench: TestStore): void {
  describe('changes', () => {
    test('come in the order of the writes, in a batch too, whatever the ids are', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const ids = ['m:9', 'm:1', 'fact:5', 'person:é', 'fact:4', 'M:0', 'fact:6', 'a:1'];
      await shelf.write(ids.slice(0, 7).map((id) => ({ id, body: {} })));
      await put(shelf, 'a:1', {});
      const changes = await allChanges(shelf, { limit: 3 });
      assert.deepEqual(
        changes.map(({ id }) => id),
        ids,
      );
      for (const [index, { seq }] of changes.entries()) {
        const next = changes[index + 1];
        if (next) assert.ok(shelf.compare(seq, next.seq) < 0);
        assert.equal(shelf.compare(seq, seq), 0);
        assert.ok(shelf.compare('0', seq) < 0);
      }
    });

    test('show each document once, where it last changed', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const results = await shelf.write(
        ['m:1', 'm:2', 'm:3'].map((id) => ({ id, body: { n: 1 } })),
      );
      const rev = await put(shelf, 'm:1', { n: 2 }, revOf(results[0]));
      const changes = await allChanges(shelf);
      assert.deepEqual(
        changes.map(({ id }) => id),
        ['m:2', 'm:3', 'm:1'],
      );
      const last = changes.at(-1);
      assert.equal(last?.rev, rev);
      assert.deepEqual(last.doc, { _id: 'm:1', _rev: rev, n: 2 });
    });

    test('a page ends where it weighs enough, and all come, each once', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const weights = [10, 700, 700, 700, 700, 700, 700, 700, 5_000, 10, 10];
      for (const [index, weight] of weights.entries()) {
        await put(shelf, `m:${index}`, { text: 'x'.repeat(weight * 1_000) });
      }
      const pages: string[][] = [];
      for (let since = '0', more = true; more;) {
        const { changes, lastSeq, pending } = await shelf.changes(since, { limit: 1_000 });
        pages.push(changes.map(({ id }) => id));
        assert.ok(changes.length === 1 || JSON.stringify(changes).length < 4.5 * 1024 * 1024);
        if (pending) assert.equal(lastSeq, changes.at(-1)?.seq);
        since = lastSeq;
        more = pending;
      }
      assert.deepEqual(
        pages.flat(),
        weights.map((_, index) => `m:${index}`),
      );
      assert.ok(pages.length >= 3, 'in several pages');
    });

    test('a refused write is no change', async () => {
      const shelf = await bench.store.create(bench.freshName());
      await put(shelf, 'm:1', {});
      const { seq } = await shelf.head();
      await shelf.write([{ id: 'm:1', body: { n: 2 } }]);
      assert.equal(shelf.compare((await shelf.head()).seq, seq), 0);
      assert.deepEqual(await allChanges(shelf, { since: seq }), []);
    });

    test('since a seq come only those after it, and the pages say whether more follow', async () => {
      const shelf = await bench.store.create(bench.freshName());
      await shelf.write(facts(10));
      const first = await shelf.changes('0', { limit: 4 });
      assert.equal(first.changes.length, 4);
      assert.equal(first.pending, true);
      assert.equal(first.lastSeq, first.changes.at(-1)?.seq);
      const rest = await shelf.changes(first.lastSeq, { limit: 100 });
      assert.deepEqual(
        rest.changes.map(({ doc }) => doc['number']),
        [4, 5, 6, 7, 8, 9],
      );
      assert.equal(rest.pending, false);
      assert.equal(shelf.compare(rest.lastSeq, (await shelf.head()).seq), 0);
      const exact = await shelf.changes(first.lastSeq, { limit: 6 });
      assert.equal(exact.pending, false);
      const none = await shelf.changes(rest.lastSeq, { limit: 100 });
      assert.deepEqual([none.changes, none.pending], [[], false]);
      assert.equal(shelf.compare(none.lastSeq, rest.lastSeq), 0);
    });

    test('every seq that was given is a place to go on from', async () => {
      const shelf = await bench.store.create(bench.freshName());
      await shelf.write(facts(5));
      const changes = await allChanges(shelf);
      for (const [index, { seq }] of changes.entries()) {
        assert.deepEqual(await allChanges(shelf, { since: seq }), changes.slice(index + 1));
      }
    });

    test('a since that no shelf ever gave reads from the start', async () => {
      const shelf = await bench.store.create(bench.freshName());
      await shelf.write(facts(2));
      for (const since of ['', 'now', '-1', 'x', '1.5', '../']) {
        assert.equal((await allChanges(shelf, { since })).length, 2, since);
      }
    });

    test('prefixes keep only their ids, and step over the others', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const ids = [
        'fact:1',
        'person:1',
        'fact:2',
        'factory:1',
        'Fact:1',
        'person:2',
        'f',
        'x.fact:',
      ];
      await shelf.write(ids.map((id) => ({ id, body: {} })));
      const idsOf = async (prefixes: string[], limit = 100): Promise<string[]> =>
        (await allChanges(shelf, { prefixes, limit })).map(({ id }) => id);
      assert.deepEqual(await idsOf(['fact:']), ['fact:1', 'fact:2']);
      assert.deepEqual(await idsOf(['fact:'], 1), ['fact:1', 'fact:2']);
      assert.deepEqual(await idsOf(['person:', 'fact:2']), ['person:1', 'fact:2', 'person:2']);
      assert.deepEqual(await idsOf(['f']), ['fact:1', 'fact:2', 'factory:1', 'f']);
      assert.deepEqual(await idsOf(['.', 'x.']), ['x.fact:']);
      assert.deepEqual(await idsOf(['%', '_', 'nobody:']), []);
      const page = await shelf.changes('0', { limit: 100, prefixes: ['nobody:'] });
      assert.equal(shelf.compare(page.lastSeq, (await shelf.head()).seq), 0);
    });

    test('a removed document leaves the changes, and followers get past it', async () => {
      const shelf = await bench.store.create(bench.freshName());
      await put(shelf, 's:1', {});
      const rev = await put(shelf, 's:2', {});
      const { seq } = await shelf.head();
      await shelf.remove('s:2', rev);
      const page = await shelf.changes(seq, { limit: 10 });
      assert.deepEqual(page.changes, []);
      assert.deepEqual(page.removed, ['s:2']);
      assert.ok(shelf.compare(seq, page.lastSeq) < 0);
      const idsRemoved = async (since: string, prefix: string): Promise<string[]> =>
        (await shelf.changes(since, { limit: 10, prefixes: [prefix] })).removed;
      assert.deepEqual(await idsRemoved(seq, 's:'), ['s:2']);
      assert.deepEqual(await idsRemoved(seq, 'key:'), []);
      assert.deepEqual(await idsRemoved(page.lastSeq, 's:'), []);
      assert.deepEqual(
        (await allChanges(shelf)).map(({ id }) => id),
        ['s:1'],
      );
    });

    test('readers who page while others write miss nothing', async () => {
      const shelf = await bench.store.create(bench.freshName());
      await shelf.write(facts(50));
      const seen = new Set<string>();
      let page = await shelf.changes('0', { limit: 7 });
      for (let round = 0; round < 20; round += 1) {
        for (const { id } of page.changes) seen.add(id);
        await put(shelf, 'mission:1', { round }, (await shelf.get('mission:1'))?._rev);
        await shelf.write(facts(2, 100 + round * 2));
        page = await shelf.changes(page.lastSeq, { limit: 7 });
      }
      for (const { id } of page.changes) seen.add(id);
      for (const { id } of await allChanges(shelf, { since: page.lastSeq })) seen.add(id);
      assert.equal(seen.size, 50 + 40 + 1);
    });
  });
}
