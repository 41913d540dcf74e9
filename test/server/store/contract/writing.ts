import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TestStore } from './test-store.ts';
import { allChanges, contentOf, facts, put, revOf, historiesOf } from './reading.ts';

/** What a write does, and what it refuses. */
export function writingContract(bench: TestStore): void {
  describe('writing', () => {
    test('a document comes back as it was written, with its id and revision', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const body = { a: 1, b: [true, null, 1.5, -2, 'é'], c: { d: { e: '' } }, f: 1e21, g: 0.1 };
      const rev = await put(shelf, 'mission:1', body);
      assert.match(rev, /^1-[0-9a-f]{32}$/);
      assert.deepEqual(await shelf.get('mission:1'), { ...body, _id: 'mission:1', _rev: rev });
    });

    test('of two writers who read the same revision, one wins and the other learns of it', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const first = await put(shelf, 'mission:1', { n: 0 });
      const writers = [1, 2, 3, 4, 5];
      const results = await Promise.all(
        writers.map((n) => shelf.write([{ id: 'mission:1', expected: first, body: { n } }])),
      );
      const winners = results.flat().filter((result) => result.ok);
      const losers = results.flat().filter((result) => !result.ok);
      assert.equal(winners.length, 1);
      const now = await shelf.get('mission:1');
      assert.equal(now?._rev, revOf(winners[0]));
      for (const loser of losers) assert.equal(loser.current, now._rev);
    });

    test('of two writers who both create a document, one wins', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const results = await Promise.all(
        ['a', 'b'].map((by) => shelf.write([{ id: 'fact:1', body: { by } }])),
      );
      assert.equal(results.flat().filter((result) => result.ok).length, 1);
    });

    test('the same content over an old revision is still a conflict', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const first = await put(shelf, 'mission:1', { n: 0 });
      const second = await put(shelf, 'mission:1', { n: 1 }, first);
      assert.deepEqual(await shelf.write([{ id: 'mission:1', expected: first, body: { n: 1 } }]), [
        { id: 'mission:1', ok: false, current: second },
      ]);
      assert.deepEqual(await shelf.write([{ id: 'mission:1', body: { n: 1 } }]), [
        { id: 'mission:1', ok: false, current: second },
      ]);
    });

    test('a write over a document that is not there is a conflict with nothing', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const expected = `1-${'0'.repeat(32)}`;
      assert.deepEqual(await shelf.write([{ id: 'mission:9', expected, body: {} }]), [
        { id: 'mission:9', ok: false },
      ]);
      assert.equal(await shelf.get('mission:9'), undefined);
    });

    test('in a batch each write has its own result, in the order asked', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const rev = await put(shelf, 'm:2', { n: 0 });
      const results = await shelf.write([
        { id: 'm:3', body: { n: 3 } },
        { id: 'm:2', body: { n: 2 } },
        { id: 'm:1', body: { n: 1 } },
        { id: 'm:2', expected: rev, body: { n: 22 } },
        { id: 'm:4', expected: rev, body: { n: 4 } },
      ]);
      assert.deepEqual(
        results.map(({ id, ok }) => [id, ok]),
        [
          ['m:3', true],
          ['m:2', false],
          ['m:1', true],
          ['m:2', true],
          ['m:4', false],
        ],
      );
      const docs = await shelf.getMany(['m:1', 'm:2', 'm:3', 'm:4']);
      assert.deepEqual(
        docs.map((doc) => doc?.['n']),
        [1, 22, 3, undefined],
      );
    });

    test('a later write of a batch sees the earlier ones of the same document', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const results = await shelf.write([
        { id: 'm:1', body: { n: 1 } },
        { id: 'm:1', body: { n: 2 } },
      ]);
      const rev = revOf(results[0]);
      assert.deepEqual(results[1], { id: 'm:1', ok: false, current: rev });
    });

    test('an empty batch does nothing', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const before = await shelf.head();
      assert.deepEqual(await shelf.write([]), []);
      assert.deepEqual(await shelf.getMany([]), []);
      assert.deepEqual(await historiesOf(shelf, []), []);
      assert.equal(shelf.compare((await shelf.head()).seq, before.seq), 0);
    });

    test('_id and _rev in a body are the store’s: a document read can be written back', async () => {
      const shelf = await bench.store.create(bench.freshName());
      await put(shelf, 'm:1', { _id: 'other:1', _rev: 'nonsense', n: 1 });
      const doc = await shelf.get('m:1');
      assert.equal(doc?._id, 'm:1');
      await put(shelf, 'm:1', { ...doc, n: 2 }, doc._rev);
      assert.deepEqual(contentOf(await shelf.get('m:1')), { n: 2 });
      assert.equal(await shelf.get('other:1'), undefined);
    });

    test('field names that CouchDB reserves, and look-alikes, come back as they went in', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const body = JSON.parse(
        '{"_deleted":true,"_attachments":{"x":1},"_x":1,"$_x":2,"$$_x":3,"$x":4,"__proto__":5,' +
          '"constructor":6,"_revisions":{"start":9,"ids":["a"]},"deep":{"_id":7,"_rev":8}}',
      ) as Record<string, unknown>;
      await put(shelf, 'm:1', body);
      const doc = await shelf.get('m:1');
      assert.deepEqual(JSON.parse(JSON.stringify(contentOf(doc))), body);
      const [change] = await allChanges(shelf);
      assert.deepEqual(change?.doc, doc);
    });

    test('text of every script comes back unchanged', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const text =
        'Œuvre à Saint-Rémy – «ça» 👵🏽 日本 עברית \u0001\u001f\u2028\ufeff \\u0000 "\'\\ \n\t';
      const id = 'person:é👵🏽/?#%2e%2e +&';
      const rev = await put(shelf, id, { text, [text]: text });
      assert.deepEqual(await shelf.get(id), { text, [text]: text, _id: id, _rev: rev });
      assert.deepEqual((await shelf.getMany([id]))[0]?._rev, rev);
      assert.deepEqual(await historiesOf(shelf, [id]), [[rev]]);
    });

    test('a NUL or half a surrogate pair is refused in words, and nothing of the batch is written', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const refused = [
        { id: 'm:\0', body: {} },
        { id: 'm:2', body: { text: 'a\0b' } },
        { id: 'm:2', body: { list: [{ deep: '\0' }] } },
        { id: 'm:2', body: { ['\0']: 1 } },
        { id: 'm:2', body: { text: '\ud83d' } },
        { id: '', body: {} },
        { id: '_design/x', body: {} },
        { id: 'm:2', body: { text: 'x'.repeat(7_000_001) } },
      ];
      for (const write of refused) {
        await assert.rejects(shelf.write([{ id: 'm:1', body: {} }, write]), TypeError);
      }
      assert.equal(await shelf.get('m:1'), undefined);
    });

    test('ids that mean something to a path are only ids that are not there', async () => {
      const shelf = await bench.store.create(bench.freshName());
      await put(shelf, 'm', { n: 1 });
      const tricks = [
        '',
        '_all_docs',
        '_local/epoch',
        '_design/x',
        '../m',
        'm\0',
        'm?rev=1',
        './m',
      ];
      for (const id of tricks) {
        assert.equal(await shelf.get(id), undefined, JSON.stringify(id));
        assert.equal(await shelf.remove(id, '1-a'), false, JSON.stringify(id));
      }
      assert.deepEqual(
        await shelf.getMany(tricks),
        tricks.map(() => undefined),
      );
      assert.deepEqual(
        await historiesOf(shelf, tricks),
        tricks.map(() => []),
      );
    });

    test('a document of a megabyte, and two hundred at once', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const text = 'é'.repeat(500_000);
      await put(shelf, 'm:big', { text });
      assert.equal((await shelf.get('m:big'))?.['text'], text);
      const results = await shelf.write(facts(200));
      assert.ok(results.every((result) => result.ok));
      assert.equal((await allChanges(shelf)).length, 201);
    });

    test('revisions are one line, newest first, at most a thousand', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const revs: string[] = [];
      for (let n = 0; n < 1_003; n += 1) revs.unshift(await put(shelf, 'm:1', { n }, revs[0]));
      await put(shelf, 'm:2', {});
      const [one, none, two] = await historiesOf(shelf, ['m:1', 'm:0', 'm:2']);
      assert.deepEqual(one, revs.slice(0, 1_000));
      assert.deepEqual(none, []);
      assert.equal(two?.length, 1);
    });

    test('a removed document is gone, can be made again, and only its reader can remove it', async () => {
      const shelf = await bench.store.create(bench.freshName());
      const first = await put(shelf, 'session:1', { n: 1 });
      const second = await put(shelf, 'session:1', { n: 2 }, first);
      assert.equal(await shelf.remove('session:1', first), false);
      assert.equal(await shelf.remove('session:2', second), false);
      assert.equal(await shelf.remove('session:1', second), true);
      assert.equal(await shelf.remove('session:1', second), false);
      assert.equal(await shelf.get('session:1'), undefined);
      assert.deepEqual(await shelf.getMany(['session:1']), [undefined]);
      assert.deepEqual(await historiesOf(shelf, ['session:1']), [[]]);
      assert.deepEqual(await allChanges(shelf), []);
      assert.deepEqual(await shelf.write([{ id: 'session:1', expected: second, body: {} }]), [
        { id: 'session:1', ok: false },
      ]);
      const again = await put(shelf, 'session:1', { n: 3 });
      assert.equal((await shelf.get('session:1'))?._rev, again);
    });

    test('local notes are kept by key, the last one wins, and no change tells of them', async () => {
      const shelf = await bench.store.create(bench.freshName());
      assert.equal(await shelf.getLocal('checkpoint/1'), undefined);
      const before = await shelf.head();
      await shelf.putLocal('checkpoint/1', { seq: '1', _x: 1 });
      await shelf.putLocal('checkpoint/1', { seq: '2', _id: 'mine' });
      await shelf.putLocal('epoch', { mine: true });
      assert.deepEqual(await shelf.getLocal('checkpoint/1'), { seq: '2', _id: 'mine' });
      assert.deepEqual(await shelf.getLocal('epoch'), { mine: true });
      const { seq, epoch } = await shelf.head();
      assert.equal(shelf.compare(seq, before.seq), 0);
      assert.equal(epoch, before.epoch);
      await shelf.putLocal('checkpoint/1', undefined);
      await shelf.putLocal('checkpoint/1', undefined);
      assert.equal(await shelf.getLocal('checkpoint/1'), undefined);
      assert.deepEqual(await allChanges(shelf), []);
    });
  });
}
