import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestGateway, TERRITORY, type TestGateway } from '../test-gateway.ts';
import { missionNo, put, putMany } from '../town.ts';

interface Leaf {
  _id: string;
  _rev: string;
  _deleted?: true;
  _revisions?: { start: number; ids: string[] };
}

interface BulkGot {
  results: { id: string; docs: ({ ok: Leaf } | { error: Record<string, string> })[] }[];
}

const DB = `/db/${TERRITORY}`;

describe('the revisions of a document', () => {
  let gateway: TestGateway;
  const revs: string[] = [];
  const id = missionNo(1);
  before(async () => {
    gateway = await openTestGateway();
    gateway.let('rose', 'board');
    for (let count = 0; count < 3; count += 1) revs.push(await put(gateway.shelf, id, ['board']));
    await put(gateway.shelf, missionNo(2), ['staff']);
  });
  after(() => gateway.close());

  const bulkGet = (docs: unknown[], query = 'revs=true&latest=true'): Promise<BulkGot> =>
    gateway.json<BulkGot>('rose', `${DB}/_bulk_get?${query}`, {
      method: 'POST',
      body: JSON.stringify({ docs }),
    });
  const hash = (rev: string | undefined): string | undefined => rev?.split('-')[1];

  it('come in bulk with their history, one result for each question, in order', async () => {
    const { results } = await bulkGet([
      { id, rev: revs[2] },
      { id: missionNo(2), rev: '1-x' },
      { id, rev: revs[0] },
      { id },
      { id: 'nothing' },
      { nonsense: true },
      null,
      { id, rev: '9-made-up' },
      { id, rev: '2-0123456789abcdef0123456789abcdef' },
    ]);
    const shapes = results.map(({ docs: [answer] }) =>
      answer && 'ok' in answer ? answer.ok._rev : answer?.error['error'],
    );
    const no = 'not_found';
    assert.deepEqual(shapes, [revs[2], no, revs[2], revs[2], no, no, no, no, no]);
    const [first] = results;
    const leaf = (first?.docs[0] as { ok: Leaf }).ok;
    assert.deepEqual(leaf._revisions, { start: 3, ids: [...revs].reverse().map(hash) });
    assert.ok(!('former' in leaf));
  });

  it('are only the present one, when what became of older ones is not asked', async () => {
    const { results } = await bulkGet([{ id, rev: revs[0] }, { id }], 'revs=false');
    assert.ok('error' in (results[0]?.docs[0] ?? {}));
    assert.equal((results[1]?.docs[0] as { ok: Leaf }).ok._revisions, undefined);
  });

  it('are told for as many documents as a page of changes may name, and no more', async () => {
    await putMany(gateway.shelf, 100, 1_000, ['board']);
    const many = Array.from({ length: 10_000 }, (_, index) => ({ id: missionNo(index) }));
    assert.equal((await bulkGet(many)).results.length, 10_000);
    const body = JSON.stringify({ docs: [...many, { id }] });
    const response = await gateway.ask('rose', `${DB}/_bulk_get`, { method: 'POST', body });
    assert.equal(response.status, 413);
    assert.match(((await response.json()) as { reason: string }).reason, /10000/);
  });

  it('are asked for in JSON of the right form', async () => {
    for (const body of ['', '{', '[]', '{"docs":{}}', 'null', '"docs"']) {
      const response = await gateway.ask('rose', `${DB}/_bulk_get`, { method: 'POST', body });
      assert.equal(response.status, 400, body);
      assert.equal(((await response.json()) as { error: string }).error, 'bad_request');
    }
  });

  const get = (query: string, accept = 'application/json'): Promise<Response> =>
    gateway.ask('rose', `${DB}/${encodeURIComponent(id)}?${query}`, { headers: { accept } });
  const openRevs = (...names: unknown[]): string =>
    `revs=true&latest=true&open_revs=${encodeURIComponent(JSON.stringify(names))}`;

  it('are there one by one', async () => {
    const plain = (await (await get('')).json()) as Leaf;
    assert.equal(plain._rev, revs[2]);
    assert.equal(plain._revisions, undefined);
    const named = (await (await get(`rev=${revs[2] ?? ''}&revs=true`)).json()) as Leaf;
    assert.equal(named._revisions?.start, 3);
    assert.equal((await get(`rev=${revs[0] ?? ''}`)).status, 404);
    assert.equal((await get(`rev=${revs[0] ?? ''}&latest=true`)).status, 200);
  });

  it('are there by name, as PouchDB asks', async () => {
    const answer: unknown = await (await get(openRevs(revs[0], '1-unknown'))).json();
    const [found, missing] = answer as [{ ok: Leaf }, { missing: string }];
    assert.equal(found.ok._rev, revs[2]);
    assert.deepEqual(missing, { missing: '1-unknown' });
    const all = (await (await get('open_revs=all')).json()) as { ok: Leaf }[];
    assert.deepEqual(
      all.map(({ ok }) => ok._rev),
      [revs[2]],
    );
    assert.equal((await get('open_revs=nonsense')).status, 400);
  });

  it('are there in parts, as CouchDB asks', async () => {
    const answer = await get(openRevs(revs[2], '1-unknown'), 'multipart/mixed');
    const type = answer.headers.get('content-type') ?? '';
    const boundary = /^multipart\/mixed; boundary="([0-9a-f]+)"$/.exec(type)?.[1] ?? 'none';
    const body = await answer.text();
    const parts = body.split(`--${boundary}`);
    assert.equal(parts[0], '');
    assert.equal(parts.at(-1), '--');
    const [doc = '', missing = ''] = parts.slice(1, -1);
    assert.match(doc, /^\r\nContent-Type: application\/json\r\n\r\n\{.*\}\r\n$/);
    assert.equal((JSON.parse(doc.split('\r\n\r\n')[1] ?? '') as Leaf)._revisions?.start, 3);
    assert.match(missing, /^\r\nContent-Type: application\/json; error="true"\r\n\r\n/);
    assert.deepEqual(JSON.parse(missing.split('\r\n\r\n')[1] ?? ''), { missing: '1-unknown' });
  });

  it('of a document that is not for the reader are as those of one that never was', async () => {
    for (const query of ['', 'open_revs=all', openRevs('1-x')]) {
      const [hidden, never] = await Promise.all(
        [2, 999_999].map((n) =>
          gateway.ask('rose', `${DB}/${encodeURIComponent(missionNo(n))}?${query}`),
        ),
      );
      assert.equal(hidden?.status, never?.status);
      assert.equal(await hidden?.text(), await never?.text());
    }
  });
});
