import assert from 'node:assert/strict';
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { collectClosed } from '../../../../server/store/embedded/driver.ts';
import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store.ts';
import { UnknownShelf } from '../../../../server/store/store.ts';
import { until, WAIT_MS } from '../../../support/waiting.ts';
import { allChanges, facts, put } from '../contract/reading.ts';

async function aFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-leaving-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

/** Waits until this process has none of the folder's territories open; only Linux says which it has. */
async function untilClosed(folder: string): Promise<void> {
  if (process.platform !== 'linux') return;
  await until('nothing to be open', async () => {
    const descriptors = await readdir('/proc/self/fd');
    const paths = descriptors.map((one) => readlink(`/proc/self/fd/${one}`).catch(() => ''));
    const begin = join(folder, 'territories');
    return (await Promise.all(paths)).every((path) => !path.startsWith(begin));
  });
}

test('territories that nobody uses are closed, and open again as if they had been', async (t) => {
  const folder = await aFolder(t);
  const store = EmbeddedStore.open(folder, { closeIdleEveryMs: 20 });
  const names = ['aval', 'bourg', 'combe'];
  for (const name of names) await put(await store.create(name), 'm:1', { name });
  await untilClosed(folder);
  for (const name of names) {
    const shelf = await store.shelf(name);
    assert.equal((await shelf.get('m:1'))?.['name'], name);
    await put(shelf, 'm:2', { name });
  }
  await store.close();
  const again = EmbeddedStore.open(folder);
  t.after(() => again.close());
  for (const name of names) {
    assert.equal((await allChanges(await again.shelf(name))).length, 2);
  }
});

test('whoever waits in an idle territory is told all the same', async (t) => {
  const folder = await aFolder(t);
  const store = EmbeddedStore.open(folder, { closeIdleEveryMs: 20 });
  t.after(() => store.close());
  const shelf = await store.create('aval');
  const { seq } = await shelf.head();
  const woken = shelf.waitForChange(seq, { timeout: WAIT_MS });
  await untilClosed(folder);
  await put(shelf, 'm:1', {});
  assert.equal(await woken, true);
});

test('a territory that is erased and made again, again and again, keeps all that is written', async (t) => {
  const folder = await aFolder(t);
  const store = EmbeddedStore.open(folder);
  const epochs = new Set<string>();
  for (let turn = 0; turn < 25; turn += 1) {
    const shelf = await store.create('aval');
    await shelf.write(facts(20));
    await store.erase('aval');
    const made = await store.create('aval');
    await made.write(facts(10));
    // The driver ends a closed connection when the collector meets it: now, beside the new file.
    collectClosed();
    await put(made, 'm:1', { turn });
    collectClosed();
    assert.equal((await allChanges(made)).length, 11);
    epochs.add((await made.head()).epoch);
    if (turn < 24) await store.erase('aval');
  }
  assert.equal(epochs.size, 25);
  await store.close();
  const again = EmbeddedStore.open(folder);
  t.after(() => again.close());
  assert.equal((await allChanges(await again.shelf('aval'))).length, 11);
  assert.equal((await (await again.shelf('aval')).get('m:1'))?.['turn'], 24);
});

test('whoever held an erased territory is told that there is none, and follows the next of its name', async (t) => {
  const store = EmbeddedStore.open(await aFolder(t));
  t.after(() => store.close());
  const held = await store.create('aval');
  await put(held, 'm:1', { n: 1 });
  const { epoch } = await held.head();
  await store.erase('aval');
  await assert.rejects(held.head(), UnknownShelf);
  await assert.rejects(held.waitForChange('0', { timeout: WAIT_MS }), UnknownShelf);
  const made = await store.create('aval');
  assert.equal(await held.get('m:1'), undefined);
  const { seq, epoch: next } = await held.head();
  assert.notEqual(next, epoch);
  const woken = held.waitForChange(seq, { timeout: WAIT_MS });
  await put(made, 'm:2', {});
  assert.equal(await woken, true);
});
