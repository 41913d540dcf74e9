import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CouchdbStore } from '../../../../server/store/couchdb/couchdb-store.ts';
import { ascendingRuns } from '../../../../server/store/couchdb/ascending-runs.ts';
import { ShelfExists, ShelfLost, StoreUnavailable } from '../../../../server/store/store.ts';
import { allChanges, facts, put } from '../contract/reading.ts';
import { DoubleDatabase } from './double/double-database.ts';
import { CouchdbDouble } from './double/double-server.ts';
import { until, WAIT_MS } from '../../../support/waiting.ts';

describe('what the store asks of CouchDB', () => {
  const double = new CouchdbDouble();
  let store: CouchdbStore;
  before(async () => {
    store = await CouchdbStore.open(await double.start());
  });
  after(async () => {
    await store.close();
    await double.stop();
  });
  const asked = (since: number, what: string): string[] =>
    double.log.slice(since).filter((line) => line.includes(what));

  test('a territory is a database with one shard, for administrators only', async () => {
    await store.create('bourg');
    assert.deepEqual(asked(0, 'PUT /coudmain-bourg?'), ['PUT /coudmain-bourg?q=1&n=1']);
    assert.deepEqual(double.databases.get('coudmain-bourg')?.security, {
      admins: { names: [], roles: ['_admin'] },
      members: { names: [], roles: ['_admin'] },
    });
  });

  test('databases of others are not territories', async () => {
    await store.create('hameau');
    for (const name of ['_users', 'coudmain', 'other-bourg', 'coudmain-_accounts', 'coudmain-A']) {
      double.databases.set(name, new DoubleDatabase());
    }
    const names = await store.names();
    assert.ok(names.includes('hameau'));
    assert.ok(names.every((name) => ['bourg', 'hameau'].includes(name)));
  });

  test('facts in order are one request, and ids that do not ascend are more', async () => {
    const shelf = await store.create('ordre');
    let since = double.log.length;
    await shelf.write(facts(200));
    assert.equal(asked(since, '_bulk_docs').length, 1);
    since = double.log.length;
    await shelf.write(['m:2', 'm:3', 'm:1', 'm:4'].map((id) => ({ id, body: {} })));
    assert.equal(asked(since, '_bulk_docs').length, 2);
    since = double.log.length;
    const people = ['p:2', 'p:3', 'p:1', 'p:4'].map((id) => ({ id, body: {} }));
    await shelf.write(people, { order: 'any' });
    assert.equal(asked(since, '_bulk_docs').length, 1);
  });

  test('runs ascend byte by byte, as Erlang sorts, and not as JavaScript does', () => {
    const runs = (ids: string[], order?: 'any'): string[][] =>
      ascendingRuns(
        ids.map((id) => ({ id })),
        order,
      ).map((run) => run.map(({ id }) => id));
    assert.deepEqual(runs([]), []);
    assert.deepEqual(runs(['a', 'b', 'b', 'a', 'c']), [['a', 'b'], ['b'], ['a', 'c']]);
    assert.deepEqual(runs(['a', 'b', 'b', 'a', 'c'], 'any'), [
      ['a', 'b'],
      ['b', 'a', 'c'],
    ]);
    // In UTF-16 the second is smaller, in UTF-8 it is greater.
    assert.deepEqual(runs(['\uffe5', '\u{1f475}']), [['\uffe5', '\u{1f475}']]);
    assert.deepEqual(
      runs(Array.from({ length: 1_001 }, (_, n) => String(n).padStart(4, '0'))).map(
        (run) => run.length,
      ),
      [500, 500, 1],
    );
  });

  test('whoever waits, and in however many territories, it is one connection upstream', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `foule-${n}`);
    const shelves = await Promise.all(names.map((name) => store.create(name)));
    const heads = await Promise.all(shelves.map((shelf) => shelf.head()));
    const since = double.log.length;
    const waiting = shelves.flatMap((shelf, index) =>
      Array.from({ length: 10 }, () =>
        shelf.waitForChange(heads[index]?.seq ?? '', { timeout: WAIT_MS }),
      ),
    );
    const polls = (): string[] => asked(since, 'feed=longpoll');
    await until('a feed that is asked for', () => polls().length > 0);
    const other = await CouchdbStore.open(double.address);
    for (const name of names) await put(await other.shelf(name), 'm:1', {});
    assert.ok((await Promise.all(waiting)).every((changed) => changed));
    assert.ok(polls().every((line) => line.startsWith('GET /_db_updates?')));
    await other.close();
  });

  test('one’s own writes are told without the feed', async () => {
    const shelf = await store.create('soi');
    const { seq } = await shelf.head();
    const waiting = shelf.waitForChange(seq, { timeout: WAIT_MS });
    await put(shelf, 'm:1', {});
    assert.equal(await waiting, true);
  });

  test('a territory that another gateway made or wrote to is told', async () => {
    const told: string[] = [];
    const patience = new AbortController();
    store.watch((name) => told.push(name), patience.signal);
    await until('every territory, at the beginning', () => told.includes('bourg'));
    const other = await CouchdbStore.open(double.address);
    const shelf = await other.create('neuve');
    await until('the new one', () => told.includes('neuve'));
    told.length = 0;
    await put(shelf, 'm:1', {});
    await until('its change', () => told.includes('neuve'));
    patience.abort();
    await other.close();
  });

  test('a restore that was killed before its end is not taken for the territory, and can be done again', async () => {
    const shelf = await store.create('source');
    await shelf.write(facts(10));
    const copy = await store.create('coupee');
    await copy.write(facts(3));
    const database = double.databases.get('coudmain-coupee');
    database?.locals.set('coudmain', { epoch: 'x', restoring: true });
    const other = await CouchdbStore.open(double.address);
    await assert.rejects(other.shelf('coupee'), ShelfLost);
    await other.restore('coupee', store.backup('source'));
    assert.equal((await allChanges(await other.shelf('coupee'))).length, 10);
    await assert.rejects(other.restore('coupee', store.backup('source')), ShelfExists);
    await other.close();
  });

  test('a database whose maker stopped half way begins its life when it is opened', async () => {
    await store.create('inachevee');
    double.databases.get('coudmain-inachevee')?.locals.clear();
    const other = await CouchdbStore.open(double.address, { patience: { quietMs: 50 } });
    // Somebody may be filling it: it must have been quiet for a while.
    await assert.rejects(other.shelf('inachevee'), StoreUnavailable);
    const shelf = await until('it is opened', () =>
      other.shelf('inachevee').catch(() => undefined),
    );
    const { epoch } = await shelf.head();
    assert.match(epoch, /^[0-9a-f-]{36}$/);
    assert.equal((await shelf.head()).epoch, epoch);
    await other.close();
  });

  test('a design document that an administrator put there is nobody’s change', async () => {
    const shelf = await store.create('vues');
    double.databases.get('coudmain-vues')?.bulk([{ _id: '_design/mine', views: {} }], true);
    await put(shelf, 'm:1', {});
    assert.deepEqual(
      (await allChanges(shelf)).map(({ id }) => id),
      ['m:1'],
    );
  });
});
