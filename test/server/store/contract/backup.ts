import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { BackupRefused, ShelfExists, UnknownShelf } from '../../../../server/store/store.ts';
import type { Shelf } from '../../../../server/store/store.ts';
import type { TestStore } from './test-store.ts';
import { allChanges, facts, put, revOf, historiesOf } from './reading.ts';

/** How a territory leaves the store whole, and comes back. */
export function backupContract(bench: TestStore): void {
  describe('backup and restore', () => {
    test('a restored territory has the same documents, revisions and order, and a new epoch', async () => {
      const name = bench.freshName();
      const shelf = await bench.store.create(name);
      await fill(shelf);
      const copyName = bench.freshName();
      await bench.store.restore(copyName, bench.store.backup(name));
      const copy = await bench.store.shelf(copyName);
      const [original, restored] = [await allChanges(shelf), await allChanges(copy)];
      assert.equal(original.length, 304);
      assert.deepEqual(
        restored.map(({ doc }) => doc),
        original.map(({ doc }) => doc),
      );
      const ids = original.map(({ id }) => id);
      assert.deepEqual(await historiesOf(copy, ids), await historiesOf(shelf, ids));
      assert.notEqual((await copy.head()).epoch, (await shelf.head()).epoch);
      assert.equal(await copy.getLocal('checkpoint'), undefined);
      assert.equal(await copy.get('session:gone'), undefined);
    });

    test('work goes on after a restore where it was', async () => {
      const name = bench.freshName();
      const shelf = await bench.store.create(name);
      await fill(shelf);
      const copyName = bench.freshName();
      await bench.store.restore(copyName, bench.store.backup(name));
      const copy = await bench.store.shelf(copyName);
      const before = await copy.get('mission:1');
      const { seq } = await copy.head();
      const rev = await put(copy, 'mission:1', { n: 'next' }, before?._rev);
      const [history] = await historiesOf(copy, ['mission:1']);
      assert.deepEqual(history?.slice(0, 2), [rev, before?._rev]);
      assert.deepEqual(
        (await allChanges(copy, { since: seq })).map(({ id }) => id),
        ['mission:1'],
      );
    });

    test('a backup is lines of JSON that begin and end in words', async () => {
      const name = bench.freshName();
      const shelf = await bench.store.create(name);
      await put(shelf, 'm:1', { text: 'deux\nlignes' });
      const lines = await collect(bench.store.backup(name));
      assert.equal(lines.length, 3);
      const [header, document, end] = lines.map((line) => JSON.parse(line) as unknown);
      const { epoch } = await shelf.head();
      const { seq, ...rest } = header as { seq: string };
      assert.equal(shelf.compare(seq, (await shelf.head()).seq), 0);
      assert.deepEqual(rest, { coudmain: 'backup', version: 1, territory: name, epoch });
      assert.equal((document as { _id: string })._id, 'm:1');
      assert.deepEqual(end, { coudmain: 'end', documents: 1 });
    });

    test('an empty territory can be backed up and restored', async () => {
      const name = bench.freshName();
      await bench.store.create(name);
      const copy = bench.freshName();
      await bench.store.restore(copy, bench.store.backup(name));
      assert.deepEqual(await allChanges(await bench.store.shelf(copy)), []);
    });

    test('a backup made while others write is whole', async () => {
      const name = bench.freshName();
      const shelf = await bench.store.create(name);
      await shelf.write(facts(450));
      const lines: string[] = [];
      for await (const line of bench.store.backup(name)) {
        if (lines.length % 50 === 0) await shelf.write(facts(1, 1_000 + lines.length));
        lines.push(line);
      }
      const copy = bench.freshName();
      await bench.store.restore(copy, asLines(lines));
      const restored = await allChanges(await bench.store.shelf(copy));
      const all = await allChanges(shelf);
      assert.ok(restored.length >= 450);
      assert.deepEqual(
        restored.map(({ doc }) => doc),
        all.slice(0, restored.length).map(({ doc }) => doc),
      );
    });

    test('what is not a whole backup is refused, and leaves no territory behind', async () => {
      const name = bench.freshName();
      const shelf = await bench.store.create(name);
      await shelf.write(facts(3));
      const lines = await collect(bench.store.backup(name));
      const [header = '', one = '', two = '', three = '', end = ''] = lines;
      const bad: string[][] = [
        [],
        lines.slice(0, -1),
        lines.slice(1),
        [header, one, three, end],
        [header, one, two.slice(0, -5), three, end],
        [header.replace('"version":1', '"version":99'), one, two, three, end],
        [header, one, two, '{"_id":"x"}', end],
        [header, one, two, three.replace('"_rev":"1-', '"_rev":"2-'), end],
        [...lines, one],
      ];
      for (const [index, wrong] of bad.entries()) {
        const target = bench.freshName();
        await assert.rejects(
          bench.store.restore(target, asLines(wrong)),
          BackupRefused,
          `${index}`,
        );
        await assert.rejects(bench.store.shelf(target), UnknownShelf, `${index}`);
        assert.equal((await bench.store.names()).includes(target), false);
      }
    });

    test('a territory that is there is never restored over', async () => {
      const name = bench.freshName();
      const shelf = await bench.store.create(name);
      await put(shelf, 'm:1', { n: 1 });
      await assert.rejects(bench.store.restore(name, bench.store.backup(name)), ShelfExists);
      assert.equal((await shelf.get('m:1'))?.['n'], 1);
      await assert.rejects(bench.store.restore('../x', bench.store.backup(name)), UnknownShelf);
      await assert.rejects(collect(bench.store.backup(bench.freshName())), UnknownShelf);
    });
  });
}

async function fill(shelf: Shelf): Promise<void> {
  await shelf.write(facts(300));
  const results = await shelf.write([
    { id: 'person:2', body: { _x: 1, $_y: 2, name: 'Zoé 👵🏽' } },
    { id: 'mission:1', body: { n: 0 } },
    { id: 'person:1', body: {} },
    { id: 'brief:9', body: { deep: { _id: 1 } } },
    { id: 'session:gone', body: {} },
  ]);
  let rev = revOf(results[1]);
  for (let n = 1; n < 12; n += 1) rev = await put(shelf, 'mission:1', { n }, rev);
  await shelf.remove('session:gone', revOf(results[4]));
  await shelf.putLocal('checkpoint', { seq: (await shelf.head()).seq });
}

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

function asLines(lines: readonly string[]): AsyncIterable<string> {
  return Readable.from(lines);
}
