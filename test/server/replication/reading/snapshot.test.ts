import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import Checkpointer from 'pouchdb-checkpointer';
import generateReplicationId from 'pouchdb-generate-replication-id';
import { openTestGateway, TERRITORY, type TestGateway } from '../test-gateway.ts';
import { aReplica, contents, pull, remote } from '../replica.ts';
import { historiesOf } from '../../store/contract/reading.ts';
import { missionNo, put, putMany } from '../town.ts';

const URL = `/api/territories/${TERRITORY}/snapshot`;

interface Header {
  since: string;
  count: number;
}

describe('the snapshot for a first load', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await openTestGateway();
    gateway.let('rose', 'board');
    gateway.let('agent', 'staff');
    await putMany(gateway.shelf, 0, 3_000, (n) => (n % 3 === 0 ? ['board', 'staff'] : ['staff']));
    await put(gateway.shelf, missionNo(0), ['staff']);
    await put(gateway.shelf, missionNo(3), ['board']);
  });
  after(() => gateway.close());

  async function load(name: string): Promise<{ header: Header; docs: { _id: string }[] }> {
    const response = await gateway.ask(name, URL);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    const [first = '', ...lines] = (await response.text()).trim().split('\n');
    const docs = lines.map((line) => JSON.parse(line) as { _id: string });
    return { header: JSON.parse(first) as Header, docs };
  }

  it('has all that the reader sees, in order, with its past, and says how much it is', async () => {
    const { header, docs } = await load('rose');
    assert.equal(docs.length, 999);
    assert.equal(header.count, 999);
    assert.equal(docs[0]?._id, missionNo(6));
    const [past] = await historiesOf(gateway.shelf, [missionNo(3)]);
    assert.deepEqual(docs.at(-1), {
      _id: missionNo(3),
      _rev: past?.[0],
      moments: (docs.at(-1) as { moments?: number } | undefined)?.moments,
      audience: ['board'],
      _revisions: { start: 2, ids: past?.map((rev) => rev.split('-')[1]) },
    });
  });

  it('leaves a replica from which stock replication goes on, reading nothing twice', async () => {
    const { header, docs } = await load('rose');
    const replica = aReplica();
    const door = remote(gateway.origin, 'rose');
    await replica.bulkDocs(docs, { new_edits: false });
    const id = await generateReplicationId(door, replica, {});
    const checkpointer = new Checkpointer(door, replica, id, {});
    await checkpointer.writeCheckpoint(header.since, 'a session');
    assert.equal((await pull(replica, door)).docs_read, 0);
    await put(gateway.shelf, missionNo(6), ['staff']);
    await put(gateway.shelf, missionNo(9), ['board']);
    const next = await pull(replica, door);
    assert.equal(next.docs_read, 2);
    const held = await contents(replica);
    assert.equal(held.length, 998);
    assert.ok(!held.some(([one]) => one === missionNo(6)));
  });

  it('is whole also when it is more than the server likes to keep in memory', async () => {
    const text = 'x'.repeat(20_000);
    for (let n = 0; n < 500; n += 1) {
      await gateway.shelf.write([{ id: missionNo(50_000 + n), body: { text, audience: ['big'] } }]);
    }
    gateway.let('big', 'big');
    const { header, docs } = await load('big');
    assert.equal(header.count, 500);
    assert.deepEqual(
      docs.map(({ _id }) => _id),
      Array.from({ length: 500 }, (_, n) => missionNo(50_000 + n)),
    );
  });

  it('is plain text for whoever cannot unpack it', async () => {
    const response = await gateway.ask('rose', URL, { headers: { 'accept-encoding': 'identity' } });
    assert.equal(response.headers.get('content-encoding'), null);
    assert.match(response.headers.get('content-type') ?? '', /^application\/x-ndjson/);
    assert.match(await response.text(), /^\{"since":/);
  });

  it('is empty, with a place to go on from, for whoever sees nothing', async () => {
    gateway.let('newcomer', 'volunteer:newcomer');
    const { header, docs } = await load('newcomer');
    assert.deepEqual([header.count, docs.length], [0, 0]);
    await put(gateway.shelf, missionNo(90_000), ['volunteer:newcomer']);
    const { results } = await gateway.json<{ results: { id: string }[] }>(
      'newcomer',
      `/db/${TERRITORY}/_changes?since=${header.since}`,
    );
    assert.deepEqual(
      results.map(({ id }) => id),
      [missionNo(90_000)],
    );
  });
});
