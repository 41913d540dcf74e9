import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { RecordCache } from '../../../server/accounts/record-cache.ts';
import { EmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { StoreUnavailable } from '../../../server/store/store.ts';
import type { Doc, Shelf } from '../../../server/store/store.ts';
import { until } from '../../support/waiting.ts';

/** A real shelf that counts how often it is read. */
async function countedShelf(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-remembered-'));
  const store = EmbeddedStore.open(folder);
  t.after(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const shelf = await store.create('essai');
  const reads: string[] = [];
  const feed = { isBroken: false };
  const counted = Object.assign(Object.create(shelf) as Shelf, {
    get: (id: string): Promise<Doc | undefined> => {
      reads.push(id);
      return shelf.get(id);
    },
    waitForChange: (...args: Parameters<Shelf['waitForChange']>): Promise<boolean> =>
      feed.isBroken
        ? Promise.reject(new StoreUnavailable('the feed broke'))
        : shelf.waitForChange(...args),
    head: () => shelf.head(),
    changes: (...args: Parameters<Shelf['changes']>) => shelf.changes(...args),
  });
  const write = async (id: string, n: number) => {
    const expected = (await shelf.get(id))?._rev;
    const [result] = await shelf.write([{ id, expected, body: { n } }]);
    assert.ok(result?.ok);
  };
  return { shelf: counted, reads, write, feed };
}

test('what is asked again is read once, also when two hundred ask at the same moment', async (t) => {
  const { shelf, reads, write } = await countedShelf(t);
  await write('user:1', 1);
  const remembered = new RecordCache(shelf);
  t.after(() => remembered.close());
  const docs = await Promise.all(Array.from({ length: 200 }, () => remembered.get('user:1')));
  assert.ok(docs.every((doc) => doc?.['n'] === 1));
  assert.equal((await remembered.get('user:2')) ?? 'absent', 'absent');
  assert.deepEqual(reads, ['user:1', 'user:2']);
});

test('a change made elsewhere is seen, that of others is not waited for', async (t) => {
  const { shelf, reads, write } = await countedShelf(t);
  await write('user:1', 1);
  await write('user:2', 1);
  const remembered = new RecordCache(shelf);
  t.after(() => remembered.close());
  await remembered.get('user:2');
  for (let n = 2; n < 30; n += 1) {
    await write('user:1', n);
    await until('what was written', async () => (await remembered.get('user:1'))?.['n'] === n);
  }
  await remembered.get('user:2');
  assert.equal(reads.filter((id) => id === 'user:2').length, 1);
});

test('a document that was not there is found once it is', async (t) => {
  const { shelf, write } = await countedShelf(t);
  const remembered = new RecordCache(shelf, ['user:']);
  t.after(() => remembered.close());
  assert.equal(await remembered.get('user:1'), undefined);
  await write('user:1', 1);
  assert.ok(await until('the document', () => remembered.get('user:1')));
});

test('without a feed nothing is kept: every answer was read just then', async (t) => {
  const { shelf, write, feed } = await countedShelf(t);
  feed.isBroken = true;
  await write('user:1', 1);
  const remembered = new RecordCache(shelf);
  t.after(() => remembered.close());
  for (let n = 2; n < 20; n += 1) {
    await write('user:1', n);
    await new Promise(setImmediate);
    assert.equal((await remembered.get('user:1'))?.['n'], n);
  }
  feed.isBroken = false;
  await remembered.get('user:1');
  await write('user:1', 99);
  await until('the last', async () => (await remembered.get('user:1'))?.['n'] === 99);
});

test('a caller sees its own change at once', async (t) => {
  const { shelf, write } = await countedShelf(t);
  await write('user:1', 1);
  const remembered = new RecordCache(shelf);
  t.after(() => remembered.close());
  for (let n = 2; n < 50; n += 1) {
    await remembered.get('user:1');
    await write('user:1', n);
    remembered.forget('user:1');
    assert.equal((await remembered.get('user:1'))?.['n'], n);
  }
});
