import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CouchClient } from '../../../../server/store/couchdb/couch-client.ts';
import { CouchDatabase } from '../../../../server/store/couchdb/couch-database.ts';
import { CouchdbStore } from '../../../../server/store/couchdb/couchdb-store.ts';
import { StoreUnavailable } from '../../../../server/store/store.ts';
import { until, WAIT_MS } from '../../../support/waiting.ts';
import { allChanges, facts, put } from '../contract/reading.ts';
import { LyingProxy } from './lying-proxy.ts';

/** Where a CouchDB (or its stand-in) answers, and how its databases are called. */
export interface TroubledCouch {
  readonly url: string;
  readonly prefix: string;
  dispose(): Promise<void>;
}

const PATIENCE = { readMs: 300, writeMs: 3_000, quietMs: 500 };

/** What the store does when CouchDB answers as it does in trouble. */
export function troubleContract(name: string, prepare: () => Promise<TroubledCouch>): void {
  describe(`in trouble, the store on ${name}`, () => {
    let couch: TroubledCouch;
    let proxy: LyingProxy;
    let client: CouchClient;
    let store: CouchdbStore;
    before(async () => {
      couch = await prepare();
      proxy = new LyingProxy(couch.url);
      client = new CouchClient(couch.url);
      const { prefix } = couch;
      store = await CouchdbStore.open(await proxy.start(), { prefix, patience: PATIENCE });
      await store.create('_accounts');
    });
    after(async () => {
      await store.close();
      await proxy.stop();
      client.close();
      await couch.dispose();
    });
    const databaseOf = (shelf: string): CouchDatabase =>
      new CouchDatabase(client, `${couch.prefix}${shelf}`);

    test('“accepted” is not written: whoever wrote tries again, and learns what is there', async () => {
      const shelf = await store.create('accepted');
      proxy.lie = (_, path) => (path.includes('_bulk_docs') ? 'accepted' : undefined);
      await assert.rejects(put(shelf, 'fact:1', { n: 1 }), StoreUnavailable);
      await assert.rejects(shelf.remove('fact:1', '1-a'), StoreUnavailable);
      proxy.lie = (method) => (method === 'PUT' ? 'accepted' : undefined);
      await assert.rejects(shelf.putLocal('note', { n: 1 }), StoreUnavailable);
      proxy.lie = () => undefined;
      const [again] = await shelf.write([{ id: 'fact:1', body: { n: 1 } }]);
      assert.deepEqual(again, {
        id: 'fact:1',
        ok: false,
        current: (await shelf.get('fact:1'))?._rev,
      });
    });

    test('only CouchDB’s own 404 means absent', async () => {
      const shelf = await store.create('absent');
      const answers = [
        { status: 412, body: { error: 'precondition_failed', reason: 'whatever' } },
        { status: 500, body: { error: 'internal_server_error', reason: 'No DB shards' } },
        { status: 404, body: { error: 'not_found', reason: 'no_db_file' } },
        { status: 404, body: 'no such page' },
        { status: 409, body: { error: 'conflict', reason: 'Document update conflict.' } },
        { status: 400, body: { error: 'bad_request', reason: 'whatever' } },
      ];
      for (const answer of answers) {
        proxy.lie = (_, path) => (path.includes('absent') ? answer : undefined);
        const asked: (() => Promise<unknown>)[] = [
          () => shelf.head(),
          () => shelf.get('fact:1'),
          () => shelf.getMany(['fact:1']),
          () => shelf.getLocal('note'),
          () => shelf.putLocal('note', {}),
          () => shelf.changes('0', { limit: 1 }),
          () => shelf.write(facts(1)),
        ];
        for (const ask of asked) await assert.rejects(ask, StoreUnavailable);
        proxy.lie = () => undefined;
      }
    });

    test('a read that hangs is asked once more, and then unavailable', async () => {
      const shelf = await store.create('silent');
      await shelf.write(facts(3));
      let asked = 0;
      proxy.lie = (_, path) => (path.includes('_changes') && ++asked === 1 ? 'hang' : undefined);
      assert.equal((await allChanges(shelf)).length, 3);
      asked = 0;
      proxy.lie = (_, path) => (path.includes('_changes') && ++asked > 0 ? 'hang' : undefined);
      await assert.rejects(shelf.changes('0', { limit: 1 }), StoreUnavailable);
      assert.equal(asked, 2);
      proxy.lie = () => undefined;
    });

    test('a database that was put back is in another life, and whoever follows is told', async () => {
      const shelf = await store.create('back');
      await shelf.write(facts(5));
      const putBack = await keep(databaseOf('back'));
      await shelf.write(facts(5, 5));
      const { seq, epoch } = await shelf.head();
      const waiting = shelf.waitForChange(seq, { timeout: WAIT_MS });
      await putBack();
      assert.notEqual((await shelf.head()).epoch, epoch);
      await assert.rejects(waiting, StoreUnavailable);
      assert.equal((await allChanges(shelf)).length, 5);
    });

    test('a place ahead of the head is not of this past, and begins another life', async () => {
      const shelf = await store.create('ahead');
      await shelf.write(facts(5));
      const { seq, epoch } = await shelf.head();
      assert.equal(await shelf.isBehind(seq), false);
      assert.equal((await shelf.head()).epoch, epoch);
      assert.equal(await shelf.isBehind(seq.replace(/^\d+/, '99')), true);
      assert.notEqual((await shelf.head()).epoch, epoch);
    });

    test('what was put back while no gateway ran is noticed by what had been seen of it', async () => {
      const { prefix } = couch;
      const first = await CouchdbStore.open(couch.url, { prefix });
      const shelf = await first.create('asleep');
      await shelf.write(facts(5));
      const putBack = await keep(databaseOf('asleep'));
      await shelf.write(facts(5, 5));
      const { epoch } = await shelf.head();
      await first.close();
      await putBack();
      const gateways = [await CouchdbStore.open(couch.url, { prefix }), store];
      const lives = await Promise.all(
        gateways.map(async (gateway) => (await (await gateway.shelf('asleep')).head()).epoch),
      );
      assert.equal(new Set(lives).size, 1, 'both say the same life');
      assert.notEqual(lives[0], epoch);
      await gateways[0]?.close();
    });

    test('a database that is put back by a replicator is not used before it is filled', async () => {
      const shelf = await store.create('filled');
      await shelf.write(facts(6));
      const { epoch } = await shelf.head();
      const database = databaseOf('filled');
      const docs = await documentsOf(database);
      await database.demand({ method: 'DELETE' });
      await database.demand({ method: 'PUT', qs: { q: 1, n: 1 } });
      for (const half of [docs.slice(0, 3), docs.slice(3)]) {
        await graftAll(database, half);
        await assert.rejects(shelf.head(), StoreUnavailable);
        await assert.rejects(shelf.getMany(['fact:1']), StoreUnavailable);
        await assert.rejects(shelf.changes('0', { limit: 1 }), StoreUnavailable);
        await assert.rejects(put(shelf, 'verdict:1', {}), StoreUnavailable);
      }
      let asked = 0;
      const target = `http://elsewhere:5984/${database.name}/`;
      proxy.lie = (_, path) => {
        if (!path.includes('_active_tasks')) return undefined;
        asked += 1;
        return asked < 3 ? { say: [{ type: 'replication', target }] } : undefined;
      };
      const begun = await until('the life begins', async () => shelf.head().catch(() => undefined));
      proxy.lie = () => undefined;
      assert.equal(asked, 3, 'not while a replication writes into it, however quiet');
      assert.notEqual(begun.epoch, epoch);
      assert.equal((await allChanges(shelf)).length, 6);
    });

    test('a losing leaf is never given under the winner’s name', async () => {
      const shelf = await store.create('leaves');
      const first = await put(shelf, 'mission:1', { n: 1 });
      const winner = await put(shelf, 'mission:1', { n: 2 }, first);
      await graft(databaseOf('leaves'), 'mission:1', [`2-${'0'.repeat(32)}`, first]);
      const loser = `2-${'0'.repeat(32)}`;
      const read = async (rev: string): Promise<string[] | undefined> =>
        (await shelf.revisions([{ _id: 'mission:1', _rev: rev }]))[0];
      assert.equal((await shelf.get('mission:1'))?._rev, winner);
      assert.deepEqual(await read(winner), [winner, first]);
      assert.deepEqual(await read(loser), [loser, first]);
      assert.deepEqual(await read(`2-${'1'.repeat(32)}`), []);
    });

    test('a territory of several copies is refused with what to do, alone, and can be saved', async () => {
      await (await store.create('threefold')).write(facts(3));
      const nodes = ['one@127.0.0.1', 'two@127.0.0.1', 'three@127.0.0.1'];
      const say = { shards: { '00000000-ffffffff': nodes } };
      proxy.lie = (_, path) => (/threefold\/_shards/.test(path) ? { say } : undefined);
      const problems: string[] = [];
      const other = await CouchdbStore.open(proxy.address, {
        prefix: couch.prefix,
        report: (problem) => problems.push(problem),
      });
      assert.match(problems.join(), /threefold in 1 parts of 3 copies.+npm run backup/);
      await assert.rejects(other.shelf('threefold'), /one copy/);
      assert.ok(await other.shelf('leaves'));
      const lines: string[] = [];
      for await (const line of other.backup('threefold')) lines.push(line);
      assert.equal(lines.length, 5);
      await other.close();
      proxy.lie = () => undefined;
    });
  });
}

/** Keeps a database as it is: what puts it back restores its documents, its order and its epoch. */
async function keep(database: CouchDatabase): Promise<() => Promise<void>> {
  const docs = await documentsOf(database);
  const { epoch } = (await database.demand({ path: '_local/coudmain' })) as { epoch: string };
  return async () => {
    await database.demand({ method: 'DELETE' });
    await database.demand({ method: 'PUT', qs: { q: 1, n: 1 } });
    await database.demand({ method: 'PUT', path: '_local/coudmain', body: { epoch } });
    await graftAll(database, docs);
  };
}

/** Its documents with their histories, in the order of their changes. */
async function documentsOf(database: CouchDatabase): Promise<unknown[]> {
  const { results } = (await database.demand({ path: '_changes' })) as {
    results: { id: string }[];
  };
  const docs: unknown[] = [];
  for (const { id } of results) {
    const body = { docs: [{ id }] };
    const read = (await database.read('_bulk_get', body, { revs: true })) as {
      results: { docs: { ok: unknown }[] }[];
    };
    docs.push(read.results[0]?.docs[0]?.ok);
  }
  return docs;
}

/** Writes documents as a replicator does. */
async function graftAll(database: CouchDatabase, docs: readonly unknown[]): Promise<void> {
  await database.demand({ method: 'POST', path: '_bulk_docs', body: { new_edits: false, docs } });
}

async function graft(
  database: CouchDatabase,
  _id: string,
  revisions: readonly [string, ...string[]],
): Promise<void> {
  const start = Number.parseInt(revisions[0], 10);
  const ids = revisions.map((rev) => rev.slice(rev.indexOf('-') + 1));
  const doc = { _id, _rev: revisions[0], _revisions: { start, ids }, lost: true };
  await graftAll(database, [doc]);
}
