import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestGateway, type TestGateway } from './test-gateway.ts';
import { aReplica, contents, pull, remote } from './replica.ts';
import { missionNo, put, putMany } from './town.ts';

describe('stock PouchDB pulls through the gateway', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await openTestGateway();
    gateway.let('agent', 'staff', 'user:agent');
    gateway.let('copier', 'copy');
    await putMany(gateway.shelf, 0, 250, (n) => (n % 2 === 0 ? ['staff', 'copy'] : ['office']));
  });
  after(() => gateway.close());

  it('receives all that the reader sees, with its revision, and nothing else', async () => {
    const replica = aReplica();
    const result = await pull(replica, remote(gateway.origin, 'agent'));
    assert.equal(result.docs_written, 125);
    const held = await contents(replica);
    assert.deepEqual(
      held.map(([id]) => id),
      Array.from({ length: 125 }, (_, index) => missionNo(index * 2)),
    );
    const [doc] = await gateway.shelf.getMany([missionNo(0)]);
    assert.equal(held[0]?.[1], doc?._rev);
  });

  it('then asks only for what is new', async () => {
    const replica = aReplica();
    const door = remote(gateway.origin, 'agent');
    await pull(replica, door);
    await put(gateway.shelf, missionNo(2), ['staff', 'copy'], { changed: true });
    await put(gateway.shelf, missionNo(1), ['office'], { changed: true });
    const second = await pull(replica, door);
    assert.equal(second.docs_read, 1);
    assert.equal((await replica.get<{ changed?: boolean }>(missionNo(2))).changed, true);
    const third = await pull(replica, door);
    assert.equal(third.docs_read, 0);
    assert.equal(third.last_seq, second.last_seq);
  });

  it('keeps a copy with a key', async () => {
    const replica = aReplica();
    await pull(replica, remote(gateway.origin, 'copier'), { batch_size: 30 });
    assert.equal((await contents(replica)).length, 125);
    const doc = await replica.get<{ audience: string[] }>(missionNo(0));
    assert.deepEqual(doc.audience, ['copy']);
  });

  it('follows live, by long-poll', async () => {
    const replica = aReplica();
    const live = replica.replicate.from(remote(gateway.origin, 'agent'), { live: true });
    const arrived = new Promise<void>((resolve, reject) => {
      void live.on('change', ({ docs }) => {
        if (docs.some(({ _id }) => _id === missionNo(9_000))) resolve();
      });
      void live.on('error', reject);
    });
    await new Promise<void>((resolve) => {
      void live.on('paused', () => {
        resolve();
      });
    });
    await put(gateway.shelf, missionNo(9_001), ['office']);
    await put(gateway.shelf, missionNo(9_000), ['staff']);
    await arrived;
    live.cancel();
    await live.catch(() => undefined);
    await assert.rejects(replica.get(missionNo(9_001)), { status: 404 });
  });
});
