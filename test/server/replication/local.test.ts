import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestGateway, TERRITORY, type TestGateway } from './test-gateway.ts';

interface Note {
  _id: string;
  _rev: string;
  last_seq?: string;
}

const LOCAL = `/db/${TERRITORY}/_local`;

describe('the checkpoints of a replication', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await openTestGateway();
    gateway.let('rose', 'board');
    gateway.let('paul', 'board');
  });
  after(() => gateway.close());

  const put = (name: string, id: string, body: string): Promise<Response> =>
    gateway.ask(name, `${LOCAL}/${id}`, { method: 'PUT', body });
  const get = (name: string, id: string): Promise<Response> => gateway.ask(name, `${LOCAL}/${id}`);

  it('are kept, each writing a revision, whatever revision the writer knew', async () => {
    assert.equal((await get('rose', 'a.b_c==')).status, 404);
    const first = await put('rose', 'a.b_c==', '{"_id":"_local/a.b_c==","last_seq":"5-x"}');
    assert.equal(first.status, 201);
    assert.deepEqual(await first.json(), { ok: true, id: '_local/a.b_c==', rev: '0-1' });
    await put('rose', 'a.b_c==', '{"_rev":"0-1","_revisions":{"start":0},"last_seq":"6-x"}');
    assert.deepEqual(await (await get('rose', 'a.b_c==')).json(), {
      _id: '_local/a.b_c==',
      _rev: '0-2',
      last_seq: '6-x',
    });
  });

  it('are each user’s own', async () => {
    await put('rose', 'mine', '{"last_seq":"1-rose"}');
    assert.equal((await get('paul', 'mine')).status, 404);
    await put('paul', 'mine', '{"last_seq":"1-paul"}');
    const note = (await (await get('rose', 'mine')).json()) as Note;
    assert.equal(note.last_seq, '1-rose');
  });

  it('can be removed', async () => {
    await put('rose', 'gone', '{}');
    const remove = (): Promise<Response> =>
      gateway.ask('rose', `${LOCAL}/gone`, { method: 'DELETE' });
    assert.equal((await remove()).status, 200);
    assert.equal((await remove()).status, 404);
    assert.equal((await get('rose', 'gone')).status, 404);
  });

  it('may be as long as CouchDB makes them, and not endless', async () => {
    const history = Array.from({ length: 50 }, (_, index) => ({
      session_id: String(index).padStart(32, '0'),
      recorded_seq: 'x'.repeat(500),
    }));
    assert.equal((await put('rose', 'long', JSON.stringify({ history }))).status, 201);
    const tooLong = await put('rose', 'longer', JSON.stringify({ text: 'x'.repeat(70_000) }));
    assert.equal(tooLong.status, 413);
    assert.equal(((await tooLong.json()) as { error: string }).error, 'too_large');
  });

  it('are JSON objects that can be kept', async () => {
    const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    for (const body of [deep, '', '[]', '7', '{', '{"a":"\\u0000"}', '{"a":"\\ud800"}']) {
      assert.equal((await put('rose', 'broken', body)).status, 400, body.slice(0, 50));
    }
  });

  it('give way to newer ones when there are too many', async () => {
    for (let n = 0; n < 32; n += 1) await put('paul', `n${n}`, '{}');
    await put('paul', 'n0', '{}');
    await put('paul', 'one-more', '{}');
    const there = async (id: string): Promise<boolean> => (await get('paul', id)).ok;
    assert.deepEqual(
      [await there('n0'), await there('n1'), await there('n2'), await there('one-more')],
      [true, false, true, true],
    );
  });

  it('never appear among the changes', async () => {
    const { results } = await gateway.json<{ results: unknown[] }>(
      'rose',
      `/db/${TERRITORY}/_changes`,
    );
    assert.deepEqual(results, []);
  });
});
