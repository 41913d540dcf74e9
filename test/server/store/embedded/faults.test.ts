import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { argsToRun } from '../../../support/programs.ts';
import { connect } from '../../../../server/store/embedded/driver.ts';
import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store.ts';
import { StoreUnavailable } from '../../../../server/store/store.ts';
import { allChanges, facts, put } from '../contract/reading.ts';

const FILLER = argsToRun('test/server/store/embedded/fill-the-disk.ts');

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coudmain-faults-'));
});
after(async () => {
  await rm(folder, { recursive: true });
});

test('a full disk refuses the whole write in plain words, and all is well when there is room', async (t) => {
  const mount = join(folder, 'small-disk');
  await mkdir(mount);
  const mounted = run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mount);
  if (mounted.status !== 0) {
    t.skip('this machine does not let the test mount a small disk');
    return;
  }
  t.after(() => run('umount', '-l', mount));
  await writeFile(join(mount, 'ballast'), new Uint8Array(300_000));
  const store = EmbeddedStore.open(mount);
  const shelf = await store.create('alpha');
  let taken = 0;
  const fill = async (): Promise<never> => {
    for (;;) {
      await shelf.write(
        facts(20, taken).map((fact) => ({ ...fact, body: { x: 'y'.repeat(500) } })),
      );
      taken += 20;
    }
  };
  await assert.rejects(fill(), (error) => {
    assert.ok(error instanceof StoreUnavailable);
    assert.match(error.message, /The disk is full/);
    return true;
  });
  assert.equal(
    (await allChanges(shelf)).length,
    taken,
    'reading goes on, and nothing is half there',
  );
  await assert.rejects(store.create('beta'), StoreUnavailable);
  assert.deepEqual(await store.names(), ['alpha']);
  await rm(join(mount, 'ballast'));
  await shelf.write(facts(20, taken));
  assert.equal((await allChanges(shelf)).length, taken + 20);
  await store.close();
});

test('a write that the system refuses in its middle is not half there', async () => {
  const data = join(folder, 'limited');
  // The shell's file size limit makes the write itself fail, without a full disk.
  const child = spawnSync(
    'bash',
    ['-c', 'ulimit -f 400; exec "$0" "$@"', process.execPath, ...FILLER, data],
    { encoding: 'utf8' },
  );
  assert.equal(child.status, 0, child.stderr);
  const told = JSON.parse(child.stdout) as { taken: number; name: string; message: string };
  assert.equal(told.name, 'StoreUnavailable');
  assert.match(told.message, /^The disk (is full|does not read or write as it should)\./);
  const store = EmbeddedStore.open(data);
  const shelf = await store.shelf('alpha');
  assert.equal((await allChanges(shelf)).length, told.taken);
  await put(shelf, 'm:1', {});
  await store.close();
});

test('a path that cannot be a data folder is told at once', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  assert.throws(() => EmbeddedStore.open(file), StoreUnavailable);
  assert.throws(() => EmbeddedStore.open(join(file, 'below')), StoreUnavailable);
});

test('a file that is no territory, or a foreign or newer one, is told and not touched', async () => {
  const data = join(folder, 'foreign');
  await EmbeddedStore.open(data).close();
  const place = (name: string): string => join(data, 'territories', `${name}.sqlite`);
  await writeFile(place('garbage'), 'not a database '.repeat(1_000));
  await writeFile(place('empty'), '');
  const store = EmbeddedStore.open(data);
  for (const name of ['garbage', 'empty']) {
    const shelf = await store.shelf(name);
    await assert.rejects(shelf.head(), StoreUnavailable);
    await assert.rejects(store.create(name), /already exists/);
  }
  assert.equal((await stat(place('garbage'))).size, 15_000);
  await store.close();
});

test('a damaged page stops what reads it, and a backup of it never looks whole', async () => {
  const data = join(folder, 'damaged');
  const first = EmbeddedStore.open(data);
  const shelf = await first.create('alpha');
  for (let n = 0; n < 10; n += 1) await shelf.write(facts(100, n * 100));
  await first.close();
  const path = join(data, 'territories', 'alpha.sqlite');
  const { size } = await stat(path);
  assert.ok(size > 60_000, 'the log was written back at the close');
  const file = await open(path, 'r+');
  await file.write(new Uint8Array(12_288).fill(0xff), 0, 12_288, 40_960);
  await file.close();
  const store = EmbeddedStore.open(data);
  const lines: string[] = [];
  await assert.rejects(async () => {
    for await (const line of store.backup('alpha')) lines.push(line);
  }, StoreUnavailable);
  assert.ok(!lines.some((line) => line.includes('"coudmain":"end"')));
  await store.close();
});

test('a territory whose log was left behind when it was copied is noticed', async () => {
  const data = join(folder, 'copied');
  const store = EmbeddedStore.open(data);
  const shelf = await store.create('alpha');
  await shelf.write(facts(50));
  await store.close();
  // An old head over newer rows, as when files of two days are mixed.
  const connection = connect(join(data, 'territories', 'alpha.sqlite'));
  connection.exec('UPDATE shelf SET last_seq = 3');
  connection.close();
  const again = EmbeddedStore.open(data);
  await assert.rejects((await again.shelf('alpha')).head(), /damaged or half copied/);
  await again.close();
});

test('after a graceful stop a territory’s file alone is the whole territory', async () => {
  const data = join(folder, 'alone');
  const store = EmbeddedStore.open(data);
  const shelf = await store.create('alpha');
  await shelf.write(facts(50));
  await store.close();
  const copy = join(folder, 'alone-copy');
  await mkdir(join(copy, 'territories'), { recursive: true });
  const place = ['territories', 'alpha.sqlite'] as const;
  await copyFile(join(data, ...place), join(copy, ...place));
  const other = EmbeddedStore.open(copy);
  assert.equal((await allChanges(await other.shelf('alpha'))).length, 50);
  await other.close();
});

test('three hundred territories used in turn keep few files open', async () => {
  const data = join(folder, 'many');
  const store = EmbeddedStore.open(data, { openFiles: 16 });
  const names = Array.from({ length: 300 }, (_, n) => `commune-${n}`);
  for (const name of names) await store.create(name);
  for (const round of [1, 2]) {
    for (const name of names) {
      await put(await store.shelf(name), `m:${round}`, { name });
      await new Promise(setImmediate);
    }
  }
  const descriptors = await readdir('/proc/self/fd').catch(() => []);
  assert.ok(descriptors.length < 1_000, `${descriptors.length} descriptors`);
  for (const name of names) {
    const docs = await (await store.shelf(name)).getMany(['m:1', 'm:2']);
    assert.deepEqual(
      docs.map((doc) => doc?.['name']),
      [name, name],
    );
  }
  await store.close();
});

function run(command: string, ...args: string[]): { status: number | null } {
  return spawnSync(command, args);
}
