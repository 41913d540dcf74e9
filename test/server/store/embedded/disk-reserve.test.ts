import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store.ts';
import { StoreFull } from '../../../../server/store/store.ts';
import { put } from '../contract/reading.ts';

const MB = 1024 * 1024;

test('territories stop growing before the disk is full, accounts and notes do not, and all go on with room', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-reserve-'));
  t.after(() => rm(folder, { recursive: true }));
  let free = 900 * MB;
  const store = EmbeddedStore.open(folder, { measure: () => ({ total: 1_000 * MB, free }) });
  t.after(() => store.close());
  const accounts = await store.create('_accounts');
  const alpha = await store.create('alpha');
  const rev = await put(alpha, 'm:1', {});
  assert.deepEqual(store.room(), { total: 1_000 * MB, free });

  free = 15 * MB;
  await assert.rejects(put(alpha, 'm:2', {}), (error) => {
    assert.ok(error instanceof StoreFull);
    assert.match(error.message, /The disk is full/);
    return true;
  });
  await assert.rejects(store.create('beta'), StoreFull);
  assert.equal((await alpha.get('m:1'))?._rev, rev);
  await alpha.putLocal('checkpoint', { n: 1 });
  await put(accounts, 'session:1', {});

  free = 17 * MB;
  await put(alpha, 'm:2', {});
});

test('a reserve is on the disk from the start, and where there is little room there is none', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-reserve-'));
  t.after(() => rm(folder, { recursive: true }));
  const reserve = join(folder, 'reserve');
  const tight = EmbeddedStore.open(folder, {
    measure: () => ({ total: 1_000 * MB, free: 9 * MB }),
  });
  await tight.close();
  assert.equal(existsSync(reserve), false);
  const wide = EmbeddedStore.open(folder, {
    measure: () => ({ total: 1_000 * MB, free: 90 * MB }),
  });
  await wide.close();
  assert.equal((await stat(reserve)).size, 4 * MB);
  await EmbeddedStore.open(folder).close();
  assert.equal((await stat(reserve)).size, 4 * MB, 'a restart keeps it');
});
