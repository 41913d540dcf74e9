import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ACCOUNTS } from '../../../../server/store/shelf-names.ts';
import { ShelfExists, StoreUnavailable, UnknownShelf } from '../../../../server/store/store.ts';
import type { TestStore } from './test-store.ts';
import { allChanges, facts, put, historiesOf } from './reading.ts';
import { until, WAIT_MS } from '../../../support/waiting.ts';

/** What keeps territories apart, and what stays of them. */
export function shelvesContract(bench: TestStore): void {
  describe('shelves', () => {
    test('a territory that nobody made is unknown', async () => {
      await assert.rejects(bench.store.shelf(bench.freshName()), UnknownShelf);
    });

    test('a territory is made once', async () => {
      const name = bench.freshName();
      const shelf = await bench.store.create(name);
      assert.equal(shelf.name, name);
      await assert.rejects(bench.store.create(name), ShelfExists);
      assert.equal((await bench.store.shelf(name)).name, name);
    });

    test('of two who make the same territory at once, one does', async () => {
      const name = bench.freshName();
      const made = await Promise.allSettled([bench.store.create(name), bench.store.create(name)]);
      assert.deepEqual(made.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
      await put(await bench.store.shelf(name), 'm:1', {});
    });

    test('a name that no territory may bear is unknown, never a path', async () => {
      const names = ['', 'a', 'A-b', '../x', 'x/y', 'x.y', 'x%2fy', '_users', '_x', '1ab', 'é-a'];
      const more = ['accounts.sqlite', 'a b', 'x\0', `a${'b'.repeat(41)}`, 'ab\n', '-ab', 'a_b'];
      for (const name of [...names, ...more]) {
        await assert.rejects(bench.store.shelf(name), UnknownShelf, JSON.stringify(name));
        await assert.rejects(bench.store.create(name), UnknownShelf, JSON.stringify(name));
      }
    });

    test('what one territory holds does not show in another', async () => {
      const one = await bench.store.create(bench.freshName());
      const two = await bench.store.create(bench.freshName());
      const rev = await put(one, 'm:1', { n: 1 });
      await one.putLocal('note', { n: 1 });
      assert.equal(await two.get('m:1'), undefined);
      assert.equal(await two.getLocal('note'), undefined);
      assert.deepEqual(await historiesOf(two, ['m:1']), [[]]);
      assert.deepEqual(await allChanges(two), []);
      assert.equal(await two.remove('m:1', rev), false);
      assert.notEqual((await one.head()).epoch, (await two.head()).epoch);
    });

    test('the accounts have a shelf that is no territory, and a territory may be called accounts', async () => {
      const { store } = bench;
      const open = async (name: string): Promise<Awaited<ReturnType<typeof store.shelf>>> =>
        store.create(name).catch((error: unknown) => {
          assert.ok(error instanceof ShelfExists);
          return store.shelf(name);
        });
      const accounts = await open(ACCOUNTS);
      const id = `account:${bench.freshName()}`;
      await put(accounts, id, { login: 'x' });
      assert.equal(await (await open('accounts')).get(id), undefined);
      assert.equal((await store.names()).includes(ACCOUNTS), false);
    });

    test('a territory that is erased is unknown, whoever waits in it hears, and its name is free', async () => {
      const name = bench.freshName();
      const other = await bench.store.create(bench.freshName());
      await put(other, 'm:1', { n: 1 });
      const shelf = await bench.store.create(name);
      await put(shelf, 'm:1', { n: 1 });
      const { seq, epoch } = await shelf.head();
      const waiting = shelf.waitForChange(seq, { timeout: WAIT_MS });
      await bench.store.erase(name);
      await waiting.catch(() => undefined);
      await assert.rejects(bench.store.shelf(name), UnknownShelf);
      await assert.rejects(bench.store.erase(name), UnknownShelf);
      await assert.rejects(bench.store.erase(ACCOUNTS), UnknownShelf);
      assert.equal((await bench.store.names()).includes(name), false);
      const again = await bench.store.create(name);
      assert.deepEqual(await allChanges(again), []);
      assert.notEqual((await again.head()).epoch, epoch);
      assert.equal((await other.get('m:1'))?.['n'], 1);
    });

    test('the mark of a territory is the same as long as its documents are, and of nothing else', async () => {
      const [name, beside] = [bench.freshName(), bench.freshName()];
      const markOf = (of: string): Promise<string> =>
        until('a mark', async () => (await bench.store.marks()).get(of));
      const shelf = await bench.store.create(name);
      const other = await bench.store.create(beside);
      const rev = await put(shelf, 'm:1', { n: 1 });
      const [mark, markBeside] = [await markOf(name), await markOf(beside)];
      await shelf.get('m:1');
      await put(other, 'm:1', { n: 1 });
      assert.equal(await markOf(name), mark);
      assert.notEqual((await bench.store.marks()).get(beside), markBeside);
      await put(shelf, 'm:1', { n: 2 }, rev);
      assert.notEqual((await bench.store.marks()).get(name), mark);
      await bench.store.erase(name);
      assert.equal((await bench.store.marks()).has(name), false);
      await put(await bench.store.create(name), 'm:1', { n: 1 });
      assert.notEqual(await markOf(name), mark, 'another territory of that name');
    });

    test('the territories are listed, sorted', async () => {
      const made = [bench.freshName(), bench.freshName()].sort();
      for (const name of [...made].reverse()) await bench.store.create(name);
      const names = await bench.store.names();
      assert.deepEqual(
        names.filter((name) => made.includes(name)),
        made,
      );
      assert.deepEqual(names, [...names].sort());
    });

    test('everything is there after a restart, and the epoch is the same', async () => {
      const name = bench.freshName();
      const shelf = await bench.store.create(name);
      await shelf.write(facts(20));
      const rev = await put(shelf, 'm:1', { n: 1 });
      await put(shelf, 'm:1', { n: 2 }, rev);
      await shelf.putLocal('note', { n: 1 });
      const before = [
        await allChanges(shelf),
        (await shelf.head()).epoch,
        await historiesOf(shelf, ['m:1']),
        await shelf.getLocal('note'),
      ];
      const waiting = shelf.waitForChange((await shelf.head()).seq, { timeout: WAIT_MS });
      const again = await (await bench.restart()).shelf(name);
      assert.equal(await waiting, false, 'who waited is let go');
      assert.deepEqual(
        [
          await allChanges(again),
          (await again.head()).epoch,
          await historiesOf(again, ['m:1']),
          await again.getLocal('note'),
        ],
        before,
      );
      await put(again, 'm:2', {});
      assert.equal((await allChanges(again)).at(-1)?.id, 'm:2');
    });

    test('a closed store says so', async () => {
      const name = bench.freshName();
      const { store } = bench;
      const shelf = await store.create(name);
      await bench.restart();
      await assert.rejects(shelf.get('m:1'), StoreUnavailable);
      await assert.rejects(store.shelf(name), StoreUnavailable);
      await assert.rejects(store.create(bench.freshName()), StoreUnavailable);
    });
  });
}
