import assert from 'node:assert/strict';
import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store.ts';
import { StoreUnavailable } from '../../../../server/store/store.ts';
import { until, WAIT_MS } from '../../../support/waiting.ts';
import { allChanges, facts, put } from '../contract/reading.ts';

interface House {
  readonly folder: string;
  readonly file: string;
  /** A copy of the territory's file, made while it was open. */
  readonly old: string;
  store: EmbeddedStore;
}

/** A territory of ten facts, copied, and ten more written after that. */
async function aHouse(t: TestContext): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'coudmain-rollback-'));
  const data = join(folder, 'data');
  const file = join(data, 'territories', 'alpha.sqlite');
  const old = join(folder, 'old.sqlite');
  const house = { folder: data, file, old, store: EmbeddedStore.open(data) };
  t.after(async () => {
    await house.store.close();
    await rm(folder, { recursive: true });
  });
  const shelf = await house.store.create('alpha');
  await shelf.write(facts(10));
  await until('an empty log', () => readFileSync(`${file}-wal`).length === 0);
  copyFileSync(file, old);
  await shelf.write(facts(10, 10));
  return house;
}

async function countIn(store: EmbeddedStore): Promise<number> {
  return (await allChanges(await store.shelf('alpha'))).length;
}

describe('a territory’s file that was put back to an earlier state', () => {
  test('while the server was stopped, is in another life, and stays in that one', async (t) => {
    const house = await aHouse(t);
    const { epoch } = await (await house.store.shelf('alpha')).head();
    await house.store.close();
    copyFileSync(house.old, house.file);
    house.store = EmbeddedStore.open(house.folder);
    const next = await (await house.store.shelf('alpha')).head();
    assert.notEqual(next.epoch, epoch);
    assert.equal(await countIn(house.store), 10);
    await house.store.close();
    house.store = EmbeddedStore.open(house.folder);
    assert.equal((await (await house.store.shelf('alpha')).head()).epoch, next.epoch);
  });

  test('twice from the same copy, is in another life each time', async (t) => {
    const house = await aHouse(t);
    const epochs = new Set<string>();
    for (let time = 0; time < 3; time += 1) {
      const shelf = await house.store.shelf('alpha');
      epochs.add((await shelf.head()).epoch);
      await shelf.write(facts(10, 20 + time * 10));
      await house.store.close();
      copyFileSync(house.old, house.file);
      house.store = EmbeddedStore.open(house.folder);
    }
    epochs.add((await (await house.store.shelf('alpha')).head()).epoch);
    assert.equal(epochs.size, 4);
  });

  for (const [how, replace] of [
    [
      'written over',
      (from: string, to: string) => writeFileSync(to, new Uint8Array(readFileSync(from))),
    ],
    [
      'moved into its place',
      (from: string, to: string) => {
        copyFileSync(from, `${from}.copy`);
        renameSync(`${from}.copy`, to);
      },
    ],
    [
      'removed first',
      (from: string, to: string) => {
        rmSync(to);
        copyFileSync(from, to);
      },
    ],
  ] as const) {
    test(`${how} under the running server, is noticed, and what is written then is kept`, async (t) => {
      const house = await aHouse(t);
      const shelf = await house.store.shelf('alpha');
      const { seq, epoch } = await shelf.head();
      // Some of what was written last may still be in the log, and must not come into the other file.
      const waiting = shelf.waitForChange(seq, { timeout: WAIT_MS });
      replace(house.old, house.file);
      await assert.rejects(waiting, StoreUnavailable, 'who follows the life that is over is told');
      const next = await shelf.head();
      assert.notEqual(next.epoch, epoch);
      assert.equal(await countIn(house.store), 10);
      await put(shelf, 'm:after', { n: 1 });
      await house.store.close();
      house.store = EmbeddedStore.open(house.folder);
      const again = await house.store.shelf('alpha');
      assert.equal((await again.head()).epoch, next.epoch);
      assert.equal((await again.get('m:after'))?.['n'], 1);
      assert.equal(await countIn(house.store), 11);
    });
  }

  test('half copied, is unavailable until the copy is whole', async (t) => {
    const house = await aHouse(t);
    const shelf = await house.store.shelf('alpha');
    const { epoch } = await shelf.head();
    const whole = new Uint8Array(readFileSync(house.old));
    writeFileSync(house.file, whole.subarray(0, Math.floor(whole.length / 2)));
    await assert.rejects(shelf.head(), StoreUnavailable);
    await assert.rejects(shelf.write(facts(1, 50)), StoreUnavailable);
    writeFileSync(house.file, whole);
    assert.notEqual((await shelf.head()).epoch, epoch);
    assert.equal(await countIn(house.store), 10);
  });

  test('with everything beside it, is found out by a seq that was given after the copy', async (t) => {
    const house = await aHouse(t);
    const given = (await (await house.store.shelf('alpha')).head()).seq;
    await house.store.close();
    const image = `${house.folder}-image`;
    cpSync(house.folder, image, { recursive: true });
    house.store = EmbeddedStore.open(house.folder);
    const shelf = await house.store.shelf('alpha');
    await shelf.write(facts(10, 20));
    const lost = (await shelf.head()).seq;
    await house.store.close();
    rmSync(house.folder, { recursive: true });
    renameSync(image, house.folder);
    house.store = EmbeddedStore.open(house.folder);
    const back = await house.store.shelf('alpha');
    const { epoch } = await back.head();
    // As many as were lost and more: by its number alone the lost seq would look like a known one.
    await back.write(facts(20, 40));
    assert.equal(await back.isBehind(given), false);
    assert.equal((await back.head()).epoch, epoch);
    assert.equal(await back.isBehind(lost), true);
    assert.notEqual((await back.head()).epoch, epoch);
  });

  test('a seq is of the shelf’s past after any number of restarts', async (t) => {
    const house = await aHouse(t);
    const seqs: string[] = [];
    for (let run = 0; run < 4; run += 1) {
      const shelf = await house.store.shelf('alpha');
      const { changes } = await shelf.changes('0', { limit: 1_000 });
      seqs.push('0', '3', ...changes.map(({ seq }) => seq), (await shelf.head()).seq);
      await shelf.write(facts(3, 100 + run * 3));
      seqs.push((await shelf.head()).seq);
      await house.store.close();
      house.store = EmbeddedStore.open(house.folder);
    }
    const shelf = await house.store.shelf('alpha');
    for (const seq of seqs) assert.equal(await shelf.isBehind(seq), false, seq);
  });
});
