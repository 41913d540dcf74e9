import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { connect } from '../../../../server/store/embedded/driver.ts';
import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store.ts';
import { lookThroughAll } from '../../../../server/store/look-through-all.ts';
import { DamagedDocuments, StoreUnavailable } from '../../../../server/store/store.ts';
import { allChanges, put, historiesOf } from '../contract/reading.ts';
import { damageText } from './damage-file.ts';

const SOUND = ['m:0', 'm:1', 'm:3', 'm:4'];
const ALL = ['m:0', 'm:1', 'm:2', 'm:3', 'm:4'];

/** A closed data folder with two territories; `m:2` of `alpha` has been written twice. */
async function aFolder(t: TestContext): Promise<{ folder: string; alpha: string; rev: string }> {
  const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = await mkdtemp(join(parent, 'coudmain-damage-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const store = EmbeddedStore.open(folder);
  let rev = '';
  for (const name of ['alpha', 'beta']) {
    const shelf = await store.create(name);
    for (const id of ALL) rev = await put(shelf, id, { words: `words-of-${id}` });
    const first = (await shelf.get('m:2'))?._rev;
    rev = await put(shelf, 'm:2', { words: 'words-of-m:2', again: true }, first);
    await shelf.putLocal('note', { words: 'a-local-note' });
  }
  await store.close();
  return { folder, alpha: join(folder, 'territories', 'alpha.sqlite'), rev };
}

/** Reopens the folder for one test. */
function reopen(t: TestContext, folder: string): EmbeddedStore {
  const store = EmbeddedStore.open(folder);
  t.after(() => store.close());
  return store;
}

function names(ids: readonly string[]): (error: unknown) => true {
  return (error) => {
    assert.ok(error instanceof DamagedDocuments, String(error));
    assert.deepEqual(error.ids, ids);
    assert.ok(!/words/.test(error.message), 'it says ids, nothing of the content');
    return true;
  };
}

for (const [column, text] of [
  ['body', 'words-of-m:2'],
  ['JSON of the body', '{"words":"words-of-m:2"'],
  ['revision', 'REV'],
] as const) {
  test(`a damaged ${column} makes one document unavailable, by its name, and no other`, async (t) => {
    const { folder, alpha, rev } = await aFolder(t);
    await damageText(alpha, text === 'REV' ? rev : text);
    const store = reopen(t, folder);
    const shelf = await store.shelf('alpha');
    await assert.rejects(shelf.get('m:2'), names(['m:2']));
    await assert.rejects(shelf.getMany(ALL), names(['m:2']));
    const sound = await shelf.getMany(SOUND);
    assert.deepEqual(
      sound.map((doc) => doc?._id),
      SOUND,
    );
    const page = await shelf.changes('0', { limit: 10 });
    assert.deepEqual(
      page.changes.map(({ id }) => id),
      SOUND,
    );
    assert.deepEqual(page.damaged, ['m:2']);
    assert.equal(page.pending, false);
    assert.equal(page.lastSeq, (await shelf.head()).seq, 'whoever follows gets past it');
    assert.equal(store.damage.count, 1);
    assert.equal((await allChanges(await store.shelf('beta'))).length, 5);
  });
}

test('a damaged history makes a document unavailable to replicas, which are told of it no more', async (t) => {
  const { folder, alpha } = await aFolder(t);
  const before = EmbeddedStore.open(folder);
  const [[, first = ''] = []] = await historiesOf(await before.shelf('alpha'), ['m:2']);
  await before.close();
  await damageText(alpha, first.slice(2));
  const store = reopen(t, folder);
  const shelf = await store.shelf('alpha');
  assert.deepEqual((await shelf.changes('0', { limit: 10 })).damaged, []);
  await assert.rejects(historiesOf(shelf, ALL), names(['m:2']));
  assert.deepEqual((await shelf.changes('0', { limit: 10 })).damaged, ['m:2']);
  assert.equal((await historiesOf(shelf, SOUND)).length, 4);
});

test('a damaged id is named by its place, and the others are read', async (t) => {
  const { folder, alpha } = await aFolder(t);
  // In the row; the index of ids, further on, still has it.
  await damageText(alpha, 'm:3', 0);
  const shelf = await reopen(t, folder).shelf('alpha');
  const page = await shelf.changes('0', { limit: 10 });
  assert.deepEqual(page.damaged, ['#4']);
  assert.deepEqual(
    page.changes.map(({ id }) => id),
    ['m:0', 'm:1', 'm:4', 'm:2'],
  );
  assert.deepEqual(
    (await shelf.getMany(ALL)).map((doc) => doc?._id),
    ALL,
  );
});

test('a backup of a territory whose index of ids is damaged does not look whole', async (t) => {
  const { folder, alpha } = await aFolder(t);
  await damageText(alpha, 'm:3', 1);
  await assert.rejects(backupOf(reopen(t, folder)), DamagedDocuments);
});

test('a document that the index of ids has lost is found to be damaged, and is neither absent nor made twice', async (t) => {
  const { folder, alpha } = await aFolder(t);
  // After the row's own, and the words in it.
  await damageText(alpha, 'm:3', 2);
  const store = reopen(t, folder);
  const shelf = await store.shelf('alpha');
  assert.equal(await shelf.get('m:3'), undefined, 'nothing tells of it by itself');
  const reports: string[] = [];
  await lookThroughAll(store, (what) => reports.push(what));
  assert.ok(store.damage.has('alpha', 'm:3'));
  assert.deepEqual([store.damage.unreadable, reports], [0, []]);
  await assert.rejects(shelf.get('m:3'), names(['m:3']));
  const [made] = await shelf.write([{ id: 'm:3', body: { words: 'another' } }]);
  assert.equal(made?.ok, false);
  assert.equal((await shelf.getMany(['m:0', 'm:1'])).filter(Boolean).length, 2);
  assert.equal((await allChanges(await store.shelf('beta'))).length, 5);
});

test('a file that cannot be read is counted until it is whole again, and the others are looked through', async (t) => {
  const { folder, alpha } = await aFolder(t);
  const whole = new Uint8Array(await readFile(alpha));
  await writeFile(alpha, 'garbage '.repeat(3_000));
  const store = reopen(t, folder);
  const reports: string[] = [];
  const look = (): Promise<void> => lookThroughAll(store, (what) => reports.push(what));
  await look();
  assert.deepEqual([store.damage.unreadable, reports.length], [1, 1]);
  assert.match(reports[0] ?? '', /^alpha: /);
  await writeFile(alpha, whole);
  await look();
  assert.deepEqual([store.damage.unreadable, reports.length], [0, 1]);
});

test('a document that is written anew is read again by everybody', async (t) => {
  const { folder, alpha, rev } = await aFolder(t);
  await damageText(alpha, 'words-of-m:2');
  const store = reopen(t, folder);
  const shelf = await store.shelf('alpha');
  await assert.rejects(shelf.get('m:2'), DamagedDocuments);
  await put(shelf, 'm:2', { words: 'healed' }, rev);
  assert.equal((await shelf.get('m:2'))?.['words'], 'healed');
  assert.equal((await allChanges(shelf)).length, 5);
  assert.equal(store.damage.count, 0);
});

test('in a batch that meets a damaged document the other writes are taken', async (t) => {
  const { folder, alpha, rev } = await aFolder(t);
  await damageText(alpha, rev);
  const shelf = await reopen(t, folder).shelf('alpha');
  const results = await shelf.write([
    { id: 'm:2', body: {} },
    { id: 'm:new', body: {} },
  ]);
  assert.deepEqual(
    results.map(({ ok }) => ok),
    [false, true],
  );
});

test('a damaged note beside the documents is told as such', async (t) => {
  const { folder, alpha } = await aFolder(t);
  await damageText(alpha, 'a-local-note');
  const shelf = await reopen(t, folder).shelf('alpha');
  await assert.rejects(shelf.getLocal('note'), names(['_local/note']));
  await shelf.putLocal('note', { words: 'again' });
  assert.deepEqual(await shelf.getLocal('note'), { words: 'again' });
});

test('a damaged witness of what was seen of a territory is as none', async (t) => {
  const { folder } = await aFolder(t);
  const before = EmbeddedStore.open(folder);
  const { epoch } = await (await before.shelf('alpha')).head();
  await before.close();
  const witness = connect(join(folder, 'witness.sqlite'));
  witness.exec("UPDATE lives SET epoch = CAST(X'FF' || substr(epoch, 2) AS TEXT)");
  witness.close();
  const shelf = await reopen(t, folder).shelf('alpha');
  assert.equal((await shelf.head()).epoch, epoch);
  await put(shelf, 'm:new', {});
});

test('a witness of which a page is damaged is begun anew, and keeps no territory from being read', async (t) => {
  const { folder, alpha } = await aFolder(t);
  const witness = join(folder, 'witness.sqlite');
  const bytes = new Uint8Array(await readFile(witness));
  bytes.fill(0xff, 4096);
  await writeFile(witness, bytes);
  const older = new Uint8Array(await readFile(alpha));
  const store = EmbeddedStore.open(folder);
  const shelf = await store.shelf('alpha');
  assert.equal((await allChanges(shelf)).length, 5);
  assert.equal((await allChanges(await store.shelf('beta'))).length, 5);
  // It is a witness again: what is put back after that is noticed.
  await put(shelf, 'm:new', {});
  const { epoch } = await shelf.head();
  await store.close();
  await writeFile(alpha, older);
  assert.notEqual((await (await reopen(t, folder).shelf('alpha')).head()).epoch, epoch);
});

test('a territory whose head, pages or whole file is damaged stops nobody else', async (t) => {
  const damages: ((path: string, epoch: string) => Promise<void>)[] = [
    (path, epoch) => damageText(path, epoch),
    (path) => truncate(path, 5_000),
    (path) => truncate(path, 1),
    (path) => truncate(path, 0),
    (path) => writeFile(path, 'garbage '.repeat(3_000)),
    (path) => damageText(path, 'CREATE TABLE documents'),
  ];
  for (const damage of damages) {
    const { folder, alpha } = await aFolder(t);
    const before = EmbeddedStore.open(folder);
    const { epoch } = await (await before.shelf('alpha')).head();
    await before.close();
    await damage(alpha, epoch);
    const store = EmbeddedStore.open(folder);
    assert.deepEqual(await store.names(), ['alpha', 'beta']);
    const shelf = await store.shelf('alpha');
    // Asked again and again, as devices do: every time the same answer.
    for (let time = 0; time < 3; time += 1) await assert.rejects(shelf.head(), StoreUnavailable);
    const other = await store.shelf('beta');
    assert.equal((await allChanges(other)).length, 5);
    await put(other, 'm:9', {});
    await store.close();
  }
});

test('a number that says of itself that it is a text ends no process', async (t) => {
  const { folder, alpha } = await aFolder(t);
  const whole = EmbeddedStore.open(folder);
  const { epoch } = await (await whole.shelf('alpha')).head();
  await whole.close();
  const bytes = new Uint8Array(await readFile(alpha));
  const file = Buffer.from(bytes.buffer);
  // In the row of the head: the type of its number before the epoch, the number itself after it.
  for (let at = file.indexOf(epoch); at >= 0; at = file.indexOf(epoch, at + 1)) {
    bytes[at - 1] = 0x0f;
    bytes[at + epoch.length] = 0xff;
  }
  await writeFile(alpha, bytes);
  const store = reopen(t, folder);
  await assert.rejects(
    store.shelf('alpha').then((shelf) => shelf.head()),
    StoreUnavailable,
  );
  await backupOf(store);
  assert.equal((await allChanges(await store.shelf('beta'))).length, 5);
});

test('wherever a byte of the file is damaged, the process lives and nobody is told what is not so', async (t) => {
  const { folder, alpha } = await aFolder(t);
  const whole = EmbeddedStore.open(folder);
  const truth = new Map(
    (await (await whole.shelf('alpha')).getMany(ALL)).map((doc) => [doc?._id, doc]),
  );
  await whole.close();
  const good = await readFile(alpha);
  for (let at = 3; at < good.length; at += 2_393) {
    const bad = new Uint8Array(good);
    bad[at] = 0xff;
    await writeFile(alpha, bad);
    const store = EmbeddedStore.open(folder);
    const shelf = await store.shelf('alpha');
    const attempts: (() => Promise<unknown>)[] = [
      () => shelf.head(),
      () => historiesOf(shelf, ALL),
      () => shelf.getLocal('note'),
      () => allChanges(shelf, { limit: 2 }),
      () => allChanges(shelf, { limit: 2, prefixes: ['m:'] }),
      () => allChanges(shelf, { limit: 2, prefixes: ['m:', 'x'] }),
      () => backupOf(store),
      () => shelf.write([{ id: 'm:new', body: {} }]),
    ];
    for (const attempt of attempts) await orUnavailable(attempt, at);
    for (const id of ALL) {
      const doc = await orUnavailable(() => shelf.get(id), at);
      if (doc) assert.deepEqual(doc, truth.get(id), `byte ${at}`);
    }
    await orUnavailable(() => store.close(), at);
  }
});

async function backupOf(store: EmbeddedStore): Promise<void> {
  const lines: string[] = [];
  for await (const line of store.backup('alpha')) lines.push(line);
  assert.equal(lines.length, ALL.length + 2, 'a backup that ends has everything');
}

async function orUnavailable<T>(act: () => Promise<T>, at: number): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    assert.ok(error instanceof StoreUnavailable, `byte ${at}: ${String(error)}`);
    return undefined;
  }
}
