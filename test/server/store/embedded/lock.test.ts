import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { argsToRun } from '../../../support/programs.ts';
import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store.ts';
import { StoreUnavailable } from '../../../../server/store/store.ts';

const WRITER = argsToRun('test/server/store/embedded/write-until-killed.ts');

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coudmain-lock-'));
});
after(async () => {
  await rm(folder, { recursive: true });
});

test('a data folder is for one process, and the message says which one has it', async () => {
  const data = join(folder, 'one');
  const store = EmbeddedStore.open(data);
  await store.create('alpha');
  const other = spawnSync(process.execPath, [...WRITER, data], {
    encoding: 'utf8',
  });
  assert.notEqual(other.status, 0);
  assert.match(other.stderr, new RegExp(`in use by process ${process.pid} \\(since `));
  assert.match(other.stderr, /Stop that one first, or give this one another DATA_DIR/);
  await store.close();
  const next = EmbeddedStore.open(data);
  await next.close();
});

test('the same process cannot open a data folder twice, by another path neither', async () => {
  const data = join(folder, 'two');
  const store = EmbeddedStore.open(data);
  assert.throws(() => EmbeddedStore.open(data), StoreUnavailable);
  await symlink(data, join(folder, 'alias'));
  assert.throws(() => EmbeddedStore.open(join(folder, 'alias')), StoreUnavailable);
  await store.close();
  await EmbeddedStore.open(data).close();
});

test('after kill -9 of the owner the folder is free at once, whatever the owner file says', async () => {
  const data = join(folder, 'three');
  const store = EmbeddedStore.open(data);
  await store.create('alpha');
  await store.close();
  const child = spawn(process.execPath, [...WRITER, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  assert.throws(
    () => EmbeddedStore.open(data),
    new RegExp(`in use by process ${String(child.pid)} `),
  );
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  // The dead owner's id may belong to somebody else by now: here, to this very process.
  await writeFile(join(data, 'owner.json'), JSON.stringify({ pid: process.ppid, since: 'then' }));
  await EmbeddedStore.open(data).close();
});

test('nobody else on the machine may read a data folder', async () => {
  const data = join(folder, 'four');
  await EmbeddedStore.open(data).close();
  for (const path of [data, join(data, 'territories')]) {
    assert.equal((await stat(path)).mode & 0o077, 0);
  }
});
