import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { inspect } from 'node:util';
import { CouchdbStore } from '../../../../server/store/couchdb/couchdb-store.ts';
import { StoreUnavailable } from '../../../../server/store/store.ts';
import { put } from '../contract/reading.ts';
import { CouchdbDouble } from './double/double-server.ts';
import { WAIT_MS } from '../../../support/waiting.ts';

/** Fails unless it rejects with StoreUnavailable in these words, showing no address or password. */
async function assertUnavailable(work: Promise<unknown>, words: RegExp): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof StoreUnavailable, String(error));
    assert.match(error.message, words);
    assert.doesNotMatch(inspect(error, { depth: 9 }), /secr|127\.0\.0\.1|admin:|Basic/);
    return true;
  });
}

describe('when CouchDB fails', () => {
  const double = new CouchdbDouble();
  let store: CouchdbStore;
  before(async () => {
    store = await CouchdbStore.open(await double.start());
  });
  after(async () => {
    await store.close();
    await double.stop();
  });

  test('an address that is none, that nobody answers at, or that is not CouchDB is told', async () => {
    await assertUnavailable(CouchdbStore.open('couch:secr@t'), /is not a URL/);
    await assertUnavailable(
      CouchdbStore.open('http://admin:secr%40t@127.0.0.1:1'),
      /cannot be reached/,
    );
    const other = createServer((_, response) => response.end('<h1>secr@t</h1>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const url = `http://admin:secr%40t@127.0.0.1:${port}`;
    await assertUnavailable(CouchdbStore.open(url), /CouchDB/);
    await new Promise((resolve) => other.close(resolve));
  });

  test('a wrong password is told without telling it', async () => {
    const url = double.address.replace('secr%40t', 'secr3t');
    await assertUnavailable(CouchdbStore.open(url), /does not accept the user and password/);
  });

  test('each kind of failure has its words, and work goes on afterwards', async () => {
    const shelf = await store.create('pannes');
    const rev = await put(shelf, 'm:1', { n: 1 });
    const faults = [
      [401, /does not accept/],
      [403, /not an administrator/],
      [413, /too large/],
      [500, /status 500/],
      [503, /status 503/],
      [507, /disk is full/],
      ['cut', /cannot be reached/],
    ] as const;
    for (const [fault, words] of faults) {
      double.fault = fault;
      await assertUnavailable(shelf.get('m:1'), words);
      await assertUnavailable(shelf.getMany(['m:1']), words);
      await assertUnavailable(shelf.write([{ id: 'm:1', expected: rev, body: {} }]), words);
      await assertUnavailable(shelf.changes('0', { limit: 1 }), words);
      await assertUnavailable(shelf.revisions([{ _id: 'm:1', _rev: rev }]), words);
      await assertUnavailable(shelf.head(), words);
      await assertUnavailable(shelf.putLocal('a', {}), words);
      await assertUnavailable(shelf.getLocal('a'), words);
      await assertUnavailable(shelf.remove('m:1', rev), words);
      await assertUnavailable(store.names(), words);
      await assertUnavailable(store.create('autre'), words);
      double.fault = undefined;
    }
    assert.deepEqual(await shelf.get('m:1'), { _id: 'm:1', _rev: rev, n: 1 });
  });

  test('a read is sent again when the connection broke, a write is not', async () => {
    const shelf = await store.create('reprise');
    let before = double.log.length;
    double.fault = 'cut';
    await assert.rejects(shelf.get('m:1'), StoreUnavailable);
    assert.equal(double.log.length - before, 2);
    before = double.log.length;
    await assert.rejects(shelf.write([{ id: 'm:1', body: {} }]), StoreUnavailable);
    assert.equal(double.log.length - before, 1);
    double.fault = undefined;
  });

  test('those who wait are told after CouchDB came back', async () => {
    const shelf = await store.create('retour');
    const { seq } = await shelf.head();
    const woken = shelf.waitForChange(seq, { timeout: WAIT_MS });
    const port = Number(new URL(double.address).port);
    await double.stop();
    const databases = [...double.databases];
    const again = new CouchdbDouble();
    for (const [name, database] of databases) again.databases.set(name, database);
    await again.start(port);
    await put(shelf, 'm:1', {});
    assert.equal(await woken, true);
    await again.stop();
    await double.start(port);
  });

  test('a store that closes lets everybody go who waits for CouchDB', async () => {
    const other = await CouchdbStore.open(double.address);
    const shelf = await other.shelf('retour');
    const { seq } = await shelf.head();
    const woken = shelf.waitForChange(seq, { timeout: WAIT_MS });
    await other.close();
    assert.equal(await woken, false);
    await assertUnavailable(shelf.get('m:1'), /closed/);
  });
});
