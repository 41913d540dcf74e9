import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestGateway, TERRITORY, type TestGateway } from '../test-gateway.ts';
import { aReplica, contents, pull, remote } from '../replica.ts';
import { missionNo, put } from '../town.ts';

interface Changes {
  results: { id: string; seq: string; deleted?: true; changes: { rev: string }[] }[];
  last_seq: string;
  pending?: number;
}

const DB = `/db/${TERRITORY}`;
const HOUR = 3_600_000;

describe('what a reader may no longer see', () => {
  let gateway: TestGateway;
  let n = 0;
  before(async () => {
    gateway = await openTestGateway();
    gateway.clock.at = Date.parse('2026-03-02T08:00:00.000Z');
    gateway.let('rose', 'board', 'volunteer:rose');
    gateway.let('paul', 'board', 'volunteer:paul');
    gateway.let('office', 'office', 'staff');
  });
  after(() => gateway.close());

  const tick = (ms = 1_000): number => (gateway.clock.at = (gateway.clock.at ?? 0) + ms);
  const write = (id: string, ...audience: string[]): Promise<string> =>
    put(gateway.shelf, id, audience, {}, tick());
  const changes = (name: string, since: string, more = ''): Promise<Changes> =>
    gateway.json<Changes>(name, `${DB}/_changes?since=${encodeURIComponent(since)}${more}`);
  const rows = ({ results }: Changes, id: string) => results.filter((row) => row.id === id);

  it('leaves the replica of a former reader at the next pull', async () => {
    const id = missionNo((n += 1));
    await write(id, 'staff', 'board');
    const replica = aReplica();
    const door = remote(gateway.origin, 'rose');
    await pull(replica, door);
    assert.ok((await contents(replica)).some(([held]) => held === id));
    await write(id, 'staff');
    await pull(replica, door);
    await assert.rejects(replica.get(id), { status: 404, reason: 'deleted' });
  });

  it('is spoken of by its id and nothing else', async () => {
    const id = missionNo((n += 1));
    await write(id, 'staff', 'board');
    const { last_seq } = await changes('rose', '0');
    await write(id, 'staff');
    const told = await changes('rose', last_seq, '&include_docs=true');
    const [row] = rows(told, id);
    const rev = row?.changes[0]?.rev;
    assert.deepEqual(row, {
      seq: told.last_seq,
      id,
      changes: [{ rev }],
      deleted: true,
      doc: { _id: id, _rev: rev, _deleted: true },
    });
    const body = JSON.stringify({ docs: [{ id, rev }] });
    const got = await gateway.json<{ results: { docs: { ok: object }[] }[] }>(
      'rose',
      `${DB}/_bulk_get?revs=true`,
      { method: 'POST', body },
    );
    assert.deepEqual(Object.keys(got.results[0]?.docs[0]?.ok ?? {}).sort(), [
      '_deleted',
      '_id',
      '_rev',
      '_revisions',
    ]);
  });

  it('is not spoken of to somebody who never saw it', async () => {
    const id = missionNo((n += 1));
    await write(id, 'staff', 'volunteer:rose');
    const { last_seq } = await changes('paul', '0');
    await write(id, 'staff');
    assert.deepEqual(rows(await changes('paul', last_seq), id), []);
    assert.deepEqual(rows(await changes('paul', '0'), id), []);
  });

  it('is not spoken of to a reader who joined later, even when it changes again', async () => {
    const id = missionNo((n += 1));
    await write(id, 'staff', 'board');
    await write(id, 'staff');
    tick();
    gateway.let('late', 'board', 'volunteer:late');
    const first = await changes('late', '0');
    assert.deepEqual(rows(first, id), []);
    await write(id, 'staff');
    assert.deepEqual(rows(await changes('late', first.last_seq), id), []);
    await write(id, 'staff');
    assert.deepEqual(rows(await changes('late', '0'), id), []);
  });

  it('is told again to a replica whose first pull was cut before there was a checkpoint', async () => {
    const id = missionNo((n += 1));
    await write(id, 'staff', 'board');
    gateway.let('cut', 'board', 'volunteer:cut');
    assert.equal(rows(await changes('cut', '0'), id).length, 1);
    tick(24 * HOUR);
    await write(id, 'staff');
    tick(24 * HOUR);
    assert.equal(rows(await changes('cut', '0'), id)[0]?.deleted, true);
  });

  it('is not told to those who get the same rights anew after having lost them', async () => {
    const id = missionNo((n += 1));
    await write(id, 'staff', 'board');
    gateway.let('turned', 'board', 'user:turned');
    await changes('turned', '0');
    gateway.let('turned', 'staff', 'user:turned');
    await changes('turned', '0');
    await write(id, 'staff');
    tick();
    gateway.let('turned', 'board', 'user:turned');
    assert.deepEqual(rows(await changes('turned', '0'), id), []);
  });

  it('is told although the server clock was put back meanwhile, a little or much', async () => {
    for (const back of [HOUR / 2, 5 * HOUR]) {
      const id = missionNo((n += 1));
      await write(id, 'staff', 'board');
      const { last_seq } = await changes('rose', '0');
      tick(-back);
      await write(id, 'staff');
      assert.equal(rows(await changes('rose', last_seq), id).length, 1);
      tick(back);
    }
  });

  it('is told although it was written a moment later than it is dated', async () => {
    const id = missionNo((n += 1));
    await write(id, 'staff', 'board');
    const dated = tick();
    tick();
    const { last_seq } = await changes('rose', '0');
    await put(gateway.shelf, id, ['staff'], {}, dated);
    assert.equal(rows(await changes('rose', last_seq), id).length, 1);
  });

  it('stays away when it changes without the reader long afterwards', async () => {
    const id = missionNo((n += 1));
    await write(id, 'staff', 'board');
    const { last_seq } = await changes('rose', '0');
    await write(id, 'staff');
    const told = await changes('rose', last_seq);
    tick(2 * HOUR);
    await write(missionNo((n += 1)), 'board');
    const later = await changes('rose', told.last_seq);
    tick(2 * HOUR);
    await write(id, 'staff');
    assert.deepEqual(rows(await changes('rose', later.last_seq), id), []);
  });

  it('lives again in the replica when the reader may see it again, and goes again', async () => {
    const id = missionNo((n += 1));
    const replica = aReplica();
    const door = remote(gateway.origin, 'rose');
    await write(id, 'board');
    await pull(replica, door);
    await write(id, 'staff');
    await write(id, 'staff');
    await pull(replica, door);
    await assert.rejects(replica.get(id), { status: 404 });
    const back = await write(id, 'board');
    await pull(replica, door);
    assert.equal((await replica.get(id))._rev, back);
    await write(id, 'staff');
    await pull(replica, door);
    await assert.rejects(replica.get(id), { status: 404, reason: 'deleted' });
    const again = await write(id, 'board');
    await pull(replica, door);
    assert.equal((await replica.get(id, { conflicts: true }))._rev, again);
    assert.equal((await replica.get(id, { conflicts: true }))._conflicts, undefined);
  });

  it('goes with the last of several reasons to see it', async () => {
    const id = missionNo((n += 1));
    const replica = aReplica();
    const door = remote(gateway.origin, 'rose');
    await write(id, 'board', 'volunteer:rose');
    await pull(replica, door);
    await write(id, 'staff', 'volunteer:rose');
    await pull(replica, door);
    assert.ok(await replica.get(id));
    await write(id, 'staff', 'volunteer:rose');
    await write(id, 'staff');
    await pull(replica, door);
    await assert.rejects(replica.get(id), { status: 404, reason: 'deleted' });
  });

  it('has become its tombstone for a replicator that still asks for what it was told', async () => {
    const id = missionNo((n += 1));
    const seen = await write(id, 'staff', 'board');
    await write(id, 'staff');
    const ask = (name: string, rev: string): Promise<{ results: { docs: object[] }[] }> =>
      gateway.json(name, `${DB}/_bulk_get?revs=true&latest=true`, {
        method: 'POST',
        body: JSON.stringify({ docs: [{ id, rev }] }),
      });
    const [result] = (await ask('rose', seen)).results;
    const { ok } = result?.docs[0] as { ok: { _deleted: boolean; _revisions: { ids: string[] } } };
    assert.equal(ok._deleted, true);
    assert.equal(ok._revisions.ids[1], seen.split('-')[1]);
    gateway.let('nobody', 'volunteer:nobody');
    const [nothing] = (await ask('nobody', seen)).results;
    assert.deepEqual(nothing?.docs, [
      { error: { id, rev: seen, error: 'not_found', reason: 'missing' } },
    ]);
  });

  it('is as absent as what never was, when asked for by its id', async () => {
    const id = missionNo((n += 1));
    await write(id, 'staff', 'board');
    await write(id, 'staff');
    const gone = await gateway.ask('rose', `${DB}/${encodeURIComponent(id)}`);
    const never = await gateway.ask('rose', `${DB}/${encodeURIComponent(missionNo(999_999))}`);
    assert.equal(gone.status, 404);
    assert.equal(await gone.text(), await never.text());
  });

  it('leaves nothing of who saw it in what others receive', async () => {
    const id = missionNo((n += 1));
    await write(id, 'staff', 'office', 'volunteer:rose', 'copy');
    await write(id, 'staff', 'office', 'copy');
    const doc = await gateway.json<{ audience: string[] }>(
      'office',
      `${DB}/${encodeURIComponent(id)}`,
    );
    assert.deepEqual(doc.audience, ['staff', 'office']);
    assert.ok(!JSON.stringify(doc).includes('rose'));
    assert.ok(!('former' in doc));
  });
});

describe('what a reader may no longer see, where gateways’ clocks may differ by a minute', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await openTestGateway({ clockSkew: 60_000 });
    gateway.let('rose', 'board');
  });
  after(() => gateway.close());

  const changes = (name: string, query: string): Promise<Changes> =>
    gateway.json<Changes>(name, `${DB}/_changes?${query}`);

  it('is not spoken of to a reader who joined a moment later, on any page of the first pull', async () => {
    for (let n = 0; n < 5; n += 1) {
      await put(gateway.shelf, missionNo(n), ['board']);
      await put(gateway.shelf, missionNo(n), n === 4 ? ['board'] : ['staff']);
    }
    await put(gateway.shelf, missionNo(5), ['board']);
    gateway.let('late', 'board', 'user:late');
    const first = await changes('late', 'since=0&limit=1');
    const second = await changes('late', `since=${first.last_seq}&limit=1`);
    const third = await changes('late', `since=${second.last_seq}`);
    const told = [first, second, third].flatMap(({ results }) => results);
    assert.deepEqual(
      told.map(({ id, deleted }) => [id, deleted]),
      [
        [missionNo(4), undefined],
        [missionNo(5), undefined],
      ],
    );
  });

  it('is told although another gateway’s clock is behind', async () => {
    await put(gateway.shelf, missionNo(6), ['board']);
    const { last_seq } = await changes('rose', 'since=0');
    await put(gateway.shelf, missionNo(6), ['staff'], {}, Date.now() - 30_000);
    for (const since of [last_seq, '0']) {
      const { results } = await changes('rose', `since=${since}`);
      assert.equal(results.find(({ id }) => id === missionNo(6))?.deleted, true, since);
    }
  });
});
